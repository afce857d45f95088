import type { Language } from "@atalaia/detect";

const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/** The language of the system (POSIX: the first of the three that is set decides); English when it is none of ours. */
export function languageFrom(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = VARIABLES.map((name) => environment[name]).find((value) => value) ?? "";
  if (/^pt/i.test(locale)) return "pt-BR";
  return /^es/i.test(locale) ? "es" : "en";
}

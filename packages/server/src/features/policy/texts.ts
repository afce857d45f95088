import type { Language } from "@atalaia/contract";
import { deliveredRules } from "./delivered.ts";

const failed: Readonly<Record<Language, string>> = {
  "pt-BR": "As regras não puderam ser avaliadas; por segurança, a resposta é não.",
  en: "The rules could not be evaluated; to be safe, the answer is no.",
  es: "Las reglas no pudieron evaluarse; por seguridad, la respuesta es no.",
};
const own: Readonly<Record<Language, (rule: string) => string>> = {
  "pt-BR": (number) => `Regra própria da equipe, número ${number}.`,
  en: (number) => `The desk's own rule number ${number}.`,
  es: (number) => `Regla propia del equipo, número ${number}.`,
};
const known = new Map(deliveredRules.map(({ id, texts }) => [id, texts]));

/** One sentence for a rule, delivered or the desk's own (`own-1`, `own-2` …). */
export function textOf(rule: string, language: Language): string {
  if (rule === "policy-failed") return failed[language];
  return known.get(rule)?.[language] ?? own[language](rule.replace("own-", ""));
}

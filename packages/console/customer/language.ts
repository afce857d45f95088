import { type Word, words } from "./customer.messages.ts";

export type Language = "pt-BR" | "en" | "es";

export const languages: Readonly<Record<Language, string>> = {
  "pt-BR": "Português",
  en: "English",
  es: "Español",
};

const stored = "atalaia-customer-language";

/** What was chosen before, or the first of the browser's languages that we speak. */
export function readLanguage(): Language {
  const chosen = localStorage.getItem(stored);
  if (chosen !== null && chosen in languages) return chosen as Language;
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in spoken);
  return first === undefined ? "en" : spoken[first]!;
}

const spoken: Readonly<Record<string, Language>> = { pt: "pt-BR", en: "en", es: "es" };

export function keepLanguage(language: Language): void {
  localStorage.setItem(stored, language);
}

/** One sentence, its places filled in. */
export function say(language: Language, word: Word, fill: Readonly<Record<string, string>> = {}): string {
  return words[word][language].replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => fill[name] ?? "");
}

export function sayChannel(language: Language, channel: string): string {
  const word = `channel.${channel}`;
  return word in words ? say(language, word as Word) : "";
}

export function sayTime(language: Language, instant: string | number): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

export function sayDay(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(
    new Date(instant),
  );
}

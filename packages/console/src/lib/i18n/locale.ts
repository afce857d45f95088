/** Languages of the console (BCP 47); each names itself. */
export const locales = ["pt-BR", "en", "es"] as const;
export type Locale = (typeof locales)[number];

export const localeNames: Readonly<Record<Locale, string>> = {
  "pt-BR": "Português (Brasil)",
  en: "English",
  es: "Español",
};

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/** The first preferred tag that one of ours serves by its primary subtag (RFC 4647 lookup); English when none does. */
export function negotiate(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split("-")[0];
    const match = locales.find((locale) => locale.toLowerCase().split("-")[0] === primary);
    if (match) return match;
  }
  return "en";
}

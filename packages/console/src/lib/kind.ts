import { useLanguage, useMessages } from "./i18n/i18n.tsx";
import { familyMessages, kindMessages } from "./kind.messages.ts";

/** Plain words for a kind of value; a type without its own is named by its family, and its country where it has one. */
export function useKind(): (type: string, category?: string) => string {
  const kind = useMessages(kindMessages);
  const family = useMessages(familyMessages);
  const { locale } = useLanguage();
  return (type, category = "") => {
    if (isKey(kindMessages, type)) return kind(type);
    const region = /^([a-z]{2})\./u.exec(type)?.[1];
    const words = family(isKey(familyMessages, category) ? category : region ? "government-id" : "own");
    const country = region && countryName(locale, region.toUpperCase());
    return country ? `${words} (${country})` : words;
  };
}

function isKey<C extends object>(catalogue: C, key: string): key is Extract<keyof C, string> {
  return Object.hasOwn(catalogue, key);
}

function countryName(locale: string, region: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(
      region === "UK" ? "GB" : region,
    );
  } catch {
    return undefined;
  }
}

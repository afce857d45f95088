import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { observable } from "../observable.ts";
import { stored } from "../stored.ts";
import { type Format, formatter } from "./format.ts";
import { isLocale, type Locale, negotiate } from "./locale.ts";
import { type Catalogue, type Translate, translator } from "./messages.ts";

const kept = stored("language", isLocale);
const locale = observable<Locale>(kept.read() ?? negotiate(navigator.languages));
const timeZone = observable(Intl.DateTimeFormat().resolvedOptions().timeZone);

export function chooseLocale(next: Locale): void {
  locale.set(next);
  kept.write(next);
}

/** The desk's time zone (IANA), once it is known; until then the browser's. */
export function chooseTimeZone(next: string): void {
  timeZone.set(next);
}

interface Language {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly format: Format;
}
const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const currentLocale = useSyncExternalStore(locale.subscribe, locale.get);
  const currentZone = useSyncExternalStore(timeZone.subscribe, timeZone.get);
  const language = useMemo(
    () => ({ locale: currentLocale, timeZone: currentZone, format: formatter(currentLocale, currentZone) }),
    [currentLocale, currentZone],
  );
  useEffect(() => {
    document.documentElement.lang = currentLocale;
  }, [currentLocale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("LanguageProvider is missing above this component");
  return language;
}

export function useFormat(): Format {
  return useLanguage().format;
}

/** The texts of one catalogue in the reader's language: `const t = useMessages(fooMessages); t("title")`. */
export function useMessages<C extends Catalogue>(catalogue: C): Translate<C> {
  const { locale: current } = useLanguage();
  return useMemo(() => translator(current, catalogue), [current, catalogue]);
}

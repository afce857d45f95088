import { type ReactNode, useSyncExternalStore } from "react";
import { RadioGroup } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { useTitle } from "../components/page.tsx";
import { chooseLocale, useLanguage, useMessages } from "../lib/i18n/i18n.tsx";
import { type Locale, locales } from "../lib/i18n/locale.ts";
import { chooseTheme, theme, themes } from "../lib/theme.ts";
import { appMessages } from "./app.messages.ts";
import { GateScene } from "./gate-scene.tsx";
import "./gate.css";

const themeWords = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;
const themeIcons = { system: "system", light: "sun", dark: "moon" } as const;
const shortNames: Readonly<Record<Locale, string>> = { "pt-BR": "PT", en: "EN", es: "ES" };

/** Around the pages one sees before being let in: the tower by night, and one sheet with one thing to do. */
export function Gate({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useMessages(appMessages);
  useTitle(title);
  return (
    <div className="gate">
      <header className="gate-night">
        <div className="gate-brand">
          <Mark size={40} />
          <strong>Atalaia</strong>
        </div>
        <GateScene />
        <p className="gate-motto">{t("gateMotto")}</p>
      </header>
      <main className="gate-day" id="main">
        <div className="gate-sheet">
          <div className="gate-head">
            <h1 tabIndex={-1} data-focus-target="">
              {title}
            </h1>
            {lead && <p className="muted">{lead}</p>}
          </div>
          {children}
        </div>
        <GateChoices />
      </main>
    </div>
  );
}

function GateChoices() {
  const t = useMessages(appMessages);
  const { locale } = useLanguage();
  const chosen = useSyncExternalStore(theme.subscribe, theme.get);
  return (
    <div className="gate-choices">
      <RadioGroup
        compact
        label={t("language")}
        value={locale}
        onChange={chooseLocale}
        choices={locales.map((value) => ({ value, label: <span lang={value}>{shortNames[value]}</span> }))}
      />
      <RadioGroup
        compact
        label={t("theme")}
        value={chosen}
        onChange={chooseTheme}
        choices={themes.map((value) => ({
          value,
          label: (
            <>
              <Icon name={themeIcons[value]} size={16} />
              <span className="visually-hidden">{t(themeWords[value])}</span>
            </>
          ),
        }))}
      />
    </div>
  );
}

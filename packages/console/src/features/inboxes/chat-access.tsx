import { useState } from "react";
import { CopyButton } from "../../components/copy-button.tsx";
import { RadioGroup } from "../../components/field.tsx";
import { Section } from "../../components/page.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { type Locale, localeNames, locales } from "../../lib/i18n/locale.ts";
import type { SettingsOf } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import { WidgetPreview } from "./widget-preview.tsx";

/** How the chat gets onto a site, and how it looks there while its settings are being changed. */
export function ChatAccess({
  inboxId,
  settings,
  page,
}: {
  inboxId: string;
  settings: SettingsOf<"chat">;
  /** Address of the chat's own page. */
  page: string;
}) {
  const t = useMessages(inboxesMessages);
  const { locale } = useLanguage();
  const [language, setLanguage] = useState<Locale>(locale);
  const code = `<script src="${location.origin}/widget.js" data-inbox="${inboxId}" data-language="${language}" async></script>`;
  return (
    <>
      <Section id="embed" title={t("embed")} lead={t("embedHint", { origin: location.origin })}>
        <RadioGroup
          compact
          label={t("language")}
          value={language}
          onChange={setLanguage}
          choices={locales.map((value) => ({ value, label: <span lang={value}>{localeNames[value]}</span> }))}
        />
        <pre className="embed-code exact">{code}</pre>
        <CopyButton text={code} />
        <h3>{t("ownPage")}</h3>
        <p>
          <a href={page} target="_blank" rel="noopener" className="exact">
            {page}
          </a>
        </p>
      </Section>
      <Section id="preview" title={t("preview")} lead={t("previewAnswer")}>
        <WidgetPreview settings={settings} language={language} />
      </Section>
    </>
  );
}

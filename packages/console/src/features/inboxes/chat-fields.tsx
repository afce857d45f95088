import { TextAreaField, TextField } from "../../components/field.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { localeNames, locales } from "../../lib/i18n/locale.ts";
import type { SettingsOf } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import type { KindFieldsProps } from "./kind-fields.types.ts";
import { linesOf } from "./lines.ts";

export function ChatFields({ settings, onChange }: KindFieldsProps<"chat">) {
  const t = useMessages(inboxesMessages);
  const change = (part: Partial<SettingsOf<"chat">>) => onChange({ ...settings, ...part });
  return (
    <Section id="incoming" title={t("chat")}>
      <TextField
        label={t("chatTitle")}
        required
        maxLength={60}
        value={settings.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={`${t("greeting")}: ${localeNames[locale]}`}
          lang={locale}
          maxLength={300}
          value={settings.greeting[locale]}
          onChange={(event) => change({ greeting: { ...settings.greeting, [locale]: event.target.value } })}
        />
      ))}
      <TextField
        label={t("colour")}
        hint={t("colourHint")}
        type="color"
        value={settings.colour}
        onChange={(event) => change({ colour: event.target.value })}
      />
      <TextAreaField
        label={t("origins")}
        hint={t("originsHint")}
        spellCheck={false}
        defaultValue={settings.origins.join("\n")}
        onChange={(event) => change({ origins: linesOf(event.target.value).map(originOf) })}
      />
    </Section>
  );
}

/** A pasted address becomes the origin it stands for. */
function originOf(text: string): string {
  const address = URL.parse(text);
  return address && address.origin !== "null" ? address.origin : text;
}

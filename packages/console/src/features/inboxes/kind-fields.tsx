import type { ReactNode } from "react";
import { SelectField, TextAreaField, TextField } from "../../components/field.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { ChatFields } from "./chat-fields.tsx";
import type { InboxKind, InboxSettings, SettingsOf } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import type { KindFieldsProps } from "./kind-fields.types.ts";
import { linesOf } from "./lines.ts";
import { MailboxFields } from "./mailbox-fields.tsx";
import { PortField, SecurityField } from "./server-fields.tsx";
import { SubmissionFields } from "./submission-fields.tsx";

/** The fields of each kind; the settings' own kind chooses. */
export function KindFields({ settings, ...rest }: KindFieldsProps<InboxKind>) {
  const draw: { [Kind in InboxKind]: (own: SettingsOf<Kind>) => ReactNode } = {
    "email-gateway": (own) => <GatewayFields settings={own} {...rest} />,
    mailbox: (own) => <MailboxFields settings={own} {...rest} />,
    chat: (own) => <ChatFields settings={own} {...rest} />,
    intake: (own) => <IntakeFields settings={own} {...rest} />,
    phone: () => null,
    upload: () => null,
  };
  return (draw[settings.kind] as (own: InboxSettings) => ReactNode)(settings);
}

function GatewayFields({ settings, secrets, onChange }: KindFieldsProps<"email-gateway">) {
  const t = useMessages(inboxesMessages);
  const change = (part: Partial<SettingsOf<"email-gateway">>) => onChange({ ...settings, ...part });
  return (
    <>
      <Section id="incoming" title={t("incoming")}>
        <TextAreaField
          label={t("recipients")}
          hint={t("recipientsHint")}
          required
          spellCheck={false}
          defaultValue={settings.recipients.join("\n")}
          onChange={(event) => change({ recipients: linesOf(event.target.value.toLowerCase()) })}
        />
        <TextField
          label={t("forwardTo")}
          hint={t("forwardToHint")}
          optional
          exact
          type="email"
          value={settings.forwardTo ?? ""}
          onChange={(event) => change({ forwardTo: event.target.value.trim() || null })}
        />
        <div className="server-fields">
          <TextField
            label={t("forwardHost")}
            optional
            exact
            value={settings.forwardHost ?? ""}
            onChange={(event) => change({ forwardHost: event.target.value.trim() || null })}
          />
          <PortField value={settings.forwardPort ?? 25} onChange={(forwardPort) => change({ forwardPort })} />
          <SecurityField
            value={settings.forwardSecurity ?? "starttls"}
            onChange={(forwardSecurity) => change({ forwardSecurity })}
          />
        </div>
        <SelectField
          label={t("forwardMode")}
          value={settings.forwardMode}
          onChange={(event) => change({ forwardMode: event.target.value as "original" | "safe" })}
        >
          <option value="original">{t("original")}</option>
          <option value="safe">{t("safe")}</option>
        </SelectField>
      </Section>
      <SubmissionFields
        submission={settings.submission}
        isKept={secrets.includes("submission.password")}
        onChange={(submission) => change({ submission })}
      />
    </>
  );
}

function IntakeFields({ settings, onChange }: KindFieldsProps<"intake">) {
  const t = useMessages(inboxesMessages);
  const change = (part: Partial<SettingsOf<"intake">>) => onChange({ ...settings, ...part });
  return (
    <Section id="incoming" title={t("incoming")}>
      <SelectField
        label={t("channel")}
        value={settings.channel}
        onChange={(event) => change({ channel: event.target.value as SettingsOf<"intake">["channel"] })}
      >
        {(["social", "sms", "chat", "email", "phone"] as const).map((channel) => (
          <option key={channel} value={channel}>
            {t(channel)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("replyUrl")}
        hint={t("replyUrlHint")}
        optional
        exact
        type="url"
        maxLength={500}
        value={settings.replyUrl ?? ""}
        onChange={(event) => change({ replyUrl: event.target.value.trim() || null })}
      />
    </Section>
  );
}

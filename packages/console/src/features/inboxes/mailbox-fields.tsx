import { Checkbox, PasswordField, TextField } from "../../components/field.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { SettingsOf } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import type { KindFieldsProps } from "./kind-fields.types.ts";
import { PortField, SecurityField } from "./server-fields.tsx";
import { SubmissionFields } from "./submission-fields.tsx";

export function MailboxFields({ settings, secrets, onChange }: KindFieldsProps<"mailbox">) {
  const t = useMessages(inboxesMessages);
  const change = (part: Partial<SettingsOf<"mailbox">>) => onChange({ ...settings, ...part });
  const isKept = secrets.includes("password");
  return (
    <>
      <Section id="incoming" title={t("incoming")}>
        <TextField
          label={t("address")}
          required
          exact
          type="email"
          value={settings.address}
          onChange={(event) => change({ address: event.target.value })}
        />
        <div className="server-fields">
          <TextField
            label={t("host")}
            required
            exact
            value={settings.host}
            onChange={(event) => change({ host: event.target.value })}
          />
          <PortField value={settings.port} onChange={(port) => change({ port })} />
          <SecurityField value={settings.security} onChange={(security) => change({ security })} />
        </div>
        <TextField
          label={t("user")}
          required
          exact
          autoComplete="off"
          value={settings.user}
          onChange={(event) => change({ user: event.target.value })}
        />
        <PasswordField
          label={t("password")}
          {...(isKept ? { hint: t("passwordKept") } : {})}
          required={!isKept}
          autoComplete="new-password"
          value={settings.password ?? ""}
          onChange={(event) => change({ password: event.target.value })}
        />
        <Reading settings={settings} change={change} />
      </Section>
      <SubmissionFields
        submission={settings.submission}
        isKept={secrets.includes("submission.password")}
        onChange={(submission) => change({ submission })}
      />
    </>
  );
}

function Reading({
  settings,
  change,
}: {
  settings: SettingsOf<"mailbox">;
  change: (part: Partial<SettingsOf<"mailbox">>) => void;
}) {
  const t = useMessages(inboxesMessages);
  return (
    <>
      <TextField
        label={t("folder")}
        required
        exact
        value={settings.folder}
        onChange={(event) => change({ folder: event.target.value })}
      />
      <div className="server-fields">
        <TextField
          label={t("pollSeconds")}
          type="number"
          min={15}
          max={3600}
          required
          value={settings.pollSeconds}
          onChange={(event) => change({ pollSeconds: Number(event.target.value) })}
        />
        <TextField
          label={t("firstDays")}
          type="number"
          min={0}
          max={30}
          required
          value={settings.firstDays}
          onChange={(event) => change({ firstDays: Number(event.target.value) })}
        />
      </div>
      <Checkbox
        label={t("markSeen")}
        checked={settings.markSeen === true}
        onChange={(event) => change({ markSeen: event.target.checked })}
      />
    </>
  );
}

import { Checkbox, PasswordField, TextField } from "../../components/field.tsx";
import { Section } from "../../components/page.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { SettingsOf } from "./inboxes.api.ts";
import { inboxesMessages } from "./inboxes.messages.ts";
import { PortField, SecurityField } from "./server-fields.tsx";

type Submission = SettingsOf<"mailbox">["submission"];

const fresh: NonNullable<Submission> = {
  host: "",
  port: 465,
  security: "tls",
  user: "",
  fromName: "",
  fromAddress: "",
};

/** The SMTP account replies leave by; none means that nothing leaves. */
export function SubmissionFields({
  submission,
  isKept,
  onChange,
}: {
  submission: Submission;
  isKept: boolean;
  onChange: (submission: Submission) => void;
}) {
  const t = useMessages(inboxesMessages);
  return (
    <Section id="outgoing" title={t("outgoing")}>
      <Checkbox
        label={t("canSend")}
        hint={t("canSendHint")}
        checked={submission !== null}
        onChange={(event) => onChange(event.target.checked ? fresh : null)}
      />
      {submission && <Account submission={submission} isKept={isKept} onChange={onChange} />}
    </Section>
  );
}

function Account({
  submission,
  isKept,
  onChange,
}: {
  submission: NonNullable<Submission>;
  isKept: boolean;
  onChange: (submission: Submission) => void;
}) {
  const t = useMessages(inboxesMessages);
  const change = (part: Partial<NonNullable<Submission>>) => onChange({ ...submission, ...part });
  return (
    <>
      <TextField
        label={t("fromName")}
        required
        maxLength={120}
        value={submission.fromName}
        onChange={(event) => change({ fromName: event.target.value })}
      />
      <TextField
        label={t("fromAddress")}
        required
        exact
        type="email"
        value={submission.fromAddress}
        onChange={(event) => change({ fromAddress: event.target.value })}
      />
      <div className="server-fields">
        <TextField
          label={t("host")}
          required
          exact
          value={submission.host}
          onChange={(event) => change({ host: event.target.value })}
        />
        <PortField value={submission.port} onChange={(port) => change({ port })} />
        <SecurityField value={submission.security} onChange={(security) => change({ security })} />
      </div>
      <TextField
        label={t("user")}
        optional
        exact
        autoComplete="off"
        value={submission.user ?? ""}
        onChange={(event) => change({ user: event.target.value })}
      />
      <PasswordField
        label={t("password")}
        {...(isKept ? { hint: t("passwordKept") } : {})}
        autoComplete="new-password"
        value={submission.password ?? ""}
        onChange={(event) => change({ password: event.target.value })}
      />
    </>
  );
}

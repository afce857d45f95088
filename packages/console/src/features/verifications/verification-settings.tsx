import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, SelectField, TextAreaField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { type SecretChange, SecretField } from "./secret-field.tsx";
import { SmsTest } from "./sms-test.tsx";
import {
  type Method,
  mailInboxesQuery,
  type Settings,
  type SettingsBody,
  useSaveSettings,
  verificationSettingsQuery,
} from "./verifications.api.ts";
import { methodHintMessages, methodNameMessages, verificationsMessages } from "./verifications.messages.ts";
import "./verifications.css";

/** How customers prove who they are. */
export function VerificationSettings() {
  const settings = useQuery(verificationSettingsQuery);
  if (settings.isPending) return <Loading lines={8} />;
  if (settings.isError) return <Failed error={settings.error} onRetry={() => settings.refetch()} />;
  return <SettingsForm settings={settings.data} />;
}

interface Draft {
  readonly settings: Settings;
  readonly smsToken?: SecretChange;
  readonly siteSecret?: SecretChange;
  readonly proofingSecret?: SecretChange;
}

function SettingsForm({ settings }: { settings: Settings }) {
  const t = useMessages(verificationsMessages);
  const mayWrite = may(useMe(), "settings:write");
  const toast = useToast();
  const save = useSaveSettings();
  const [draft, setDraft] = useState<Draft>({ settings });
  const change = (part: Partial<Settings>) =>
    setDraft({ ...draft, settings: { ...draft.settings, ...part } });
  const changeSecret = (part: Omit<Draft, "settings">) => setDraft({ ...draft, ...part });
  function submit() {
    if (draft.settings.methods.length === 0) return;
    save.mutate(bodyOf(draft), {
      onSuccess: () => {
        setDraft({ settings: afterSaving(draft) });
        toast({ text: t("saved") });
      },
    });
  }
  const parts = { draft, onChange: change, onSecret: changeSecret };
  return (
    <Form
      error={save.error}
      onSubmit={submit}
      actions={
        mayWrite && (
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t("save")}
          </Button>
        )
      }
    >
      <fieldset className="verification-parts" disabled={!mayWrite}>
        <Methods {...parts} />
        <Times {...parts} />
        <Mail {...parts} />
        <Sms {...parts} mayTest={mayWrite && settings.smsUrl !== null} />
        <Site {...parts} />
        <Proofing {...parts} />
      </fieldset>
    </Form>
  );
}

function bodyOf({ settings, smsToken, siteSecret, proofingSecret }: Draft): SettingsBody {
  const { smsTokenSet, siteSecretSet, proofingSecretSet, canMail, directorySecretSet, ...kept } = settings;
  return {
    ...kept,
    ...(smsToken === undefined ? {} : { smsToken }),
    ...(siteSecret === undefined ? {} : { siteSecret }),
    ...(proofingSecret === undefined ? {} : { proofingSecret }),
  };
}

/** Which secrets are kept after a change was saved. */
function afterSaving({ settings, smsToken, siteSecret, proofingSecret }: Draft): Settings {
  const isSet = (before: boolean, change: SecretChange) => (change === undefined ? before : change !== null);
  return {
    ...settings,
    smsTokenSet: isSet(settings.smsTokenSet, smsToken),
    siteSecretSet: isSet(settings.siteSecretSet, siteSecret),
    proofingSecretSet: isSet(settings.proofingSecretSet, proofingSecret),
  };
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Settings>) => void;
  readonly onSecret: (part: Omit<Draft, "settings">) => void;
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="verification-part">
      <legend>{title}</legend>
      {lead && <p className="muted small">{lead}</p>}
      {children}
    </fieldset>
  );
}

const allMethods = Object.keys(methodNameMessages) as Method[];

function Methods({ draft: { settings }, onChange }: PartProps) {
  const t = useMessages(verificationsMessages);
  const name = useMessages(methodNameMessages);
  const hint = useMessages(methodHintMessages);
  const chosen = new Set(settings.methods);
  return (
    <Part title={t("methods")}>
      {allMethods.map((method) => (
        <Checkbox
          key={method}
          label={name(method)}
          hint={hint(method)}
          checked={chosen.has(method)}
          onChange={(event) =>
            onChange({
              methods: allMethods.filter((one) => (one === method ? event.target.checked : chosen.has(one))),
            })
          }
        />
      ))}
      {chosen.size === 0 && <p role="alert">{t("oneMethod")}</p>}
    </Part>
  );
}

function Times({ draft: { settings }, onChange }: PartProps) {
  const t = useMessages(verificationsMessages);
  return (
    <Part title={t("times")}>
      <TextField
        label={t("coolingOffHours")}
        hint={t("coolingOffHint")}
        type="number"
        min={0}
        max={720}
        required
        value={settings.coolingOffHours}
        onChange={(event) => onChange({ coolingOffHours: Number(event.target.value) })}
      />
      <TextField
        label={t("provenMinutes")}
        hint={t("provenHint")}
        type="number"
        min={5}
        max={240}
        required
        value={settings.provenMinutes}
        onChange={(event) => onChange({ provenMinutes: Number(event.target.value) })}
      />
      <TextField
        label={t("currency")}
        hint={t("currencyHint")}
        required
        exact
        pattern="[A-Z]{3}"
        maxLength={3}
        value={settings.currency}
        onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
      />
    </Part>
  );
}

function Mail({ draft: { settings }, onChange }: PartProps) {
  const t = useMessages(verificationsMessages);
  const mayRead = may(useMe(), "inboxes:read");
  const inboxes = useQuery({ ...mailInboxesQuery, enabled: mayRead });
  return (
    <Part title={t("mail")}>
      {!settings.canMail && <Notice tone="caution">{t("cannotMail")}</Notice>}
      <SelectField
        label={t("noticeInbox")}
        value={settings.noticeInboxId ?? ""}
        onChange={(event) => onChange({ noticeInboxId: event.target.value || null })}
      >
        <option value="">{t("firstInbox")}</option>
        {inboxes.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </Part>
  );
}

function Sms({
  draft: { settings, smsToken },
  onChange,
  onSecret,
  mayTest,
}: PartProps & { mayTest: boolean }) {
  const t = useMessages(verificationsMessages);
  return (
    <Part title={t("sms")}>
      <Address
        label={t("smsUrl")}
        hint={t("smsUrlHint")}
        value={settings.smsUrl}
        onChange={(smsUrl) => onChange({ smsUrl })}
      />
      <SecretField
        label={t("smsToken")}
        isSet={settings.smsTokenSet}
        value={smsToken}
        onChange={(value) => onSecret({ smsToken: value })}
      />
      {mayTest && <SmsTest />}
    </Part>
  );
}

function Site({ draft: { settings, siteSecret }, onChange, onSecret }: PartProps) {
  const t = useMessages(verificationsMessages);
  return (
    <Part title={t("site")} lead={t("siteLead")}>
      <TextField
        label={t("siteIssuer")}
        optional
        exact
        maxLength={200}
        autoComplete="off"
        value={settings.siteIssuer ?? ""}
        onChange={(event) => onChange({ siteIssuer: event.target.value || null })}
      />
      <TextAreaField
        label={t("sitePublicKey")}
        optional
        maxLength={2000}
        spellCheck={false}
        value={settings.sitePublicKey ?? ""}
        onChange={(event) => onChange({ sitePublicKey: event.target.value || null })}
      />
      <SecretField
        label={t("siteSecret")}
        hint={t("siteSecretHint")}
        least={32}
        isSet={settings.siteSecretSet}
        value={siteSecret}
        onChange={(value) => onSecret({ siteSecret: value })}
      />
    </Part>
  );
}

function Proofing({ draft: { settings, proofingSecret }, onChange, onSecret }: PartProps) {
  const t = useMessages(verificationsMessages);
  return (
    <Part title={t("proofing")}>
      <Address
        label={t("proofingUrl")}
        value={settings.proofingUrl}
        onChange={(proofingUrl) => onChange({ proofingUrl })}
      />
      <SecretField
        label={t("proofingSecret")}
        least={24}
        isSet={settings.proofingSecretSet}
        value={proofingSecret}
        onChange={(value) => onSecret({ proofingSecret: value })}
      />
    </Part>
  );
}

function Address({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="url"
      optional
      exact
      placeholder="https://"
      autoComplete="off"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}

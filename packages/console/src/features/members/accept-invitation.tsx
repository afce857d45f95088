import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Checkbox, PasswordField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { RecoveryCodes } from "../../components/recovery-codes.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { TotpSecret } from "../../components/totp-secret.tsx";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { takeLinkToken } from "../../lib/link-token.ts";
import { canUsePasskeys } from "../../lib/passkey.ts";
import { roleMessages } from "../../lib/role.messages.ts";
import { newTotpSecret, totpUri } from "../../lib/totp.ts";
import { invitationQuery, useAcceptWithPasskey, useAcceptWithPassword } from "./members.api.ts";
import { membersMessages } from "./members.messages.ts";
import "./members.css";

/** From an invitation link to a member with a way in and recovery codes. */
export function AcceptInvitation({ onDone }: { onDone: () => void }) {
  const t = useMessages(membersMessages);
  const [token] = useState(takeLinkToken);
  if (!token) {
    return (
      <Notice tone="caution" title={t("noToken")}>
        {t("noTokenLead")}
      </Notice>
    );
  }
  return <Acceptance token={token} onDone={onDone} />;
}

function Acceptance({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useMessages(membersMessages);
  const role = useMessages(roleMessages);
  // The link is used up by accepting; asking again afterwards would say so at the wrong moment.
  const invitation = useQuery({ ...invitationQuery(token), staleTime: Number.POSITIVE_INFINITY });
  const [name, setName] = useState("");
  const [usesPasskey, setUsesPasskey] = useState(canUsePasskeys);
  const [codes, setCodes] = useState<readonly string[]>();
  if (invitation.isPending) return <Loading />;
  if (invitation.isError) return <Failed error={invitation.error} onRetry={() => invitation.refetch()} />;
  const { email, deskName } = invitation.data;
  if (codes) return <KeepCodes codes={codes} account={email} onDone={onDone} />;
  const Way = usesPasskey ? PasskeyWay : PasswordWay;
  return (
    <div className="acceptance">
      <p>{t("acceptLead", { desk: deskName, email, role: role(invitation.data.role) })}</p>
      <Way
        token={token}
        name={name}
        onName={setName}
        deskName={deskName}
        email={email}
        onAccepted={setCodes}
      />
      {canUsePasskeys() && (
        <Button kind="quiet" onClick={() => setUsesPasskey(!usesPasskey)}>
          {usesPasskey ? t("withoutPasskey") : t("withPasskey")}
        </Button>
      )}
    </div>
  );
}

interface WayProps {
  readonly token: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly deskName: string;
  readonly email: string;
  readonly onAccepted: (recoveryCodes: readonly string[]) => void;
}

function NameField({ name, onName }: Pick<WayProps, "name" | "onName">) {
  const t = useMessages(membersMessages);
  return (
    <TextField
      label={t("yourName")}
      autoComplete="name"
      required
      maxLength={120}
      value={name}
      onChange={(event) => onName(event.target.value)}
    />
  );
}

function PasskeyWay({ token, name, onName, onAccepted }: WayProps) {
  const t = useMessages(membersMessages);
  const { locale } = useLanguage();
  const accept = useAcceptWithPasskey();
  return (
    <Form
      error={accept.error}
      onSubmit={() =>
        accept.mutate(
          { token, name, language: locale },
          { onSuccess: ({ recoveryCodes }) => onAccepted(recoveryCodes) },
        )
      }
      actions={
        <Button kind="primary" icon="key" type="submit" busy={accept.isPending}>
          {t("joinWithPasskey")}
        </Button>
      }
    >
      <NameField name={name} onName={onName} />
      <p className="muted">{t("passkeyLead")}</p>
    </Form>
  );
}

function PasswordWay({ token, name, onName, deskName, email, onAccepted }: WayProps) {
  const t = useMessages(membersMessages);
  const { locale } = useLanguage();
  const accept = useAcceptWithPassword();
  const [secret] = useState(newTotpSecret);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  return (
    <Form
      error={accept.error}
      onSubmit={() =>
        accept.mutate(
          { token, name, language: locale, password, totp: { secret, code: code.replaceAll(" ", "") } },
          { onSuccess: ({ recoveryCodes }) => onAccepted(recoveryCodes) },
        )
      }
      actions={
        <Button kind="primary" type="submit" busy={accept.isPending}>
          {t("join")}
        </Button>
      }
    >
      <NameField name={name} onName={onName} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p>{t("totpLead")}</p>
      <TotpSecret
        label={t("totpSecret")}
        secret={secret}
        uri={totpUri({ issuer: deskName, account: email, secret })}
      />
      <TextField
        label={t("totpCode")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        exact
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
    </Form>
  );
}

function KeepCodes({
  codes,
  account,
  onDone,
}: {
  codes: readonly string[];
  account: string;
  onDone: () => void;
}) {
  const t = useMessages(membersMessages);
  const [kept, setKept] = useState(false);
  return (
    <div className="acceptance">
      <h2>{t("codesTitle")}</h2>
      <RecoveryCodes codes={codes} account={account} />
      <Checkbox label={t("codesKept")} checked={kept} onChange={(event) => setKept(event.target.checked)} />
      <Button kind="primary" disabled={!kept} onClick={onDone}>
        {t("start")}
      </Button>
    </div>
  );
}

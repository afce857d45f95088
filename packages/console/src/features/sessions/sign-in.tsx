import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { PasswordField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { canUsePasskeys } from "../../lib/passkey.ts";
import { useProblemText } from "../../lib/problem.ts";
import { deskQuery, useSignInWithPasskey, useSignInWithPassword, useSingleSignOn } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";
import "./sign-in.css";

/** Passkey first; the other ways one press away. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useMessages(sessionsMessages);
  const problem = useProblemText();
  const desk = useQuery(deskQuery);
  const passkey = useSignInWithPasskey();
  const singleSignOn = useSingleSignOn();
  const [otherWay, setOtherWay] = useState(!canUsePasskeys());
  const provider = desk.data?.singleSignOn;
  const error = problem(passkey.error ?? singleSignOn.error);

  if (desk.data && !desk.data.done) {
    return <Notice title={t("notSetUp")}>{t("notSetUpLead")}</Notice>;
  }
  return (
    <div className="sign-in">
      <div className="sign-in-ways">
        <Button
          kind="primary"
          icon="key"
          busy={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: onSignedIn })}
        >
          {t("withPasskey")}
        </Button>
        {provider && (
          <Button icon="external" busy={singleSignOn.isPending} onClick={() => singleSignOn.mutate()}>
            {t("withSingleSignOn", { label: provider.label })}
          </Button>
        )}
        {!otherWay && (
          <Button kind="quiet" onClick={() => setOtherWay(true)}>
            {t("otherWay")}
          </Button>
        )}
      </div>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      {otherWay && <PasswordSignIn onSignedIn={onSignedIn} />}
    </div>
  );
}

function PasswordSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useMessages(sessionsMessages);
  const signIn = useSignInWithPassword();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  return (
    <Form
      error={signIn.error}
      onSubmit={() => signIn.mutate({ email, password, code: code.trim() }, { onSuccess: onSignedIn })}
      actions={
        <Button type="submit" busy={signIn.isPending}>
          {t("signIn")}
        </Button>
      }
    >
      <TextField
        label={t("email")}
        type="email"
        autoComplete="username"
        required
        exact
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        label={t("secondFactor")}
        hint={t("secondFactorHint")}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        required
        exact
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
    </Form>
  );
}

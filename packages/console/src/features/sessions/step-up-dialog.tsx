import { type ReactNode, useCallback, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { PasswordField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { useMe } from "../../lib/session.ts";
import { StepUpProvider } from "../../lib/step-up.tsx";
import { useStepUpWithPasskey, useStepUpWithPassword } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

/** Holds the one dialog in which a member confirms who they are, for every act below that asks for it. */
export function StepUpDialog({ children }: { children: ReactNode }) {
  const t = useMessages(sessionsMessages);
  const [open, setOpen] = useState(false);
  const answer = useRef<((confirmed: boolean) => void) | undefined>(undefined);
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setOpen(true);
      }),
    [],
  );
  function close(confirmed: boolean) {
    setOpen(false);
    answer.current?.(confirmed);
    answer.current = undefined;
  }
  return (
    <StepUpProvider value={ask}>
      {children}
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close(false)}
        title={t("stepUp")}
        lead={t("stepUpLead")}
      >
        <StepUpWays onConfirmed={() => close(true)} onCancel={() => close(false)} />
      </Dialog>
    </StepUpProvider>
  );
}

interface WaysProps {
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

function StepUpWays({ onConfirmed, onCancel }: WaysProps) {
  const me = useMe();
  return me.hasPasskey ? (
    <PasskeyStepUp onConfirmed={onConfirmed} onCancel={onCancel} />
  ) : (
    <PasswordStepUp onConfirmed={onConfirmed} onCancel={onCancel} />
  );
}

function PasskeyStepUp({ onConfirmed, onCancel }: WaysProps) {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const problem = useProblemText();
  const passkey = useStepUpWithPasskey();
  const [otherWay, setOtherWay] = useState(false);
  if (otherWay) return <PasswordStepUp onConfirmed={onConfirmed} onCancel={onCancel} />;
  const error = problem(passkey.error);
  return (
    <>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
      <DialogActions>
        {me.hasPassword && me.hasTotp && (
          <Button kind="quiet" onClick={() => setOtherWay(true)}>
            {t("otherWay")}
          </Button>
        )}
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button
          kind="primary"
          icon="key"
          busy={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: onConfirmed })}
        >
          {t("confirmWithPasskey")}
        </Button>
      </DialogActions>
    </>
  );
}

function PasswordStepUp({ onConfirmed, onCancel }: WaysProps) {
  const t = useMessages(sessionsMessages);
  const stepUp = useStepUpWithPassword();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  return (
    <Form
      error={stepUp.error}
      onSubmit={() => stepUp.mutate({ password, code: code.trim() }, { onSuccess: onConfirmed })}
      actions={
        <>
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <Button kind="primary" type="submit" busy={stepUp.isPending}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
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

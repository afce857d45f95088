import { useState } from "react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useToast } from "../../components/toast.tsx";
import { TotpSecret } from "../../components/totp-secret.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { useMe } from "../../lib/session.ts";
import { useConfirmTotp, useStartTotp } from "./sessions.api.ts";
import { sessionsMessages } from "./sessions.messages.ts";

export function Totp() {
  const t = useMessages(sessionsMessages);
  const me = useMe();
  const toast = useToast();
  const problem = useProblemText();
  const start = useStartTotp();
  const open = () =>
    start.mutate(undefined, {
      onError: (error) => problem(error) !== "" && toast({ text: problem(error), tone: "failed" }),
    });
  return (
    <div className="fallback-row">
      {me.hasTotp ? (
        <Badge tone="clear" icon="check">
          {t("totpSet")}
        </Badge>
      ) : (
        <Badge>{t("totpMissing")}</Badge>
      )}
      <Button busy={start.isPending} onClick={open}>
        {me.hasTotp ? t("changeTotp") : t("setTotp")}
      </Button>
      <Dialog
        open={start.data !== undefined}
        onOpenChange={() => start.reset()}
        title={t("setTotp")}
        lead={t("totpLead")}
      >
        {start.data && (
          <ConfirmTotp secret={start.data.secret} uri={start.data.uri} onDone={() => start.reset()} />
        )}
      </Dialog>
    </div>
  );
}

function ConfirmTotp({ secret, uri, onDone }: { secret: string; uri: string; onDone: () => void }) {
  const t = useMessages(sessionsMessages);
  const toast = useToast();
  const confirm = useConfirmTotp();
  const [code, setCode] = useState("");
  function done() {
    toast({ text: t("totpSaved") });
    onDone();
  }
  return (
    <Form
      error={confirm.error}
      onSubmit={() => confirm.mutate(code.replaceAll(" ", ""), { onSuccess: done })}
      actions={
        <Button kind="primary" type="submit" busy={confirm.isPending}>
          {t("confirm")}
        </Button>
      }
    >
      <TotpSecret label={t("totpSecret")} secret={secret} uri={uri} />
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

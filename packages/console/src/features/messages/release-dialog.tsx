import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { type Message, useRelease, useWithdrawRelease } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";

const shortestReason = 5;

export function ReleaseDialog({ message, onClose }: { message: Message | undefined; onClose: () => void }) {
  const t = useMessages(messagesMessages);
  return (
    <Dialog
      open={message !== undefined}
      onOpenChange={onClose}
      title={t("releaseTitle")}
      lead={t("releaseLead")}
    >
      {message && <ReleaseForm message={message} onClose={onClose} />}
    </Dialog>
  );
}

function ReleaseForm({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useMessages(messagesMessages);
  const toast = useToast();
  const problem = useProblemText();
  const release = useRelease();
  const withdraw = useWithdrawRelease();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < shortestReason;
  function holdAgain() {
    withdraw.mutate(message.id, {
      onSuccess: () => toast({ text: t("heldAgain") }),
      onError: (error) => toast({ text: problem(error), tone: "failed" }),
    });
  }
  function submit() {
    setTried(true);
    if (isShort) return;
    release.mutate(
      { id: message.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t("releaseDone"), undo: holdAgain });
          onClose();
        },
      },
    );
  }
  return (
    <Form
      error={release.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="danger" icon="unlock" type="submit" busy={release.isPending}>
            {t("releaseAct")}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("releaseReason")}
        hint={t("releaseHint")}
        error={tried && isShort ? t("releaseShort") : undefined}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Form>
  );
}

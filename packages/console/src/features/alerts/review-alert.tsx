import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Alert, useSeeAlert } from "./alerts.api.ts";
import { alertsMessages } from "./alerts.messages.ts";

const shortest = 5;

/** Closes an alert with what was found. */
export function ReviewAlert({ alert, onClose }: { alert: Alert | undefined; onClose: () => void }) {
  const t = useMessages(alertsMessages);
  return (
    <Dialog open={alert !== undefined} onOpenChange={onClose} title={t("reviewTitle")} lead={alert?.sentence}>
      {alert && <ReviewForm alert={alert} onClose={onClose} />}
    </Dialog>
  );
}

function ReviewForm({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const t = useMessages(alertsMessages);
  const see = useSeeAlert();
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = comment.trim().length < shortest;
  function submit() {
    setTried(true);
    if (!isShort) see.mutate({ id: alert.id, comment: comment.trim() }, { onSuccess: onClose });
  }
  return (
    <Form
      error={see.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" icon="check" type="submit" busy={see.isPending}>
            {t("close")}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("reviewTitle")}
        hint={t("reviewHint")}
        error={tried && isShort ? t("reviewShort") : undefined}
        required
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </Form>
  );
}

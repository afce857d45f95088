import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { type Action, useFinishTask } from "./actions.api.ts";
import { actionsMessages, stepMessages } from "./actions.messages.ts";

/** How a task went that a person carried out in the company's system. */
export function FinishTask({
  action,
  done,
  onClose,
}: {
  action: Action;
  /** Undefined: not asked. */
  done: boolean | undefined;
  onClose: () => void;
}) {
  const t = useMessages(stepMessages);
  return (
    <Dialog
      open={done !== undefined}
      onOpenChange={onClose}
      title={t(done ? "taskDone" : "taskNotDone")}
      lead={t("task")}
    >
      <FinishForm action={action} done={done === true} onClose={onClose} />
    </Dialog>
  );
}

function FinishForm({ action, done, onClose }: { action: Action; done: boolean; onClose: () => void }) {
  const t = useMessages(stepMessages);
  const words = useMessages(actionsMessages);
  const finish = useFinishTask();
  const [reference, setReference] = useState("");
  const given = reference.trim();
  return (
    <Form
      error={finish.error}
      onSubmit={() =>
        finish.mutate(
          { id: action.id, done, ...(given === "" ? {} : { reference: given }) },
          { onSuccess: onClose },
        )
      }
      actions={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button kind={done ? "primary" : "plain"} icon="check" type="submit" busy={finish.isPending}>
            {t(done ? "taskDone" : "taskNotDone")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("reference")}
        hint={t("referenceHint")}
        optional
        exact
        maxLength={120}
        autoComplete="off"
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
    </Form>
  );
}

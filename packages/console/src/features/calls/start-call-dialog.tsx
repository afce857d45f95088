import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useStartCall } from "./calls.api.ts";
import { callsMessages } from "./calls.messages.ts";

interface CallLine {
  readonly id: string;
  readonly name: string;
}

export function StartCallDialog({
  open,
  lines,
  onClose,
  onStarted,
}: {
  open: boolean;
  /** The phone inboxes that are open. */
  lines: readonly CallLine[];
  onClose: () => void;
  onStarted: (conversationId: string) => void;
}) {
  const t = useMessages(callsMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("newCall")} lead={t("newCallLead")}>
      {lines.length === 0 ? (
        <Notice>{t("noLine")}</Notice>
      ) : (
        <StartCall lines={lines} onClose={onClose} onStarted={onStarted} />
      )}
    </Dialog>
  );
}

function StartCall({
  lines,
  onClose,
  onStarted,
}: {
  lines: readonly CallLine[];
  onClose: () => void;
  onStarted: (conversationId: string) => void;
}) {
  const t = useMessages(callsMessages);
  const start = useStartCall();
  const [inboxId, setInbox] = useState(lines[0]?.id ?? "");
  const [number, setNumber] = useState("");
  function submit() {
    const shown = number.trim();
    start.mutate(
      { inboxId, ...(shown === "" ? {} : { number: shown }) },
      { onSuccess: ({ conversationId }) => onStarted(conversationId) },
    );
  }
  return (
    <Form
      error={start.error}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" icon="phone" type="submit" busy={start.isPending}>
            {t("start")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("number")}
        hint={t("numberHint")}
        optional
        exact
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      {lines.length > 1 && (
        <SelectField label={t("inbox")} value={inboxId} onChange={(event) => setInbox(event.target.value)}>
          {lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </Form>
  );
}

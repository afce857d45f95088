import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextAreaField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { newIdempotencyKey } from "../../lib/idempotency.ts";
import { useMe } from "../../lib/session.ts";
import { useAddLines } from "./calls.api.ts";
import { callsMessages } from "./calls.messages.ts";
import { parseTranscript } from "./transcript.ts";

/** The most lines one request takes; more than that is kept in several. */
const mostLines = 500;

export function PasteDialog({
  conversationId,
  open,
  onClose,
}: {
  conversationId: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useMessages(callsMessages);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t("pasteTitle")} lead={t("pasteLead")}>
      <PasteForm conversationId={conversationId} onClose={onClose} />
    </Dialog>
  );
}

function PasteForm({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const t = useMessages(callsMessages);
  const me = useMe();
  const add = useAddLines(conversationId);
  const [text, setText] = useState("");
  const [swapped, setSwapped] = useState(false);
  const lines = parseTranscript(text, me.name).map((line) =>
    swapped ? { ...line, from: line.from === "agent" ? ("customer" as const) : ("agent" as const) } : line,
  );
  async function keep() {
    for (let start = 0; start < lines.length; start += mostLines) {
      await add.mutateAsync({
        lines: lines.slice(start, start + mostLines),
        idempotencyKey: newIdempotencyKey(),
      });
    }
    onClose();
  }
  return (
    <Form
      error={add.error}
      onSubmit={() => void keep().catch(() => undefined)}
      actions={
        <>
          <Button onClick={() => setSwapped(!swapped)} disabled={lines.length === 0}>
            {t("swap")}
          </Button>
          <Button kind="primary" type="submit" busy={add.isPending} disabled={lines.length === 0}>
            {t("keepLines", { count: lines.length })}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("transcript")}
        required
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {lines.length > 0 && (
        <ol className="transcript">
          {lines.slice(0, 6).map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity before they are kept.
            <li key={place} data-from={line.from}>
              <strong>{t(line.from)}</strong> {line.text}
            </li>
          ))}
          {lines.length > 6 && <li>…</li>}
        </ol>
      )}
    </Form>
  );
}

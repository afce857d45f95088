import { useId, useState } from "react";
import { Button } from "../../components/button.tsx";
import { type DrawToken, SafeText } from "../../components/safe-text.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { useKind } from "../../lib/kind.ts";
import type { Message } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";
import { signalMarks, tokenMarks } from "./tone.ts";

/** Characters beyond which the text is folded; nothing is cut out, marked words stay reachable. */
const foldFrom = 2400;

/** The safe text, folded where it is very long. */
export function MessageWords({
  message,
  activeSignal,
  drawToken,
}: {
  message: Message;
  activeSignal?: string | undefined;
  drawToken?: DrawToken | undefined;
}) {
  const t = useMessages(messagesMessages);
  const kind = useKind();
  const id = useId();
  const [open, setOpen] = useState(false);
  const folds = message.text.length > foldFrom;
  return (
    <div className="message-words">
      {message.subject && message.direction === "incoming" && (
        <h2 className="message-subject" dir="auto">
          {message.subject}
        </h2>
      )}
      {message.text === "" && message.state !== "received" && <p className="muted">{t("noText")}</p>}
      <div id={id} className="message-fold" data-folded={(folds && !open) || undefined}>
        <SafeText
          text={message.text}
          tokens={tokenMarks(message.tokens, kind)}
          signals={message.author.kind === "contact" ? signalMarks(message.report) : []}
          activeSignal={activeSignal}
          drawToken={isHeld(message) ? undefined : drawToken}
        />
      </div>
      {folds && (
        <Button kind="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? t("showLess") : t("showAll")}
        </Button>
      )}
    </div>
  );
}

/** Nothing of a message behind the barrier is opened. */
function isHeld({ state }: Pick<Message, "state">): boolean {
  return state === "held" || state === "quarantined";
}

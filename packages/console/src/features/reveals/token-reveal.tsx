import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { RevealValue } from "./reveal-value.tsx";
import { revealsMessages } from "./reveals.messages.ts";

/** A token in a message, which can be pressed to see the value behind it. */
export function TokenReveal({
  contactId,
  conversationId,
  messageId,
  start,
  kind,
  text,
}: {
  contactId: string;
  conversationId: string;
  messageId: string;
  /** Where the token begins in the message's safe text. */
  start: number;
  /** What it hides, in plain words. */
  kind: string;
  text: string;
}) {
  const t = useMessages(revealsMessages);
  const label = t("token", { kind });
  if (!may(useMe(), "contacts:reveal"))
    return (
      <span className="token" title={kind}>
        {text}
      </span>
    );
  return (
    <RevealValue
      contactId={contactId}
      conversationId={conversationId}
      target={{ kind: "token", messageId, start }}
      what={kind}
      trigger={
        <button type="button" className="token token-button" title={label} aria-label={`${text}. ${label}`}>
          {text}
        </button>
      }
    />
  );
}

import type { ReactNode } from "react";
import { Avatar } from "../../components/avatar.tsx";
import { Badge, ChannelMark, HeldBadge } from "../../components/badge.tsx";
import { TagMark } from "../../components/tag-mark.tsx";
import { Time } from "../../components/time.tsx";
import { standingOf, Verdict } from "../../components/verdict.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import type { Summary } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";

/** One glance: what is thought of it, who, about what, since when, who looks after it. */
export function ConversationRow({
  conversation,
  link,
  isSelected,
  onSelect,
}: {
  conversation: Summary;
  link: (conversation: Summary, words: ReactNode) => ReactNode;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const t = useMessages(conversationsMessages);
  const { id, contact, subject, preview, assignee } = conversation;
  return (
    <li
      className="conversation-row"
      data-conversation={id}
      data-unread={conversation.unread || undefined}
      data-standing={standingOf(conversation)}
    >
      <input
        type="checkbox"
        className="conversation-select"
        aria-label={t("select", { name: contact.name })}
        checked={isSelected}
        onChange={() => onSelect(id)}
      />
      <div className="conversation-first">
        <ChannelMark channel={conversation.channel} bare />
        {link(conversation, <span className="exact">{contact.name}</span>)}
        {conversation.unread && <span className="visually-hidden">, {t("unread")}</span>}
        <span className="conversation-age">
          <Time at={conversation.lastMessageAt} form="ago" />
        </span>
      </div>
      <p className="conversation-words" dir="auto">
        {subject && <strong>{subject}</strong>} <span>{preview}</span>
      </p>
      <div className="conversation-marks">
        <Verdict standing={standingOf(conversation)} />
        {conversation.held > 0 && <HeldBadge count={conversation.held} />}
        <RowStatus conversation={conversation} />
        {conversation.tags.map((tag) => (
          <TagMark key={tag.id} name={tag.name} colour={tag.colour} />
        ))}
        {assignee && (
          <span className="conversation-assignee" title={t("assignedTo", { name: assignee.name })}>
            <Avatar name={assignee.name} size="s" />
            <span className="visually-hidden">{t("assignedTo", { name: assignee.name })}</span>
          </span>
        )}
      </div>
    </li>
  );
}

function RowStatus({ conversation: { status, snoozedUntil } }: { conversation: Summary }) {
  const t = useMessages(conversationsMessages);
  if (status === "open") return null;
  return (
    <Badge icon={status === "resolved" ? "check" : "clock"}>
      {t(status)}
      {status === "snoozed" && snoozedUntil && (
        <>
          {" · "}
          <Time at={snoozedUntil} form="ago" />
        </>
      )}
    </Badge>
  );
}

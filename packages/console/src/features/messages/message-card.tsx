import { type ReactNode, useState } from "react";
import { Avatar } from "../../components/avatar.tsx";
import { Badge, HeldBadge } from "../../components/badge.tsx";
import { Icon } from "../../components/icon.tsx";
import type { DrawToken } from "../../components/safe-text.tsx";
import { Time } from "../../components/time.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { Delivery } from "./delivery.tsx";
import { HeldBanner } from "./held-banner.tsx";
import { MessageFiles } from "./message-files.tsx";
import { MessageReport } from "./message-report.tsx";
import { MessageWords } from "./message-words.tsx";
import type { Message } from "./messages.api.ts";
import { messagesMessages } from "./messages.messages.ts";
import "./message.css";

/** One message: who and when, what is thought of it, its safe text with the marked words, what came with it. */
export function MessageCard({
  message,
  compact,
  drawToken,
}: {
  message: Message;
  compact?: boolean;
  drawToken?: DrawToken;
}) {
  const t = useMessages(messagesMessages);
  const [activeSignal, point] = useState<string>();
  const report = message.author.kind === "contact" ? message.report : null;
  const words = (
    <>
      <MessageWords message={message} activeSignal={activeSignal} drawToken={drawToken} />
      <MessageFiles message={message} />
    </>
  );
  return (
    <article
      className="message"
      id={`message-${message.id}`}
      data-direction={message.direction}
      data-held={message.state === "held" || message.state === "quarantined" || undefined}
      data-compact={compact || undefined}
    >
      <MessageHead message={message} />
      <HeldBanner message={message} />
      {message.direction === "incoming" && message.state === "received" && (
        <p className="muted">{t("received")}</p>
      )}
      {report ? <MessageReport message={message} report={report} onPoint={point} words={words} /> : words}
      <Delivery message={message} />
    </article>
  );
}

function MessageHead({ message }: { message: Message }) {
  return (
    <header className="message-head">
      <Author message={message} />
      <HeadBadges message={message} />
      <span className="message-time">
        <Time at={message.at} />
      </span>
    </header>
  );
}

function Author({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  const { author } = message;
  const shown: Record<typeof author.kind, ReactNode> = {
    contact: t("fromContact", { name: author.name }),
    member: author.name,
    system: t("fromSystem"),
  };
  return (
    <span className="message-author">
      {author.kind === "member" ? <Avatar name={author.name} size="s" /> : <Icon name="contacts" />}
      <strong>{shown[author.kind]}</strong>
    </span>
  );
}

function HeadBadges({ message }: { message: Message }) {
  const t = useMessages(messagesMessages);
  return (
    <>
      {message.direction === "note" && (
        <Badge icon="note">
          {t("note")}: {t("noteHint")}
        </Badge>
      )}
      {(message.state === "held" || message.state === "quarantined") && <HeldBadge />}
    </>
  );
}

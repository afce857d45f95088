import type { ReactNode } from "react";
import { useMessages } from "../lib/i18n/i18n.tsx";
import { componentMessages } from "./components.messages.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./verdict.css";
import "./badge.css";

export type BadgeTone = "neutral" | "clear" | "caution" | "danger" | "held";

/** A state in one or two words. Colour repeats what the word says, never replaces it. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** The barrier: nobody opens this before somebody releases it. */
export function HeldBadge({ count }: { count?: number }) {
  const t = useMessages(componentMessages);
  return (
    <Badge tone="held" icon="held">
      {count === undefined ? t("held") : t("heldCount", { count })}
    </Badge>
  );
}

export type Channel = "email" | "chat" | "phone" | "sms" | "social";
const channelWords = {
  email: "channelEmail",
  chat: "channelChat",
  phone: "channelPhone",
  sms: "channelSms",
  social: "channelSocial",
} as const satisfies Record<Channel, keyof typeof componentMessages>;

/** Channels have a shape and a word, and no colour: colours are kept for what needs judging. */
export function ChannelMark({ channel, bare }: { channel: Channel; bare?: boolean }) {
  const t = useMessages(componentMessages);
  const word = t(channelWords[channel]);
  return (
    <span className="channel" title={bare ? word : undefined}>
      <Icon name={channel} size={16} />
      <span className={bare ? "visually-hidden" : undefined}>{word}</span>
    </span>
  );
}

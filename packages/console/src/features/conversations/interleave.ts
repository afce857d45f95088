import type { ReactNode } from "react";

/** Something that happened around the messages, such as somebody looking at a value. */
export interface Aside {
  readonly id: string;
  readonly at: string;
  readonly node: ReactNode;
}

/**
 * Messages and asides in the order of their times; at the same moment the message comes first. What is older than the
 * first message shown waits until the earlier messages are there.
 */
export function interleave<Message extends { readonly at: string }>(
  messages: readonly Message[],
  asides: readonly Aside[],
  hasEarlier: boolean,
): readonly (Message | Aside)[] {
  const first = messages[0] ? Date.parse(messages[0].at) : Number.NEGATIVE_INFINITY;
  const shown = hasEarlier ? asides.filter(({ at }) => Date.parse(at) >= first) : asides;
  return [...messages, ...shown].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

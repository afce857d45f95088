import type { accessSignal } from "@atalaia/contract";
import type { z } from "zod";

export type AccessSignal = z.output<typeof accessSignal>;

/** What is known of one reveal at the moment it is asked for. */
export interface Circumstances {
  readonly openConversation: boolean;
  /** The conversation is this member's, or they wrote in it. */
  readonly related: boolean;
  /** 0 for V0 to 4 for V4. */
  readonly provenLevel: number;
  readonly sensitivity: "low" | "personal" | "sensitive" | "secret";
  readonly vip: boolean;
  /** Other VIPs this member looked at in the last seven days without working on their case. */
  readonly strangeVips: number;
  readonly colleague: boolean;
  readonly onShift: boolean;
  readonly knownNetwork: boolean;
  readonly dormant: boolean;
  /** Other contacts for whom this member gave exactly this reason in the last 24 hours. */
  readonly sameReason: number;
}

/** How much each says by itself; three want an explanation. Patterns and traps say enough alone. */
const weights: Readonly<Record<AccessSignal, 1 | 2 | 3>> = {
  "no-open-conversation": 3,
  unassigned: 1,
  "before-verification": 1,
  "closed-at-once": 1,
  bulk: 3,
  sequential: 3,
  vip: 1,
  colleague: 3,
  "off-shift": 2,
  "new-network": 2,
  "dormant-account": 3,
  "copied-reason": 1,
  forced: 3,
  honey: 3,
};
const enough = 3;
/** People use set phrases; the same words for so many people within a day are pasted. */
const pasted = 8;
/** VIPs of others within a week. */
const curious = 2;

export function wantsExplanation(signals: readonly AccessSignal[]): boolean {
  return signals.reduce((sum, signal) => sum + weights[signal], 0) >= enough;
}

/** The table of what a reveal by itself can show. */
const conditions: readonly (readonly [AccessSignal, (one: Circumstances) => boolean])[] = [
  ["no-open-conversation", (one) => !one.openConversation],
  ["unassigned", (one) => one.openConversation && !one.related],
  ["before-verification", (one) => one.provenLevel === 0 && isSensitive(one)],
  ["vip", (one) => one.vip],
  ["colleague", (one) => one.colleague],
  ["off-shift", (one) => !one.onShift],
  ["new-network", (one) => !one.knownNetwork],
  ["dormant-account", (one) => one.dormant],
  ["copied-reason", (one) => one.sameReason >= pasted],
];

export function signalsOf(one: Circumstances): AccessSignal[] {
  return conditions.filter(([, holds]) => holds(one)).map(([signal]) => signal);
}

/** One VIP's file beside one's own work may be an accident, a third is a habit. */
export function isCurious(one: Circumstances): boolean {
  return one.vip && !one.related && one.strangeVips >= curious;
}

function isSensitive({ sensitivity }: Circumstances): boolean {
  return sensitivity === "sensitive" || sensitivity === "secret";
}

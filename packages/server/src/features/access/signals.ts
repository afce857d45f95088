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

/** How much each says by itself; six want an explanation. Patterns and traps say enough alone. */
const weights: Readonly<Record<AccessSignal, number>> = {
  "no-open-conversation": 6,
  unassigned: 2,
  "before-verification": 1,
  "closed-at-once": 1,
  bulk: 6,
  sequential: 6,
  vip: 2,
  colleague: 6,
  "off-shift": 4,
  "new-network": 3,
  "dormant-account": 6,
  "copied-reason": 2,
  forced: 6,
  honey: 6,
};
const enough = 6;
/** People use set phrases; the same words for so many people within a day are pasted. */
const pasted = 8;
/** VIPs of others within a week. */
const curious = 2;
/** Conversations closed right after a reveal, within a day, that are no accident any more. */
const manyClosed = 6;
/** Days without a sign of life after which an account sleeps: longer than a leave of thirty days with its weekends. */
export const DORMANT_DAYS = 35;
/** Milliseconds in which the same unusual circumstances of a member are asked about once. */
export const SITTING = 4 * 60 * 60_000;
/** Milliseconds in which a pattern of a member is asked about once: longer than a shift, and over before the next. */
export const PATTERN = 12 * 60 * 60_000;

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

export function isClosingHabit(closedAtOnce: number): boolean {
  return closedAtOnce >= manyClosed;
}

/** Asked about every time, however often it comes. */
export function isAlwaysAsked(signals: readonly AccessSignal[]): boolean {
  return signals.includes("no-open-conversation") || signals.includes("colleague");
}

function isSensitive({ sensitivity }: Circumstances): boolean {
  return sensitivity === "sensitive" || sensitivity === "secret";
}

import type { AccessSignal, Circumstances } from "../../src/features/access/signals.ts";

/** One thing a member does. */
export interface Deed {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly agent: number;
  readonly kind: "file" | "reveal";
  readonly contact: number;
  readonly openConversation: boolean;
  readonly related: boolean;
  readonly provenLevel: number;
  readonly sensitivity: Circumstances["sensitivity"];
  readonly colleague: boolean;
  readonly reason: string;
  readonly network: string;
  /** The conversation is closed within the minute. */
  readonly closed: boolean;
  /** Number of the planted episode; null for honest work. */
  readonly episode: number | null;
}

export interface Episode {
  readonly number: number;
  readonly kind: string;
  readonly agent: number;
  readonly from: number;
  readonly until: number;
}

/** Somebody was asked, or everybody was alarmed. */
export interface Finding {
  readonly at: number;
  readonly agent: number;
  readonly signals: readonly AccessSignal[];
  /** Of the deed it was about; null for patterns, which are about many. */
  readonly deed: Deed | null;
}

export interface Contact {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly vip: boolean;
  readonly honey: boolean;
}

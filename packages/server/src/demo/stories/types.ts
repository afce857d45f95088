import type { FileName } from "../files.ts";

export type Language = "pt-BR" | "en" | "es";

/** Members of the invented desk by first name; see desk.ts. */
export type Nick = "ana" | "caio" | "luis" | "elena" | "grace" | "tom";

export type Tag = "delivery" | "refund" | "access" | "invoice" | "fraud" | "vip";

/** How the authentication results of the receiving server read: all pass, all fail, or nothing published. */
export type SenderProof = "pass" | "fail" | "none";

/** What a mail has beyond its words. */
export interface MailPart {
  /** From address; made of the name when absent. */
  readonly address?: string;
  readonly replyTo?: string;
  readonly proof?: SenderProof;
  readonly html?: string;
  readonly files?: readonly FileName[];
}

export type Step =
  | { readonly who: "customer"; readonly text: string; readonly mail?: MailPart }
  | { readonly who: Nick; readonly text: string }
  /** Seen by members only. */
  | { readonly who: Nick; readonly note: string }
  /** A reply that the outgoing check stops. */
  | { readonly who: Nick; readonly stopped: string }
  | { readonly who: "grace" | "elena"; readonly release: string };

/** One conversation of the week. Times of day are the desk's. */
export interface Story {
  readonly via: "mail" | "chat" | "sms" | "social" | "call" | "upload";
  readonly language: Language;
  readonly from: string;
  /** Days ago and time of day, or minutes before the demo was made. */
  readonly when: readonly [daysAgo: number, time: string] | number;
  readonly subject?: string;
  readonly steps: readonly Step[];
  readonly assignee?: Nick;
  readonly status?: "pending" | "resolved" | "snoozed";
  readonly tags?: readonly Tag[];
}

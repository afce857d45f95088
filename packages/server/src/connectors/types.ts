import type { Channel } from "@atalaia/detect";
import type { Envelope } from "@atalaia/mail";

/** One message as it came in, before anybody looked at it. */
export interface IncomingMessage {
  readonly inboxId: string;
  readonly channel: Channel;
  /** `rfc5322` for mail; `json` for a chat, call or intake message ({"text":…}); `file` for an uploaded file. */
  readonly format: "rfc5322" | "json" | "file";
  readonly raw: Uint8Array;
  /** The same key twice is the same message: accepted once, answered twice. Unique per inbox. */
  readonly idempotencyKey: string;
  readonly envelope?: Envelope;
  /** Present when `raw` is only the header of a message that could not be taken whole; it can never be judged clear. */
  readonly incomplete?: "too-big" | "unreadable";
}

/** What intake knows of a message beyond its bytes; a mail's sender and thread are only known once it was read. */
export interface Arrival extends IncomingMessage {
  readonly conversationId?: string;
  readonly contactId?: string;
  readonly authorKind?: "contact" | "member";
  readonly authorMemberId?: string;
  /** Milliseconds since the epoch of a message from the past (uploads, demo); now when absent. */
  readonly at?: number;
}

export interface Acceptance {
  readonly messageId: string;
  readonly duplicate: boolean;
}

/** Resolves only when the message is sealed and committed; rejects when it could not be. */
export type Accept = (message: IncomingMessage) => Promise<Acceptance>;

/** A long-running part of the process (SMTP server, mailbox reader, worker) with an orderly stop. */
export interface Service {
  readonly name: string;
  start(): Promise<void>;
  /** Lets what is under way finish (at most 10 s), then stops. */
  stop(): Promise<void>;
}

export interface ServiceState {
  readonly name: string;
  readonly state: "running" | "stopped" | "failing";
  /** Code of what is wrong, or null. */
  readonly problem: string | null;
}

/** The ways in that run by themselves: the SMTP gateway and one reader per mailbox inbox. */
export interface Services {
  start(): Promise<void>;
  stop(): Promise<void>;
  states(): readonly ServiceState[];
}

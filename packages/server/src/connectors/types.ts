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

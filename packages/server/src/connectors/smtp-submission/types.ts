import type { MailAccount } from "../mail/account.ts";
import type { ConnectionCode, ConnectionOutcome } from "../mail/connection-outcome.ts";
import type { Service } from "../types.ts";

export interface SubmissionOptions extends MailAccount {
  /** The name said in EHLO. */
  readonly hostname: string;
  /** Connections kept open at most; 3 when not given. */
  readonly connections?: number;
  readonly timeoutMilliseconds?: number;
  readonly log: (event: SubmissionEvent) => void;
}

export type SubmissionEvent =
  | { readonly event: "accepted"; readonly bytes: number; readonly refusedRecipients: number }
  | { readonly event: "rejected"; readonly smtpCode: number | null }
  | { readonly event: "deferred"; readonly smtpCode: number | null; readonly code: DeferralCode };

/** A finished message: the same bytes and envelope at every try. */
export interface OutgoingMail {
  readonly raw: Uint8Array;
  /** The empty string is the null sender, for messages nobody should answer by program. */
  readonly mailFrom: string;
  readonly rcptTo: readonly string[];
}

export interface RefusedRecipient {
  readonly address: string;
  readonly smtpCode: number | null;
  readonly permanent: boolean;
}

export type DeferralCode = ConnectionCode | "server-says-later" | "stopped";

export type SubmissionOutcome =
  /** The server took it, for all recipients but those listed. */
  | { readonly status: "accepted"; readonly refused: readonly RefusedRecipient[] }
  /** Trying the same again would get the same answer. */
  | {
      readonly status: "rejected";
      readonly smtpCode: number | null;
      readonly refused: readonly RefusedRecipient[];
    }
  /** Worth another try later. `uncertain`: the line broke and the server may have it; the Message-ID stays the same. */
  | {
      readonly status: "deferred";
      readonly code: DeferralCode;
      readonly smtpCode: number | null;
      readonly uncertain: boolean;
      readonly refused: readonly RefusedRecipient[];
    };

export interface Submission extends Service {
  /** Never rejects: what went wrong is in the outcome. Retries belong to the caller. */
  send(mail: OutgoingMail): Promise<SubmissionOutcome>;
  /** Connects, secures and logs in, and sends nothing. */
  testConnection(): Promise<ConnectionOutcome>;
}

import type { MailAccount } from "../mail/account.ts";
import type { ConnectionOutcome } from "../mail/connection-outcome.ts";
import type { Accept, Service } from "../types.ts";

/** How far a folder has been read. Saved after each message; times are milliseconds since the epoch. */
export interface Cursor {
  /** RFC 9051 section 2.3.1.1; when it changes, no UID means what it did. */
  readonly uidValidity: string;
  readonly lastUid: number;
  /** Mail that arrived before this is none of ours. */
  readonly notBefore: number;
  /** Arrival of the newest message taken. */
  readonly newestAt: number;
  /** Present while older UIDs are gone through by date: those up to `untilUid` that arrived since `since`. */
  readonly catchUp?: { readonly since: number; readonly untilUid: number };
}

export type ReaderEvent =
  | { readonly event: "connected"; readonly folder: number; readonly idle: boolean }
  | {
      readonly event: "accepted";
      readonly folder: number;
      readonly bytes: number;
      readonly duplicate: boolean;
    }
  | {
      readonly event: "accepted-incomplete";
      readonly folder: number;
      readonly reason: "too-big" | "unreadable";
    }
  | { readonly event: "uid-validity-changed"; readonly folder: number }
  | { readonly event: "after-accept-failed"; readonly folder: number }
  | {
      readonly event: "failed";
      readonly folder: number;
      readonly code: string;
      readonly retryMilliseconds: number;
    }
  | { readonly event: "stopped" };

export interface MailboxReaderOptions {
  readonly account: MailAccount;
  readonly inboxId: string;
  /** Each is read over a connection of its own, so that each hears of new mail at once. */
  readonly folders: readonly string[];
  /** Where a folder without a cursor begins: with what comes from now on, or that many days back. */
  readonly firstStart: "new-only" | { readonly days: number };
  /** Asks at least this often, even where the server tells by itself (IDLE, RFC 2177). At most four minutes. */
  readonly pollMilliseconds: number;
  readonly idle: boolean;
  /** A larger message is accepted as its header only, marked incomplete. */
  readonly maxMessageBytes: number;
  /** Nothing is marked or moved unless named here. */
  readonly afterAccept?: { readonly markSeen?: boolean; readonly moveTo?: string };
  readonly loadCursor: (folder: string) => Promise<Cursor | null>;
  readonly saveCursor: (folder: string, cursor: Cursor) => Promise<void>;
  readonly accept: Accept;
  readonly now: () => number;
  readonly log: (event: ReaderEvent) => void;
  /** Wait before the first try after a failure; doubled each time up to five minutes. 1 s when not given. */
  readonly retryMilliseconds?: number;
  /** For each step of connecting; 30 s when not given. */
  readonly timeoutMilliseconds?: number;
}

export interface MailboxReader extends Service {
  /** Logs in and opens each folder without changing anything. */
  testConnection(): Promise<ConnectionOutcome>;
}

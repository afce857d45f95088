import type { EvidenceType } from "@atalaia/contract";
import type { Hash, JsonValue, Signer } from "@atalaia/evidence";
import type { Queryable } from "../../platform/database/types.ts";

/** Who did it. */
export type Actor =
  | { readonly kind: "member"; readonly id: string }
  | { readonly kind: "contact"; readonly id: string }
  | { readonly kind: "system" };

/** One thing that happened, as the features hand it in. */
export interface EvidenceRecord {
  readonly type: EvidenceType;
  readonly actor: Actor;
  readonly subjectId: string | null;
  readonly conversationId?: string | null;
  readonly contactId?: string | null;
  /** Ids, codes and counts that name nobody: they stand in the log openly and for ever. */
  readonly data?: Readonly<Record<string, JsonValue>>;
  /** Personal values: the log holds salted commitments, the values are sealed beside it and can be erased. */
  readonly personal?: Readonly<Record<string, JsonValue>>;
}

/** An entry as the table holds it, without its place. */
export interface StagedEntry {
  readonly id: string;
  readonly type: EvidenceType;
  readonly at: Date;
  readonly actorKind: Actor["kind"];
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  /** The leaf. */
  readonly bytes: Uint8Array;
  readonly openingsSealed: Buffer | null;
}

export type LogHealth = "ok" | "unavailable" | "rolled-back" | "forked";

/** Who remembers another log than the database holds: this process, the published copy, or a witness by its id. */
export type Rememberer = "memory" | `copy-${string}` | (string & { readonly witness?: true });

/** The head of the tree and the last one that was signed. */
export interface LogState {
  readonly size: number;
  readonly root: Hash;
  readonly signedSize: number;
  readonly signedRoot: Hash;
  readonly signedAt: Date | null;
  readonly health: Exclude<LogHealth, "unavailable">;
  readonly healthSource: Rememberer | null;
}

export interface LogKeys {
  /** The log's name: host of the desk and eight hexadecimal digits; never changes, whatever becomes of the host. */
  readonly origin: string;
  readonly signer: Signer;
  /** With this one the desk cosigns the heads of others. */
  readonly witness: Signer;
}

/** The part of the log that every process has: it gives entries their place and tells when they have it. */
export interface EvidenceLog extends LogKeys {
  /** As far as this process knows. */
  readonly health: LogHealth;
  /**
   * Stages an entry in the caller's transaction: what happened and its evidence commit together or not at all.
   * @returns the entry's id.
   */
  record(tx: Queryable, happened: EvidenceRecord): Promise<string>;
  /** Resolves when the entry, which waits nowhere else, is in the committed tree. @throws {Failure} `evidence-unavailable` */
  append(entry: StagedEntry): Promise<void>;
  /** Resolves when an entry that a committed transaction staged is in the committed tree. @throws {Failure} `evidence-unavailable` */
  logged(id: string): Promise<void>;
  /** Somebody who remembers says that the database's log is another one: nothing sensitive happens from now on. */
  accuse(fault: LogFault): Promise<void>;
  /** The one who accused the log says that all is well again. */
  acquit(source: LogFault["source"]): Promise<void>;
  /** `tell` is called each time 256 more entries have got their place here: time for a checkpoint. */
  onFull(tell: () => void): void;
  /** Takes no more and lets what is under way finish. */
  stop(): Promise<void>;
}

/** Somebody remembers more than the database holds, or something else. */
export class LogFault extends Error {
  override readonly name = "LogFault";
  readonly code: "rolled-back" | "forked";
  readonly source: Rememberer;

  constructor(code: "rolled-back" | "forked", source: Rememberer) {
    super("The database's log is not the continuation of the one that is remembered.");
    this.code = code;
    this.source = source;
  }
}

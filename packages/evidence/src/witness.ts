import { equal, fromBase64, parseDecimal, toBase64 } from "./bytes.ts";
import { type Checkpoint, openCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { EvidenceError } from "./errors.ts";
import { EMPTY_ROOT, HASH_BYTES } from "./hash.ts";
import type { Signer, VerifierKey } from "./key.ts";
import { formatSignatureLine, type Note } from "./note.ts";
import { isConsistent } from "./path.ts";
import type { Hash, Head } from "./types.ts";

/** What a log asks of a witness: c2sp.org/tlog-witness, add-checkpoint. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly consistency: readonly Hash[];
  /** A signed checkpoint. */
  readonly checkpoint: string;
}

/** A log that a witness watches. */
export interface WatchedLog {
  readonly keys: readonly VerifierKey[];
  /** The largest head cosigned so far; null before the first. */
  readonly latest: Head | null;
}

export type WitnessRefusal =
  | { readonly status: 400 | 403 | 404 | 422; readonly body: "" }
  /** The body is the size the log must start from. */
  | { readonly status: 409; readonly body: string };

/**
 * On 200, `next` must be stored in the place of `latest`, provided that is still the same, before `body` is sent: one
 * atomic step, or two requests at once roll the log back.
 */
export type WitnessAnswer =
  | { readonly status: 200; readonly body: string; readonly next: Checkpoint }
  | WitnessRefusal;

const MAX_PATH = 63;
const EMPTY_HEAD: Head = { size: 0, root: EMPTY_ROOT };

export function formatAddCheckpoint({ oldSize, consistency, checkpoint }: AddCheckpoint): string {
  return [`old ${oldSize}`, ...consistency.map(toBase64), "", checkpoint].join("\n");
}

/** Null for a body that is none. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const border = body.indexOf("\n\n");
  if (border < 0) return null;
  const [old, ...lines] = body.slice(0, border).split("\n");
  const oldSize = old?.startsWith("old ") ? parseDecimal(old.slice("old ".length)) : null;
  const consistency = lines.map(decodeHash).filter((hash) => hash !== null);
  if (oldSize === null || lines.length > MAX_PATH || consistency.length < lines.length) return null;
  return { oldSize, consistency, checkpoint: body.slice(border + 2) };
}

function decodeHash(line: string): Hash | null {
  try {
    const bytes = fromBase64(line);
    return bytes.length === HASH_BYTES ? bytes : null;
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

/** The log an add-checkpoint is about, to look up what is known of it; null for an unreadable body. */
export function originOf(body: string): string | null {
  const request = parseAddCheckpoint(body);
  return request === null ? null : (readCheckpoint(request.checkpoint)?.checkpoint.origin ?? null);
}

/**
 * Decides an add-checkpoint by what is known of the log (null: not watched). `time` in POSIX seconds goes into the
 * cosignature. Statuses as in c2sp.org/tlog-witness. Never throws for a bad body.
 */
export function witness(body: string, log: WatchedLog | null, signer: Signer, time: number): WitnessAnswer {
  const request = parseAddCheckpoint(body);
  if (request === null) return { status: 400, body: "" };
  const opened = openCheckpoint(request.checkpoint, log?.keys ?? []);
  if (!opened.valid) return { status: STATUS[opened.flaw], body: "" };
  const refusal = refuse(request, opened.checkpoint, log?.latest ?? EMPTY_HEAD);
  return refusal ?? accept(opened, signer, time);
}

const STATUS = { unreadable: 400, "unknown-log": 404, "bad-signature": 403 } as const;

function refuse(request: AddCheckpoint, head: Head, latest: Head): WitnessRefusal | null {
  const conflict = { status: 409 as const, body: `${latest.size}\n` };
  if (request.oldSize > head.size) return { status: 400, body: "" };
  if (request.oldSize !== latest.size) return conflict;
  if (head.size === latest.size && !equal(head.root, latest.root)) return conflict;
  return isConsistent(latest, head, request.consistency) ? null : { status: 422, body: "" };
}

function accept(
  { checkpoint, note }: { checkpoint: Checkpoint; note: Note },
  signer: Signer,
  time: number,
): WitnessAnswer {
  const line = formatSignatureLine(cosign(note.text, time, signer));
  return { status: 200, body: line, next: checkpoint };
}

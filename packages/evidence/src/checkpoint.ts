import { equal, fromBase64, parseDecimal, toBase64, utf8 } from "./bytes.ts";
import { EvidenceError } from "./errors.ts";
import { EMPTY_ROOT, HASH_BYTES } from "./hash.ts";
import { isSignedBy, LOG_SIGNATURE, type Signer, type VerifierKey } from "./key.ts";
import { formatNote, type Note, parseNote, signaturesOf, signText } from "./note.ts";
import { isConsistent } from "./path.ts";
import type { Hash, Head } from "./types.ts";

/** c2sp.org/tlog-checkpoint: what a log says of itself at one moment. */
export interface Checkpoint extends Head {
  /** The log's name; the name of its key too. */
  readonly origin: string;
}

export type CheckpointFlaw = "unreadable" | "unknown-log" | "bad-signature";

export type CheckpointVerdict =
  | { readonly valid: true; readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly valid: false; readonly flaw: CheckpointFlaw };

/** The note text. Atalaia's own logs write no extension lines, as the standard recommends. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a note's text; extension lines are allowed and ignored. Throws `bad-checkpoint`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, sizeLine, rootLine, ...extensions] = text.split("\n");
  const last = extensions.pop();
  const size = parseDecimal(sizeLine ?? "");
  const root = decodeRoot(rootLine ?? "");
  if (!origin || size === null || root === null || last !== "" || extensions.includes(""))
    throw new EvidenceError("bad-checkpoint", "A checkpoint is an origin, a size and a root hash.");
  return { origin, size, root };
}

function decodeRoot(line: string): Hash | null {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(line)) return null;
  const root = fromBase64OrNull(line);
  return root?.length === HASH_BYTES ? root : null;
}

function fromBase64OrNull(line: string): Uint8Array | null {
  try {
    return fromBase64(line);
  } catch {
    return null;
  }
}

/**
 * Signs a head only as the continuation of the one signed before (null for the first), so that no slip of the caller
 * signs two histories. Throws `inconsistent-head`. The caller has stored the head before it calls.
 */
export function signCheckpoint(
  head: Head,
  previous: Head | null,
  consistency: readonly Hash[],
  signer: Signer,
): string {
  if (!isConsistent(previous ?? { size: 0, root: EMPTY_ROOT }, head, consistency))
    throw new EvidenceError("inconsistent-head", "The head does not continue the one signed before.");
  const text = formatCheckpoint({ origin: signer.name, ...head });
  return formatNote({ text, signatures: [signText(text, signer)] });
}

/** Whether one of the log's keys signed the note. Never throws. */
export function openCheckpoint(source: string, keys: readonly VerifierKey[]): CheckpointVerdict {
  const read = readCheckpoint(source);
  if (read === null) return { valid: false, flaw: "unreadable" };
  const known = keys.filter(({ name, type }) => name === read.checkpoint.origin && type === LOG_SIGNATURE);
  if (known.length === 0) return { valid: false, flaw: "unknown-log" };
  return hasSignature(read.note, known) ? { valid: true, ...read } : { valid: false, flaw: "bad-signature" };
}

export function readCheckpoint(source: string): { checkpoint: Checkpoint; note: Note } | null {
  try {
    const note = parseNote(source);
    return { checkpoint: parseCheckpoint(note.text), note };
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

/** At least one, and none by a known key that does not fit: then the whole note is refused. */
function hasSignature(note: Note, keys: readonly VerifierKey[]): boolean {
  const message = utf8(note.text);
  const results = keys.flatMap((key) =>
    signaturesOf(note, key).map(({ bytes }) => isSignedBy(key, message, bytes)),
  );
  return results.length > 0 && results.every(Boolean);
}

/** Two heads of one size with different roots prove that a log has told two stories. */
export function isFork(one: Head, other: Head): boolean {
  return one.size === other.size && !equal(one.root, other.root);
}

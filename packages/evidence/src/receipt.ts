import { fromUtf8, toBase64, utf8 } from "./bytes.ts";
import { canonicalize, parseCanonical } from "./canonical.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { Cosignature } from "./cosignature.ts";
import { EvidenceError } from "./errors.ts";
import { leafHash } from "./hash.ts";
import { type Entry, entryBytes, isEntry, isOpeningOf, isRecord, type Opening } from "./leaf.ts";
import { decodeHash, type ProofFlaw, type TrustedKeys, verifyProof } from "./proof.ts";
import type { Hash, JsonValue } from "./types.ts";

/** Small enough for a QR code's neighbour, a chat message or a letter. */
export const MAX_RECEIPT_BYTES = 4096;

const FORMAT = "atalaia-receipt/1";

/** One entry of a log with all that a stranger needs to check it without the log. */
export interface Receipt {
  readonly entry: Entry;
  /** Of those fields the holder may read; the others stay sealed. */
  readonly openings: readonly Opening[];
  readonly index: number;
  readonly path: readonly Hash[];
  /** A signed checkpoint, with cosignatures where there are any. */
  readonly checkpoint: string;
}

export type ReceiptFlaw = ProofFlaw | "too-large" | "bad-opening";

export type ReceiptVerdict =
  | {
      readonly valid: true;
      readonly entry: Entry;
      /** The values that the receipt opens. */
      readonly opened: ReadonlyMap<string, JsonValue>;
      /** Fields that exist, but whose value this receipt does not show. */
      readonly sealed: readonly string[];
      readonly checkpoint: Checkpoint;
      readonly index: number;
      readonly cosignatures: readonly Cosignature[];
    }
  | { readonly valid: false; readonly flaw: ReceiptFlaw };

/** Throws `bad-receipt` for openings that do not fit their entry, `receipt-too-large` above 4,096 bytes. */
export function formatReceipt(receipt: Receipt): Uint8Array {
  const { entry, openings, index, path, checkpoint } = receipt;
  if (!areOpenings(openings, entry))
    throw new EvidenceError("bad-receipt", "An opening does not belong to the entry.");
  const proof = { index, path: path.map(toBase64) };
  const bytes = utf8(canonicalize({ format: FORMAT, entry, openings, proof, checkpoint }));
  if (bytes.length > MAX_RECEIPT_BYTES)
    throw new EvidenceError("receipt-too-large", `A receipt has at most ${MAX_RECEIPT_BYTES} bytes.`);
  return bytes;
}

/** Checks nothing but the form. Throws `bad-receipt`, `bad-encoding`, `not-canonical`, `bad-value` or `bad-proof`. */
export function parseReceipt(bytes: Uint8Array): Receipt {
  const value = parseCanonical(fromUtf8(bytes));
  if (!isReceiptJson(value)) throw new EvidenceError("bad-receipt", `The bytes are no ${FORMAT}.`);
  const { entry, openings, proof, checkpoint } = value;
  return { entry, openings, index: proof.index, path: proof.path.map(decodeHash), checkpoint };
}

/**
 * Whether a log that is trusted holds this entry, whether the shown values are those the entry committed to, and who has
 * witnessed it. Needs no network and no clock. Never throws, whatever the bytes.
 */
export function verifyReceipt(bytes: Uint8Array, trusted: TrustedKeys): ReceiptVerdict {
  if (bytes.length > MAX_RECEIPT_BYTES) return { valid: false, flaw: "too-large" };
  const receipt = readReceipt(bytes);
  if (receipt === null) return { valid: false, flaw: "unreadable" };
  const { entry, openings } = receipt;
  if (!areOpenings(openings, entry)) return { valid: false, flaw: "bad-opening" };
  const verdict = verifyProof(receipt, leafHash(entryBytes(entry)), trusted);
  if (!verdict.valid) return verdict;
  const opened = new Map(openings.map(({ field, value }) => [field, value]));
  const sealed = Object.keys(entry.commitments).filter((field) => !opened.has(field));
  return { ...verdict, entry, opened, sealed };
}

function readReceipt(bytes: Uint8Array): Receipt | null {
  try {
    return parseReceipt(bytes);
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

function areOpenings(openings: readonly Opening[], entry: Entry): boolean {
  const fields = new Set(openings.map(({ field }) => field));
  return fields.size === openings.length && openings.every((opening) => isOpening(opening, entry));
}

function isOpening(opening: Opening, entry: Entry): boolean {
  try {
    return isOpeningOf(opening, entry);
  } catch (error) {
    if (error instanceof EvidenceError) return false;
    throw error;
  }
}

interface ReceiptJson {
  readonly format: typeof FORMAT;
  readonly entry: Entry;
  readonly openings: readonly Opening[];
  readonly proof: { readonly index: number; readonly path: readonly string[] };
  readonly checkpoint: string;
}

/** An unknown key could hide what the reader takes for granted, so there is none. */
function hasKeys(value: unknown, keys: string): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.keys(value).sort().join() === keys;
}

function isReceiptJson(value: unknown): value is ReceiptJson {
  return (
    hasKeys(value, "checkpoint,entry,format,openings,proof") &&
    value["format"] === FORMAT &&
    typeof value["checkpoint"] === "string" &&
    isEntry(value["entry"]) &&
    Array.isArray(value["openings"]) &&
    value["openings"].every(isOpeningJson) &&
    isProofJson(value["proof"])
  );
}

function isOpeningJson(value: unknown): boolean {
  return (
    hasKeys(value, "field,salt,value") &&
    typeof value["field"] === "string" &&
    typeof value["salt"] === "string"
  );
}

function isProofJson(value: unknown): boolean {
  return (
    hasKeys(value, "index,path") &&
    Number.isSafeInteger(value["index"]) &&
    Array.isArray(value["path"]) &&
    value["path"].every((item) => typeof item === "string")
  );
}

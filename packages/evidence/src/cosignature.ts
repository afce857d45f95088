import { concat, utf8 } from "./bytes.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { EvidenceError } from "./errors.ts";
import { isSignedBy, type Signer, type VerifierKey, WITNESS_SIGNATURE } from "./key.ts";
import {
  formatNote,
  type Note,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  signaturesOf,
} from "./note.ts";

const TIMESTAMP_BYTES = 8;

/** A witness says: at `time`, this was the largest tree of that log I had seen, and it continued all before. */
export interface Cosignature {
  readonly witness: string;
  /** POSIX seconds, as the witness's clock said. */
  readonly time: number;
}

/** c2sp.org/tlog-cosignature, Ed25519 (`cosignature/v1`). `time` in POSIX seconds. Throws `out-of-range`. */
export function cosign(checkpointText: string, time: number, signer: Signer): NoteSignature {
  if (!Number.isSafeInteger(time) || time < 0)
    throw new EvidenceError("out-of-range", "A cosignature's time is in whole POSIX seconds.");
  const signature = signer.sign(cosignedMessage(checkpointText, time));
  return { name: signer.name, keyId: signer.id, bytes: concat(encodeTime(time), signature) };
}

/** What the known witnesses say of a note; null when a signature by one of them does not fit. */
export function openCosignatures(note: Note, witnesses: readonly VerifierKey[]): Cosignature[] | null {
  const opened = witnesses
    .filter(({ type }) => type === WITNESS_SIGNATURE)
    .flatMap((key) => signaturesOf(note, key).map((signature) => openOne(note.text, key, signature)));
  return opened.every((cosignature) => cosignature !== null) ? latestOfEach(opened) : null;
}

function openOne(text: string, key: VerifierKey, { bytes }: NoteSignature): Cosignature | null {
  const time = decodeTime(bytes.subarray(0, TIMESTAMP_BYTES));
  if (time === null) return null;
  const fits = isSignedBy(key, cosignedMessage(text, time), bytes.subarray(TIMESTAMP_BYTES));
  return fits ? { witness: key.name, time } : null;
}

/** Two signatures of one witness are one voice. */
function latestOfEach(cosignatures: readonly Cosignature[]): Cosignature[] {
  const inOrder = cosignatures.toSorted((one, other) => one.time - other.time);
  return [...new Map(inOrder.map((cosignature) => [cosignature.witness, cosignature])).values()];
}

/** Adds the lines a witness answered with, those of known keys only. Null when one of them does not fit. */
export function addCosignatures(
  checkpoint: string,
  answer: string,
  witnesses: readonly VerifierKey[],
): string | null {
  const note = parseNote(checkpoint);
  const lines = answer.split("\n").filter((line) => line !== "");
  const answered = { text: note.text, signatures: lines.map(parseSignatureLine) };
  if (openCosignatures(answered, witnesses) === null) return null;
  const known = witnesses.flatMap((key) => signaturesOf(answered, key));
  return formatNote({ text: note.text, signatures: [...note.signatures, ...known] });
}

/** The checkpoint a note holds, with what known witnesses say of it; null when it cannot be read. Log keys are not checked. */
export function readWitnessed(
  source: string,
  witnesses: readonly VerifierKey[],
): { checkpoint: Checkpoint; cosignatures: Cosignature[] } | null {
  const read = readCheckpoint(source);
  const cosignatures = read === null ? null : openCosignatures(read.note, witnesses);
  return read === null || cosignatures === null ? null : { checkpoint: read.checkpoint, cosignatures };
}

function cosignedMessage(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`);
}

function encodeTime(time: number): Uint8Array {
  const bytes = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  return bytes;
}

/** Null beyond 2^53 − 1, some 285 million years from now. */
function decodeTime(bytes: Uint8Array): number | null {
  if (bytes.length !== TIMESTAMP_BYTES) return null;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(time) ? time : null;
}

import { concat, equal, fromBase64, fromUtf8, toBase64, utf8 } from "./bytes.ts";
import { EvidenceError } from "./errors.ts";
import { isKeyName, type Signer, type VerifierKey } from "./key.ts";

/** c2sp.org/signed-note: a text that ends in a newline, and the lines that sign it. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly bytes: Uint8Array;
}

const MAX_NOTE_BYTES = 65_536;
const MAX_SIGNATURES = 64;
const KEY_ID_BYTES = 4;
const SIGNATURE_LINE = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/u;

/** Whose signatures stand on a note is not looked at here. Throws `bad-note`. */
export function parseNote(source: string | Uint8Array): Note {
  const note = typeof source === "string" ? source : fromUtf8(source);
  if (note.length > MAX_NOTE_BYTES || !note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw new EvidenceError("bad-note", "A note is UTF-8 without control characters, at most 64 KiB.");
  const border = note.lastIndexOf("\n\n");
  if (border < 1 || !note.endsWith("\n"))
    throw new EvidenceError("bad-note", "A note is a text, an empty line and signatures.");
  const lines = note.slice(border + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) throw new EvidenceError("bad-note", "The note has too many signatures.");
  return { text: note.slice(0, border + 1), signatures: lines.map(parseSignatureLine) };
}

/** Throws `bad-note`. */
export function parseSignatureLine(line: string): NoteSignature {
  const [, name, material] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || material === undefined || !isKeyName(name))
    throw new EvidenceError("bad-note", "A signature line is a dash, a key name and Base 64.");
  const bytes = decode(material);
  if (bytes.length <= KEY_ID_BYTES) throw new EvidenceError("bad-note", "A signature is too short.");
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), bytes: bytes.slice(KEY_ID_BYTES) };
}

function decode(material: string): Uint8Array {
  try {
    return fromBase64(material);
  } catch (cause) {
    throw new EvidenceError("bad-note", "A signature is not Base 64.", { cause });
  }
}

export function formatSignatureLine({ name, keyId, bytes }: NoteSignature): string {
  return `— ${name} ${toBase64(concat(keyId, bytes))}\n`;
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignatureLine).join("")}`;
}

/** An Ed25519 signature over the text itself: for keys of type 0x01. */
export function signText(text: string, signer: Signer): NoteSignature {
  return { name: signer.name, keyId: signer.id, bytes: signer.sign(utf8(text)) };
}

export function signaturesOf(note: Note, key: VerifierKey): readonly NoteSignature[] {
  return note.signatures.filter(({ name, keyId }) => name === key.name && equal(keyId, key.id));
}

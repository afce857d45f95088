import { ed25519 } from "@noble/curves/ed25519.js";
import { concat, fromBase64, toBase64, toHex, utf8 } from "./bytes.ts";
import { EvidenceError } from "./errors.ts";
import { hash } from "./hash.ts";

/** c2sp.org/signed-note, Signature types: how a log signs, and how a witness does. */
export type SignatureType = 0x01 | 0x04;
export const LOG_SIGNATURE: SignatureType = 0x01;
export const WITNESS_SIGNATURE: SignatureType = 0x04;

const TYPES: readonly number[] = [LOG_SIGNATURE, WITNESS_SIGNATURE];
const KEY_ID_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;

export interface VerifierKey {
  readonly name: string;
  /** Four bytes that tell keys of one name apart; not a fingerprint to trust. */
  readonly id: Uint8Array;
  readonly type: SignatureType;
  /** Ed25519, RFC 8032. */
  readonly publicKey: Uint8Array;
}

export interface Signer extends VerifierKey {
  sign(message: Uint8Array): Uint8Array;
}

/** `seed` is the 32-byte Ed25519 private key of RFC 8032. Throws `bad-key`. */
export function createSigner(name: string, type: SignatureType, seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new EvidenceError("bad-key", "An Ed25519 private key has 32 bytes.");
  const secret = seed.slice();
  const key = createVerifierKey(name, type, ed25519.getPublicKey(secret));
  return { ...key, sign: (message) => ed25519.sign(message, secret) };
}

/** Throws `bad-key` for a name that a note cannot hold or a public key of another length. */
export function createVerifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new EvidenceError("bad-key", "A key name has no spaces and no plus.");
  if (publicKey.length !== PUBLIC_KEY_BYTES)
    throw new EvidenceError("bad-key", "An Ed25519 public key has 32 bytes.");
  return { name, id: keyId(name, type, publicKey), type, publicKey };
}

/** c2sp.org/signed-note: SHA-256(name || 0x0A || type || public key), the first four bytes. */
function keyId(name: string, type: SignatureType, publicKey: Uint8Array): Uint8Array {
  return hash(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, KEY_ID_BYTES);
}

/** Reads `name+keyid+base64`, c2sp.org/signed-note verifier keys. Throws `bad-key`. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name, id, material] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  if (name === undefined || id === undefined || material === undefined)
    throw new EvidenceError(
      "bad-key",
      "A verifier key is a name, a key id and Base 64, joined by plus signs.",
    );
  const bytes = fromBase64(material);
  const type = bytes[0];
  if (!isSignatureType(type))
    throw new EvidenceError("bad-key", "Only keys of types 0x01 and 0x04 are read.");
  const key = createVerifierKey(name, type, bytes.slice(1));
  if (toHex(key.id) !== id) throw new EvidenceError("bad-key", "The key id is not that of the key.");
  return key;
}

export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${toHex(id)}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/** RFC 8032 by the letter: no encodings that only ZIP 215 would take. Never throws. */
export function isSignedBy(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, message, key.publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** c2sp.org/signed-note: not empty, no Unicode spaces, no plus, and no control characters below U+0020. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[+\p{White_Space}\u0000-\u001f]/u.test(name) && name.isWellFormed();
}

function isSignatureType(type: number | undefined): type is SignatureType {
  return type !== undefined && TYPES.includes(type);
}

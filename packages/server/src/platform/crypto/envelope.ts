import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Domain } from "./domains.ts";
import { CryptoError } from "./errors.ts";
import { packFields } from "./fields.ts";

/**
 * An envelope, byte by byte:
 *
 * | offset | length | what |
 * |---|---|---|
 * | 0 | 3 | mark `A7 41 54` |
 * | 3 | 1 | format, 1 |
 * | 4 | 1 | algorithm, 1 = HKDF-SHA-256 (RFC 5869), AES-256-GCM (NIST SP 800-38D) |
 * | 5 | 4 | key version, big-endian; 0 = a data key, which has none |
 * | 9 | 12 | nonce, random |
 * | 21 | n | ciphertext, as long as the plaintext |
 * | 21 + n | 16 | tag |
 *
 * The first 9 bytes are bound as associated data together with the domain and the place.
 */
const MARK = [0xa7, 0x41, 0x54];
const FORMAT = 1;
const ALGORITHM = 1;
const PREFIX = Buffer.from([...MARK, FORMAT, ALGORITHM]);
const HEADER_LENGTH = 9;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const OVERHEAD = HEADER_LENGTH + NONCE_LENGTH + TAG_LENGTH;
const CIPHER = "aes-256-gcm";

export const KEY_LENGTH = 32;
export const DATA_KEY_VERSION = 0;

/** What a value is sealed under and bound to. */
export interface Binding {
  readonly key: Uint8Array;
  readonly keyVersion: number;
  readonly domain: Domain;
  /** For a record: table, column, row. For a wrapped key: its owner. */
  readonly place: readonly string[];
}

/** @throws {CryptoError} `plaintext-looks-sealed`: sealing twice would hide a mistake of the caller */
export function sealEnvelope(binding: Binding, plaintext: Uint8Array): Buffer {
  if (looksSealed(plaintext))
    throw new CryptoError("plaintext-looks-sealed", "The value is an envelope already.");
  const header = headerOf(binding.keyVersion);
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, recordKey(binding), nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(associatedData(header, binding));
  return Buffer.concat([header, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws {CryptoError} `sealed-value-rejected` */
export function openEnvelope(binding: Binding, sealed: Uint8Array): Buffer {
  const envelope = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const header = headerOf(binding.keyVersion);
  if (envelope.length < OVERHEAD || !envelope.subarray(0, HEADER_LENGTH).equals(header)) throw rejected();
  const nonce = envelope.subarray(HEADER_LENGTH, HEADER_LENGTH + NONCE_LENGTH);
  const decipher = createDecipheriv(CIPHER, recordKey(binding), nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(associatedData(header, binding));
  decipher.setAuthTag(envelope.subarray(envelope.length - TAG_LENGTH));
  const body = decipher.update(envelope.subarray(HEADER_LENGTH + NONCE_LENGTH, envelope.length - TAG_LENGTH));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    // The cause is left out: whatever failed, the answer is the same.
    throw rejected();
  }
}

/** @throws {CryptoError} `sealed-value-rejected` when it is no envelope of this format */
export function keyVersionOf(sealed: Uint8Array): number {
  if (!looksSealed(sealed)) throw rejected();
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(5);
}

function looksSealed(bytes: Uint8Array): boolean {
  return bytes.length >= OVERHEAD && PREFIX.every((byte, index) => bytes[index] === byte);
}

export function rejected(): CryptoError {
  return new CryptoError("sealed-value-rejected", "A sealed value was altered, moved, or is of another key.");
}

function headerOf(keyVersion: number): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  PREFIX.copy(header);
  header.writeUInt32BE(keyVersion, 5);
  return header;
}

function recordKey({ key, domain, place }: Binding): Buffer {
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(0), packFields([domain, ...place]), KEY_LENGTH));
}

function associatedData(header: Buffer, { domain, place }: Binding): Buffer {
  return Buffer.concat([header, packFields([domain, ...place])]);
}

import { hmac } from "@noble/hashes/hmac.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { concat, equal, utf8 } from "./bytes.ts";
import { EvidenceError } from "./errors.ts";
import type { GcmParameters, SecretKey, Use } from "./web-crypto.ts";

/** Bytes as they come, in pieces of any length. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const KEY_BYTES = 32;
const SALT_BYTES = 24;
const NONCE_BYTES = 12;
const COMMITMENT_BYTES = 32;
const TAG_BYTES = 16;
const CHUNK_BYTES = 16_384;
const MAX_CHUNKS = 2 ** 38;
const INFO = utf8("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0");

interface MessageKey {
  readonly key: SecretKey;
  readonly baseNonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/**
 * c2sp.org/chunked-encryption with SHA-512 and AES-256-GCM (Cobblestone-256): chunks of 16 KiB, each authenticated in its
 * place, behind a salt (24 random bytes, handed in) and a commitment to the key. `key` is 32 uniformly random bytes.
 */
export async function* sealChunks(
  key: Uint8Array,
  context: Uint8Array,
  salt: Uint8Array,
  source: ByteSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  const message = await deriveMessageKey(key, context, salt, "encrypt");
  yield concat(salt, message.commitment);
  let number = 0;
  for await (const chunk of blocksOf(source, CHUNK_BYTES)) {
    const sealed = await crypto.subtle.encrypt(
      parameters(message, number),
      message.key,
      Uint8Array.from(chunk),
    );
    yield new Uint8Array(sealed);
    number += 1;
  }
}

/**
 * Hands out each chunk once it is authenticated; the message is whole only when the generator has ended without an
 * error. Throws `wrong-share-key` for another key, context or byte, `bad-share` for a message that was cut.
 */
export async function* openChunks(
  key: Uint8Array,
  context: Uint8Array,
  source: ByteSource,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { header, body } = await splitHeader(source);
  const message = await deriveMessageKey(key, context, header.slice(0, SALT_BYTES), "decrypt");
  if (!equal(message.commitment, header.slice(SALT_BYTES))) throw wrongKey();
  let number = 0;
  for await (const chunk of blocksOf(body, CHUNK_BYTES + TAG_BYTES)) {
    yield await openChunk(message, number, chunk);
    number += 1;
  }
}

async function openChunk(message: MessageKey, number: number, chunk: Uint8Array): Promise<Uint8Array> {
  if (chunk.length < TAG_BYTES) throw new EvidenceError("bad-share", "The end of the message is missing.");
  const sealed = Uint8Array.from(chunk);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(message, number), message.key, sealed));
  } catch (cause) {
    throw wrongKey({ cause });
  }
}

function wrongKey(options?: ErrorOptions): EvidenceError {
  return new EvidenceError("wrong-share-key", "Key and content do not fit together.", options);
}

async function deriveMessageKey(
  inputKey: Uint8Array,
  context: Uint8Array,
  salt: Uint8Array,
  use: Use,
): Promise<MessageKey> {
  if (inputKey.length !== KEY_BYTES || salt.length !== SALT_BYTES)
    throw new EvidenceError("bad-share", "The key has 32 bytes and the salt 24.");
  const derived = expand(inputKey, concat(INFO, salt, context));
  const raw = Uint8Array.from(derived.subarray(0, KEY_BYTES));
  return {
    key: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, [use]),
    baseNonce: derived.slice(KEY_BYTES, KEY_BYTES + NONCE_BYTES),
    commitment: derived.slice(KEY_BYTES + NONCE_BYTES, KEY_BYTES + NONCE_BYTES + COMMITMENT_BYTES),
  };
}

/** HKDF-Expand of RFC 5869 for two blocks of SHA-512: the library refuses a key shorter than a hash, the standard has one. */
function expand(key: Uint8Array, info: Uint8Array): Uint8Array {
  const first = hmac(sha512, key, concat(info, Uint8Array.of(1)));
  return concat(first, hmac(sha512, key, concat(first, info, Uint8Array.of(2))));
}

/** The chunk's number, as a big-endian integer, is XORed into the base nonce. */
function parameters({ baseNonce }: MessageKey, number: number): GcmParameters {
  if (number >= MAX_CHUNKS) throw new EvidenceError("bad-share", "The message has too many chunks.");
  const iv = Uint8Array.from(baseNonce);
  for (let [at, rest] = [NONCE_BYTES - 1, number]; rest > 0; at -= 1, rest = Math.floor(rest / 256))
    iv[at]! ^= rest % 256;
  return { name: "AES-GCM", iv, tagLength: 8 * TAG_BYTES };
}

/** Blocks of one length; the last one is always shorter, and empty if need be: so a cut message shows. */
async function* blocksOf(source: ByteSource, length: number): AsyncGenerator<Uint8Array, void, undefined> {
  let pending: Uint8Array = new Uint8Array(0);
  for await (const piece of source) {
    pending = concat(pending, piece);
    let at = 0;
    for (; at + length <= pending.length; at += length) yield pending.subarray(at, at + length);
    pending = pending.subarray(at);
  }
  yield pending;
}

async function splitHeader(source: ByteSource): Promise<{ header: Uint8Array; body: ByteSource }> {
  const length = SALT_BYTES + COMMITMENT_BYTES;
  const pieces = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < length) {
    const next = await pieces.next();
    if (next.done === true) throw new EvidenceError("bad-share", "The message has no beginning.");
    start = concat(start, next.value);
  }
  return { header: start.slice(0, length), body: rest(start.slice(length), pieces) };
}

async function* rest(
  first: Uint8Array,
  pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

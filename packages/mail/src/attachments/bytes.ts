/** Reading numbers and text out of hostile bytes: past the end a number is 0 and a slice is short, never a throw. */

const latin1 = new TextDecoder("latin1");
const utf8 = new TextDecoder("utf-8");
const utf16le = new TextDecoder("utf-16le");

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** 64 bits, exact up to 2^53; larger values lose precision and are still larger than any file. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

export function u16be(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1);
}

export function u32be(bytes: Uint8Array, at: number): number {
  return ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0;
}

export function asLatin1(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}

export function asUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

export function asUtf16(bytes: Uint8Array): string {
  return utf16le.decode(bytes);
}

/** Text up to the first NUL. */
export function untilNul(bytes: Uint8Array, at: number, max: number): Uint8Array {
  const end = bytes.indexOf(0, at);
  return bytes.subarray(at, end < 0 || end > at + max ? at + max : end);
}

export function startsWith(bytes: Uint8Array, prefix: string, at = 0): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix.charCodeAt(i)) return false;
  return true;
}

/** First place of an ASCII needle at or after `from`, or -1; `Buffer` searches at memory speed. */
export function find(bytes: Uint8Array, needle: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(needle, from, "latin1");
}

/** Last place of an ASCII needle at or before `from`, or -1. */
export function findLast(bytes: Uint8Array, needle: string, from = bytes.length): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(needle, from, "latin1");
}

/** Bytes of text in one of the encodings files come in: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return asUtf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return asUtf16(swapPairs(bytes.subarray(2)));
  if (looksUtf16(bytes)) return asUtf16(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return asLatin1(bytes);
  }
}

function looksUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return false;
  let zeros = 0;
  for (let i = 1; i < sample.length; i += 2) if (sample[i] === 0 && sample[i - 1] !== 0) zeros++;
  return zeros > sample.length * 0.45;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16());
}

/** True when a sample of the bytes holds no control characters that text never has. */
export function isTextual(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  if (looksUtf16(sample)) return true;
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls * 200 < sample.length;
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

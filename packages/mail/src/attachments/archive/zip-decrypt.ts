import { createCipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { u8, u16 } from "../bytes.ts";
import { extraField, type ZipEntry } from "./zip-directory.ts";

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export interface Decrypted {
  readonly bytes: Uint8Array;
  readonly method: number;
}

/** Opens one encrypted entry with a password that came with the message; undefined when it does not fit. */
export function decryptEntry(packed: Uint8Array, entry: ZipEntry, password: string): Decrypted | undefined {
  return entry.method === 99
    ? decryptAes(packed, entry, password)
    : decryptTraditional(packed, entry, password);
}

/** PKWARE's traditional encryption (APPNOTE 6.1). */
function decryptTraditional(packed: Uint8Array, entry: ZipEntry, password: string): Decrypted | undefined {
  const keys: [number, number, number] = [0x12345678, 0x23456789, 0x34567890];
  for (const byte of Buffer.from(password, "utf8")) mixKeys(keys, byte);
  const plain = new Uint8Array(Math.max(0, packed.length));
  for (let i = 0; i < packed.length; i++) {
    plain[i] = u8(packed, i) ^ keystreamByte(keys);
    mixKeys(keys, u8(plain, i));
    if (i === 11 && !isCheckByte(u8(plain, 11), entry)) return undefined;
  }
  return { bytes: plain.subarray(12), method: entry.method };
}

function isCheckByte(byte: number, entry: ZipEntry): boolean {
  return byte === entry.crc >>> 24 || (entry.hasDescriptor && byte === entry.time >>> 8);
}

function mixKeys(keys: [number, number, number], byte: number): void {
  keys[0] = crcStep(keys[0], byte);
  keys[1] = (Math.imul((keys[1] + (keys[0] & 0xff)) | 0, 134775813) + 1) >>> 0;
  keys[2] = crcStep(keys[2], keys[1] >>> 24);
}

function crcStep(crc: number, byte: number): number {
  return ((crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] as number)) >>> 0;
}

function keystreamByte(keys: readonly [number, number, number]): number {
  const temp = (keys[2] | 2) & 0xffff;
  return (Math.imul(temp, temp ^ 1) >>> 8) & 0xff;
}

/** WinZip AES (extra field 0x9901): PBKDF2-HMAC-SHA1 of 1000 rounds, then AES in counter mode, little-endian. */
function decryptAes(packed: Uint8Array, entry: ZipEntry, password: string): Decrypted | undefined {
  const field = extraField(entry.extra, 0x9901);
  const strength = field ? u8(field, 4) : 0;
  if (!field || strength < 1 || strength > 3 || packed.length < 28) return undefined;
  const saltLength = 4 + strength * 4;
  const keyLength = 8 + strength * 8;
  const derived = pbkdf2Sync(password, packed.subarray(0, saltLength), 1000, keyLength * 2 + 2, "sha1");
  if (!derived.subarray(keyLength * 2).equals(packed.subarray(saltLength, saltLength + 2))) return undefined;
  const body = packed.subarray(saltLength + 2, packed.length - 10);
  const seal = createHmac("sha1", derived.subarray(keyLength, keyLength * 2))
    .update(body)
    .digest();
  if (!seal.subarray(0, 10).equals(packed.subarray(packed.length - 10))) return undefined;
  return { bytes: counterMode(body, derived.subarray(0, keyLength)), method: u16(field, 5) };
}

/** The counter of WinZip counts little-endian from 1, which OpenSSL's does not: the key stream is made block by block. */
function counterMode(body: Uint8Array, key: Uint8Array): Uint8Array {
  const blocks = Math.ceil(body.length / 16);
  const counters = Buffer.alloc(blocks * 16);
  for (let block = 0; block < blocks; block++) counters.writeUInt32LE(block + 1, block * 16);
  const stream = createCipheriv(`aes-${key.length * 8}-ecb`, key, null)
    .setAutoPadding(false)
    .update(counters);
  return body.map((byte, i) => byte ^ (stream[i] as number));
}

import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { rc4Stream } from "../office/encryption.ts";
import { type PdfDict, PdfName, type PdfValue } from "./lexer.ts";

/** Decrypts the bytes of one stream or string of the object with this number. */
export type PdfCipher = (bytes: Uint8Array, id: number) => Uint8Array;

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

/**
 * The standard security handler (ISO 32000-2, 7.6.4) with the empty user password, with which every reader opens a
 * file that is only locked against printing or change. Undefined when the file asks for a password.
 */
export function openCipher(encrypt: PdfDict, fileId: string, password = ""): PdfCipher | undefined {
  const revision = numberOf(encrypt.get("R"));
  if (nameOf(encrypt.get("Filter")) !== "Standard") return undefined;
  return revision >= 5
    ? openModern(encrypt, revision, password)
    : openClassic(encrypt, revision, fileId, password);
}

const numberOf = (value: PdfValue | undefined) => (typeof value === "number" ? value : 0);
const nameOf = (value: PdfValue | undefined) => (value instanceof PdfName ? value.name : "");
const bytesOf = (value: PdfValue | undefined) =>
  Buffer.from(typeof value === "string" ? value : "", "latin1");
const md5 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("md5")).digest();

function openClassic(
  encrypt: PdfDict,
  revision: number,
  fileId: string,
  password: string,
): PdfCipher | undefined {
  const length =
    revision === 2 ? 5 : Math.min(16, Math.max(5, (numberOf(encrypt.get("Length")) || 40) >>> 3));
  const keyLength = numberOf(encrypt.get("V")) === 4 ? 16 : length;
  const key = classicKey(encrypt, revision, fileId, password, keyLength);
  if (!fitsClassic(encrypt, revision, fileId, key)) return undefined;
  const isAes = method(encrypt) === "AESV2";
  return (bytes, id) => {
    const number = Buffer.from([id & 255, (id >>> 8) & 255, (id >>> 16) & 255, 0, 0]);
    const salted = isAes ? Buffer.concat([number, Buffer.from("sAlT")]) : number;
    const objectKey = md5(key, salted).subarray(0, Math.min(16, keyLength + 5));
    return isAes ? aes(objectKey, bytes) : rc4Stream(objectKey, bytes);
  };
}

/** Algorithm 2. */
function classicKey(
  encrypt: PdfDict,
  revision: number,
  fileId: string,
  password: string,
  length: number,
): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(numberOf(encrypt.get("P")) | 0);
  const extra =
    revision >= 4 && encrypt.get("EncryptMetadata") === false ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  const owner = bytesOf(encrypt.get("O")).subarray(0, 32);
  let key = md5(padded(password), owner, permissions, Buffer.from(fileId, "latin1"), extra);
  for (let round = 0; round < 50 && revision >= 3; round++) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, "latin1"), padding]).subarray(0, 32);
}

/** Algorithms 4 and 5: what the user entry must be. */
function fitsClassic(encrypt: PdfDict, revision: number, fileId: string, key: Buffer): boolean {
  const user = bytesOf(encrypt.get("U"));
  if (revision === 2) return rc4Stream(key, padding).equals(user.subarray(0, 32));
  let value = rc4Stream(key, md5(padding, Buffer.from(fileId, "latin1")));
  for (let round = 1; round <= 19; round++)
    value = rc4Stream(
      key.map((byte) => byte ^ round),
      value,
    );
  return value.equals(user.subarray(0, 16));
}

function method(encrypt: PdfDict): string {
  const filters = encrypt.get("CF");
  const chosen = filters instanceof Map ? filters.get(nameOf(encrypt.get("StmF"))) : undefined;
  return chosen instanceof Map ? nameOf(chosen.get("CFM")) : "";
}

/** Algorithms 2.A and 2.B of revisions 5 and 6: AES-256. */
function openModern(encrypt: PdfDict, revision: number, password: string): PdfCipher | undefined {
  const user = bytesOf(encrypt.get("U"));
  const secret = Buffer.from(password, "utf8").subarray(0, 127);
  const digest = (salt: Buffer) =>
    revision === 5 ? createHash("sha256").update(secret).update(salt).digest() : hardened(secret, salt);
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const unlock = createDecipheriv(
    "aes-256-cbc",
    digest(user.subarray(40, 48)),
    Buffer.alloc(16),
  ).setAutoPadding(false);
  const key = unlock.update(bytesOf(encrypt.get("UE")).subarray(0, 32));
  return key.length === 32 ? (bytes) => aes(key, bytes) : undefined;
}

function hardened(secret: Buffer, salt: Buffer): Buffer {
  let key = createHash("sha256").update(secret).update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat([secret, key]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => block));
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(repeated);
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0) % 3;
    key = createHash(["sha256", "sha384", "sha512"][sum] as string)
      .update(mixed)
      .digest();
    last = mixed.at(-1) ?? 0;
    if (round > 400) break;
  }
  return key.subarray(0, 32);
}

/** AES in CBC mode with the IV in front; a wrong padding is the reader's problem, not ours. */
function aes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(16, 16 + ((bytes.length - 16) & ~15));
  if (bytes.length < 32) return new Uint8Array(0);
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(
    false,
  );
  const plain = decipher.update(body);
  const pad = plain.at(-1) ?? 0;
  return pad >= 1 && pad <= 16 ? plain.subarray(0, plain.length - pad) : plain;
}

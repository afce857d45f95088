import { createDecipheriv, createHash, hash } from "node:crypto";
import { asLatin1, fromBase64, u8, u16, u32 } from "../bytes.ts";
import type { Look } from "../look.ts";
import { statedPasswords } from "../passwords.ts";

/** Excel opens a file encrypted with this password without asking ([MS-OFFCRYPTO] and Excel's read-only recommendation). */
export const builtInPassword = "VelvetSweatshop";

/** Rounds of a pass-phrase derivation that we are willing to run; Office writes 100,000 at most. */
const maxSpins = 100_000;

export type Encryption = "xor" | "rc4" | "rc4-cryptoapi" | "standard" | "agile" | "extensible";

function markEncrypted(kind: Encryption, look: Look): void {
  look.add("encryptedDocument", { kind });
  if (statedPasswords(look.context.accompanyingText ?? "").isGiven) look.add("passwordInMessage");
  look.stoppedBy("encrypted");
}

/** Passwords to recognise, never to search for: the built-in one, then those that came with the message. */
function knownPasswords(look: Look): string[] {
  return [builtInPassword, ...statedPasswords(look.context.accompanyingText ?? "").candidates];
}

function recognise(fits: (password: string) => boolean, look: Look): string | undefined {
  for (const password of knownPasswords(look)) {
    if (look.budget.take("derivations") === 0) return undefined;
    if (!fits(password)) continue;
    look.add(password === builtInPassword ? "defaultPassword" : "passwordInMessage");
    return password;
  }
  return undefined;
}

/** Recognises the ways of the EncryptionInfo stream ([MS-OFFCRYPTO] 2.3.4). Gives the decrypted package if it could be opened. */
export function openEncryptedPackage(
  info: Uint8Array,
  packaged: Uint8Array,
  look: Look,
): Uint8Array | undefined {
  const [major, minor] = [u16(info, 0), u16(info, 2)];
  const kind: Encryption = major === 4 && minor === 4 ? "agile" : minor === 3 ? "extensible" : "standard";
  const open = kind === "agile" ? agile(info) : kind === "standard" ? standard(info) : undefined;
  let opened: Uint8Array | undefined;
  if (open) {
    recognise((password) => {
      opened = open(password, packaged);
      return opened !== undefined;
    }, look);
  }
  look.add("encryptedDocument", { kind });
  if (!opened) markEncrypted(kind, look);
  return opened;
}

type Opener = (password: string, packaged: Uint8Array) => Uint8Array | undefined;

function spun(name: string, salt: Uint8Array, password: string, spins: number): Buffer {
  let value = createHash(name).update(salt).update(Buffer.from(password, "utf16le")).digest();
  const input = Buffer.alloc(4 + value.length);
  for (let i = 0; i < spins; i++) {
    input.writeUInt32LE(i, 0);
    value.copy(input, 4);
    value = hash(name, input, "buffer");
  }
  return value;
}

/** ECMA-376 standard encryption: AES in ECB mode, SHA-1, 50,000 rounds (2.3.4.7). */
function standard(info: Uint8Array): Opener {
  const headerSize = u32(info, 8);
  const keyLength = u32(info, 12 + 16) >>> 3 || 16;
  const verifierAt = 12 + headerSize;
  return (password, packaged) => {
    const spunHash = spun("sha1", info.subarray(verifierAt + 4, verifierAt + 20), password, 50_000);
    const final = createHash("sha1").update(spunHash).update(Buffer.alloc(4)).digest();
    const key = derivedKey(final).subarray(0, keyLength);
    const verifier = ecb(key, info.subarray(verifierAt + 20, verifierAt + 36));
    const expected = ecb(key, info.subarray(verifierAt + 40, verifierAt + 72)).subarray(0, 20);
    if (!createHash("sha1").update(verifier).digest().equals(expected)) return undefined;
    return ecb(key, packaged.subarray(8, 8 + ((packaged.length - 8) & ~15))).subarray(0, u32(packaged, 0));
  };
}

function derivedKey(final: Buffer): Buffer {
  const half = (filler: number) => {
    const block = Buffer.alloc(64, filler);
    for (const [i, byte] of final.entries()) block[i] = byte ^ filler;
    return createHash("sha1").update(block).digest();
  };
  return Buffer.concat([half(0x36), half(0x5c)]);
}

function ecb(key: Uint8Array, data: Uint8Array): Buffer {
  return createDecipheriv(`aes-${key.length * 8}-ecb`, key, null)
    .setAutoPadding(false)
    .update(data);
}

function cbc(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Buffer {
  return createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv)
    .setAutoPadding(false)
    .update(data);
}

const hashNames: Readonly<Record<string, string>> = {
  SHA1: "sha1",
  "SHA-1": "sha1",
  SHA256: "sha256",
  SHA384: "sha384",
  SHA512: "sha512",
};
const blockKeys = {
  verifier: Buffer.from("fea7d2763b4b9e79", "hex"),
  verifierHash: Buffer.from("d7aa0f6d3061344e", "hex"),
  key: Buffer.from("146e0be7abacd0d6", "hex"),
};

/** Agile encryption: an XML that names its algorithms (2.3.4.10). */
function agile(info: Uint8Array): Opener | undefined {
  const xml = asLatin1(info.subarray(8, 8192));
  const keyData = /<keyData\b[^>]{0,1000}>/.exec(xml)?.[0] ?? "";
  const encryptor = /<(?:\w{1,10}:)?encryptedKey\b[^>]{0,3000}>/.exec(xml)?.[0] ?? "";
  const of = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]{0,1000})"`).exec(tag)?.[1] ?? "";
  const name = hashNames[of(encryptor, "hashAlgorithm")];
  const spins = Number(of(encryptor, "spinCount"));
  if (!name || !(spins <= maxSpins) || of(encryptor, "cipherAlgorithm") !== "AES") return undefined;
  const keyLength = Number(of(encryptor, "keyBits")) >>> 3;
  const salt = fromBase64(of(encryptor, "saltValue"));
  return (password, packaged) => {
    const base = spun(name, salt, password, spins);
    const keyFor = (block: Buffer) =>
      fitted(createHash(name).update(base).update(block).digest(), keyLength, 0x36);
    const iv = fitted(Buffer.from(salt), 16, 0x36);
    const decrypt = (block: Buffer, attribute: string) =>
      cbc(keyFor(block), iv, fromBase64(of(encryptor, attribute)));
    const verifier = decrypt(blockKeys.verifier, "encryptedVerifierHashInput").subarray(0, salt.length);
    const verifierHash = createHash(name).update(verifier).digest();
    const expected = decrypt(blockKeys.verifierHash, "encryptedVerifierHashValue").subarray(
      0,
      verifierHash.length,
    );
    if (!verifierHash.equals(expected)) return undefined;
    const key = decrypt(blockKeys.key, "encryptedKeyValue").subarray(0, keyLength);
    const dataHash = hashNames[of(keyData, "hashAlgorithm")] ?? name;
    return segments(packaged, key, fromBase64(of(keyData, "saltValue")), dataHash);
  };
}

/** The package is encrypted in segments of 4096 bytes, each with an IV from its number (2.3.4.15). */
function segments(packaged: Uint8Array, key: Uint8Array, salt: Uint8Array, name: string): Uint8Array {
  const pieces: Buffer[] = [];
  for (let at = 8, n = 0; at < packaged.length; at += 4096, n++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(n);
    const iv = fitted(createHash(name).update(salt).update(number).digest(), 16, 0x36);
    const segment = packaged.subarray(at, Math.min(at + 4096, packaged.length));
    pieces.push(cbc(key, iv, segment.subarray(0, segment.length & ~15)));
  }
  return new Uint8Array(Buffer.concat(pieces)).subarray(0, u32(packaged, 0));
}

function fitted(value: Buffer, length: number, filler: number): Buffer {
  return value.length >= length
    ? value.subarray(0, length)
    : Buffer.concat([value, Buffer.alloc(length - value.length, filler)]);
}

/** FilePass of a workbook ([MS-XLS] 2.4.117): XOR, RC4 or RC4 by CryptoAPI. Always true: the rest is unreadable. */
export function judgeBiffEncryption(data: Uint8Array, isOld: boolean, look: Look): boolean {
  const isXor = isOld || u16(data, 0) === 0;
  const verifier = isOld ? u16(data, 2) : u16(data, 4);
  const rc4 = data.subarray(2);
  if (isXor) recognise((password) => xorVerifier(password) === verifier, look);
  else if (u16(rc4, 0) === 1) recognise((password) => fitsRc4(rc4.subarray(4), password), look);
  else recognise((password) => fitsCryptoApi(rc4, password), look);
  markEncrypted(isXor ? "xor" : u16(rc4, 0) === 1 ? "rc4" : "rc4-cryptoapi", look);
  return true;
}

/** Password verifier of XOR obfuscation, method 1 ([MS-OFFCRYPTO] 2.3.7.1). */
function xorVerifier(password: string): number {
  const bytes = Buffer.from(password.slice(0, 15), "latin1");
  let verifier = 0;
  for (const byte of [bytes.length, ...bytes].reverse()) {
    verifier = (((verifier >>> 14) & 1) | ((verifier << 1) & 0x7fff)) ^ byte;
  }
  return verifier ^ 0xce4b;
}

/** Office binary RC4 ([MS-OFFCRYPTO] 2.3.6): 40-bit key from MD5. */
function fitsRc4(data: Uint8Array, password: string): boolean {
  const salt = data.subarray(0, 16);
  const first = createHash("md5").update(Buffer.from(password, "utf16le")).digest().subarray(0, 5);
  const mixed = createHash("md5");
  for (let i = 0; i < 16; i++) mixed.update(first).update(salt);
  const key = createHash("md5").update(mixed.digest().subarray(0, 5)).update(Buffer.alloc(4)).digest();
  const plain = rc4Stream(key, data.subarray(16, 48));
  return createHash("md5").update(plain.subarray(0, 16)).digest().equals(plain.subarray(16, 32));
}

/** RC4 by CryptoAPI ([MS-OFFCRYPTO] 2.3.5): SHA-1, key length in the header. `info` starts at the version. */
export function fitsCryptoApi(info: Uint8Array, password: string): boolean {
  const headerSize = u32(info, 8);
  const keyLength = (u32(info, 12 + 16) || 40) >>> 3;
  const at = 12 + headerSize;
  if (at + 60 > info.length) return false;
  const first = createHash("sha1")
    .update(info.subarray(at + 4, at + 20))
    .update(Buffer.from(password, "utf16le"))
    .digest();
  const full = createHash("sha1").update(first).update(Buffer.alloc(4)).digest();
  const key =
    keyLength <= 5 ? Buffer.concat([full.subarray(0, 5), Buffer.alloc(11)]) : full.subarray(0, keyLength);
  const plain = rc4Stream(
    key,
    Buffer.concat([info.subarray(at + 20, at + 36), info.subarray(at + 40, at + 60)]),
  );
  return createHash("sha1").update(plain.subarray(0, 16)).digest().equals(plain.subarray(16, 36));
}

/** RC4 of a short verifier; Node's OpenSSL no longer offers it. */
export function rc4Stream(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + u8(state, i) + u8(key, i % key.length)) & 255;
    [state[i], state[j]] = [u8(state, j), u8(state, i)];
  }
  const out = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) & 255;
    j = (j + u8(state, i)) & 255;
    [state[i], state[j]] = [u8(state, j), u8(state, i)];
    out[n] = u8(data, n) ^ u8(state, (u8(state, i) + u8(state, j)) & 255);
  }
  return out;
}

/** Encryption of Word's and PowerPoint's binary formats, whose info stands in another stream. */
export function judgeBinaryEncryption(info: Uint8Array, look: Look): void {
  const isPlainRc4 = u16(info, 0) === 1 && u16(info, 2) === 1;
  if (isPlainRc4) recognise((password) => fitsRc4(info.subarray(4), password), look);
  else recognise((password) => fitsCryptoApi(info, password), look);
  markEncrypted(isPlainRc4 ? "rc4" : "rc4-cryptoapi", look);
}

/** XOR obfuscation of Word leaves no info behind but a flag. */
export function judgeXor(look: Look): void {
  markEncrypted("xor", look);
}

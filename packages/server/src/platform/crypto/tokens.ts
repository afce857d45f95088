import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

export interface Token {
  /** 256 random bits in base64url, 43 characters: shown once, goes into a link or a cookie. */
  readonly token: string;
  /** What is stored instead. */
  readonly hash: Buffer;
}

export function createToken(): Token {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** SHA-256, 32 bytes. No salt and no stretching: the token itself holds 256 bits. Not for passwords and short codes. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token, "utf8").digest();
}

/** Compares in a time that depends on neither value, also where the lengths differ. */
export function equalsConstantTime(one: Uint8Array | string, other: Uint8Array | string): boolean {
  return timingSafeEqual(
    createHash("sha256").update(one).digest(),
    createHash("sha256").update(other).digest(),
  );
}

/** Digits, each with the same chance. 6 digits are one in a million: count the attempts. */
export function createDigitCode(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join("");
}

/** Crockford's base 32: nobody mistakes 1 for I or L, 0 for O, and no word comes up by accident (no U). */
export const READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Groups of `groupLength` characters with hyphens between; 5 bits per character. For recovery codes and set-up codes. */
export function createReadableCode(groups: number, groupLength = 4): string {
  const group = () =>
    Array.from({ length: groupLength }, () => READABLE[randomInt(READABLE.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** What people type for a readable code, as it was made: case, spaces and look-alikes do not matter. */
export function normalizeReadableCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

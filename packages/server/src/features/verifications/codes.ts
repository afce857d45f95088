import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import { createDigitCode, equalsConstantTime } from "../../platform/crypto/tokens.ts";
import { stretch } from "./argon.ts";

/** Wrong tries after which a code is dead. */
export const MOST_TRIES = 5;
export const SPOKEN_MILLISECONDS = 5 * 60_000;
export const CODE_MILLISECONDS = { "email-code": 30 * 60_000, "sms-code": 5 * 60_000 } as const;

export interface StoredCode {
  readonly code_hash: Buffer;
  readonly code_salt: Buffer;
}

export interface NewCode {
  /** Six digits. */
  readonly code: string;
  readonly hash: Buffer;
  readonly salt: Buffer;
}

type Keys = Pick<Context, "keys">;

export async function createCode(context: Keys): Promise<NewCode> {
  const code = createDigitCode(6);
  const salt = randomBytes(16);
  return { code, salt, hash: await hashCode(context, code, salt) };
}

export async function isCode(context: Keys, typed: string, stored: StoredCode): Promise<boolean> {
  return equalsConstantTime(await hashCode(context, typed, stored.code_salt), stored.code_hash);
}

const NOBODYS: StoredCode = { code_hash: Buffer.alloc(32), code_salt: randomBytes(16) };

/** The work of a check without anything to check: for whoever is unknown, so that the time does not tell. */
export async function isNobodysCode(context: Keys, typed: string): Promise<false> {
  await isCode(context, typed, NOBODYS);
  return false;
}

/** Argon2id over HMAC-SHA-256 under the installation's key: without the key a stolen table cannot be tried at all. */
function hashCode({ keys }: Keys, code: string, salt: Uint8Array): Promise<Buffer> {
  return stretch(keys.fingerprint("customer-code", code), salt);
}

/** As people type it: `123 456`, `123-456`. */
export function digitsOf(typed: string): string {
  return typed.replaceAll(/[ -]/g, "");
}

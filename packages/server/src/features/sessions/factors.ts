import { generateSecret, generateURI, verify } from "otplib";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { hashPassword, verifyNobodysPassword, verifyPassword } from "../../platform/crypto/passwords.ts";
import { createReadableCode, normalizeReadableCode } from "../../platform/crypto/tokens.ts";
import type { Queryable } from "../../platform/database/types.ts";
import {
  type FactorsRow,
  findFactors,
  replaceRecoveryCodes,
  savePassword,
  saveTotp,
  useRecoveryCode,
  useTotpStep,
} from "./factors.store.ts";
import { isKnownPassword } from "./known-passwords.ts";

const shortestAlone = 15;
const shortestWithTotp = 8;
const recoveryCodeCount = 10;
/** One step to either side, for clocks that drift (RFC 6238, section 5.2). Seconds. */
const totpTolerance = 30;

/** @throws {Failure} `password-weak`: too short, or among the passwords that are tried first (NIST SP 800-63B-4, 3.1.1.2). */
export function refuseWeakPassword(password: string, withTotp: boolean, words: readonly string[]): void {
  const tooShort = [...password].length < (withTotp ? shortestWithTotp : shortestAlone);
  if (tooShort) throw new Failure("password-weak", { reason: "too-short" });
  if (isKnownPassword(password, words)) throw new Failure("password-weak", { reason: "known" });
}

export async function setPassword(tx: Queryable, memberId: string, password: string): Promise<void> {
  await savePassword(tx, memberId, await hashPassword(password));
}

/** Takes the same time whether or not there is such a member. */
export async function isPassword(factors: FactorsRow | null, password: string): Promise<boolean> {
  if (!factors?.password_hash) {
    await verifyNobodysPassword(password);
    return false;
  }
  const verdict = await verifyPassword(password, factors.password_hash);
  return verdict.matches;
}

/** The second factor: a TOTP code or a recovery code, each accepted once. */
export async function useSecondFactor(context: Context, factors: FactorsRow, code: string): Promise<boolean> {
  if (/^\d{6}$/.test(code.replace(/\s/g, "")))
    return useTotp(context, factors, code.replace(/\s/g, ""), { confirm: false });
  return useRecoveryCode(context.database, factors.member_id, recoveryHash(context, code));
}

export async function createTotp(context: Context, tx: Queryable, member: { id: string; email: string }) {
  const secret = generateSecret();
  await saveTotp(tx, member.id, sealTotp(context, member.id, secret), false);
  return { secret, uri: generateURI({ issuer: "Atalaia", label: member.email, secret }) };
}

/** Enrols a secret the browser already showed as a QR code, with a current code as proof. */
export async function enrolTotp(
  context: Context,
  tx: Queryable,
  memberId: string,
  totp: { secret: string; code: string },
): Promise<void> {
  const outcome = await verify({
    secret: totp.secret,
    token: totp.code.replace(/\s/g, ""),
    epochTolerance: totpTolerance,
    epoch: Math.floor(context.now() / 1000),
  }).catch(() => null);
  if (!outcome?.valid) throw new Failure("code-refused");
  await saveTotp(tx, memberId, sealTotp(context, memberId, totp.secret), true);
}

/** @throws {Failure} `code-refused` */
export async function confirmTotp(context: Context, memberId: string, code: string): Promise<void> {
  const factors = await findFactors(context.database, memberId);
  if (!factors?.totp_sealed || !(await useTotp(context, factors, code.replace(/\s/g, ""), { confirm: true })))
    throw new Failure("code-refused");
}

/** Ten codes of 80 bits, shown once; kept as keyed fingerprints. */
export async function renewRecoveryCodes(
  context: Context,
  tx: Queryable,
  memberId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => createReadableCode(4));
  await replaceRecoveryCodes(
    tx,
    memberId,
    codes.map((code) => recoveryHash(context, code)),
  );
  return codes;
}

async function useTotp(
  context: Context,
  factors: FactorsRow,
  code: string,
  options: { confirm: boolean },
): Promise<boolean> {
  if (!factors.totp_sealed || (!options.confirm && !factors.totp_confirmed_at)) return false;
  const secret = context.keys.system.open(totpPlace(factors.member_id), factors.totp_sealed).toString();
  const outcome = await verify({
    secret,
    token: code,
    epochTolerance: totpTolerance,
    epoch: Math.floor(context.now() / 1000),
  }).catch(() => null);
  if (!outcome?.valid) return false;
  const step = Math.floor(context.now() / 30_000) + outcome.delta;
  return useTotpStep(context.database, factors.member_id, step, options.confirm);
}

function sealTotp(context: Context, memberId: string, secret: string): Buffer {
  return context.keys.system.seal(totpPlace(memberId), secret);
}

function totpPlace(memberId: string): { table: string; column: string; row: string } {
  return { table: "totps", column: "secret", row: memberId };
}

function recoveryHash(context: Context, code: string): Buffer {
  return context.keys.fingerprint("recovery-code", normalizeReadableCode(code));
}

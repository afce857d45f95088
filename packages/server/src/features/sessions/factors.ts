import { generateSecret, generateURI, verify } from "otplib";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { hashPassword, verifyNobodysPassword, verifyPassword } from "../../platform/crypto/passwords.ts";
import { createReadableCode, normalizeReadableCode } from "../../platform/crypto/tokens.ts";
import type { Queryable } from "../../platform/database/types.ts";
import {
  type FactorsRow,
  replaceRecoveryCodes,
  savePassword,
  saveTotp,
  useRecoveryCode,
  useTotpStep,
} from "./factors.store.ts";
import { isKnownPassword } from "./known-passwords.ts";
import { findChallenge, replacePending, takeChallenge } from "./sessions.store.ts";

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
  if (/^\d{6}$/.test(code.replace(/\s/g, ""))) return useTotp(context, factors, code);
  return useRecoveryCode(context.database, factors.member_id, recoveryHash(context, code));
}

/** A new secret, kept aside until a code proves it: what works goes on working until then. */
export async function createTotp(context: Context, tx: Queryable, member: { id: string; email: string }) {
  const secret = generateSecret();
  await replacePending(tx, {
    challenge: pendingTotp(member.id),
    purpose: totpPurpose,
    subject: sealTotp(context, member.id, secret).toString("base64"),
    expiresAt: new Date(context.now() + totpPendingMilliseconds),
  });
  return { secret, uri: generateURI({ issuer: "Atalaia", label: member.email, secret }) };
}

/** Enrols a secret the browser already showed as a QR code, with a current code as proof. */
export async function enrolTotp(
  context: Context,
  tx: Queryable,
  memberId: string,
  totp: { secret: string; code: string },
): Promise<void> {
  const step = await stepOf(context, totp.secret, totp.code);
  if (step === null) throw new Failure("code-refused");
  await saveTotp(tx, memberId, sealTotp(context, memberId, totp.secret), step);
}

/** @throws {Failure} `code-refused` */
export async function confirmTotp(context: Context, memberId: string, code: string): Promise<void> {
  const now = new Date(context.now());
  const pending = await findChallenge(context.database, pendingTotp(memberId), totpPurpose, now);
  if (!pending?.subject) throw new Failure("code-refused");
  const secret = openTotp(context, memberId, Buffer.from(pending.subject, "base64"));
  await context.database.transaction(async (tx) => {
    await enrolTotp(context, tx, memberId, { secret, code });
    await takeChallenge(tx, pendingTotp(memberId), totpPurpose, now);
  });
}

const totpPurpose = "totp";
const totpPendingMilliseconds = 15 * 60_000;

function pendingTotp(memberId: string): string {
  return `${totpPurpose}:${memberId}`;
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

async function useTotp(context: Context, factors: FactorsRow, code: string): Promise<boolean> {
  if (!factors.totp_sealed || !factors.totp_confirmed_at) return false;
  const secret = openTotp(context, factors.member_id, factors.totp_sealed);
  const step = await stepOf(context, secret, code);
  return step !== null && useTotpStep(context.database, factors.member_id, step);
}

/** The time step a code belongs to, or null when it is none of the secret's. */
async function stepOf(context: Context, secret: string, code: string): Promise<number | null> {
  const outcome = await verify({
    secret,
    token: code.replace(/\s/g, ""),
    epochTolerance: totpTolerance,
    epoch: Math.floor(context.now() / 1000),
  }).catch(() => null);
  return outcome?.valid ? Math.floor(context.now() / 30_000) + outcome.delta : null;
}

function openTotp(context: Context, memberId: string, sealed: Buffer): string {
  return context.keys.system.open(totpPlace(memberId), sealed).toString();
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

import { mayRole, type Permission, permissions } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Call, Principal } from "../../platform/http/call.ts";
import { throttle } from "../../platform/throttle.ts";
import { findDesk } from "../settings/index.ts";
import { findMember, lockMember, type MemberRow, updateOwn } from "./account.store.ts";
import { countRecoveryCodes, findFactors, findFactorsByEmail } from "./factors.store.ts";
import { isPassword, refuseWeakPassword, setPassword, useSecondFactor } from "./factors.ts";
import { deletePasskey, listPasskeyRows } from "./passkeys.store.ts";
import { endAllSessions, limits } from "./sessions.ts";

const minute = 60_000;

export async function showMe(context: Context, principal: Principal) {
  const [member, factors, passkeys, codes, desk] = await Promise.all([
    getMember(context, principal.memberId),
    findFactors(context.database, principal.memberId),
    listPasskeyRows(context.database, principal.memberId),
    countRecoveryCodes(context.database, principal.memberId),
    findDesk(context.database),
  ]);
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    role: member.role,
    permissions: (Object.keys(permissions) as Permission[]).filter((permission) =>
      mayRole(member.role, permission),
    ),
    language: member.language,
    theme: member.theme,
    timeZone: desk.time_zone,
    deskName: desk.name,
    deskLanguages: desk.languages,
    demo: desk.demo,
    keyBackupMissing: member.role === "admin" && !desk.demo && desk.key_backup_confirmed_at === null,
    hasPasskey: passkeys.length > 0,
    hasPassword: factors?.password_hash != null,
    hasTotp: factors?.totp_confirmed_at != null,
    recoveryCodesLeft: codes,
    session: await sessionOf(context, principal),
  };
}

async function sessionOf(context: Context, principal: Principal) {
  const row = await context.database.first<{ expires_at: Date }>(
    "select expires_at from sessions where id = $1",
    [principal.sessionId],
  );
  return {
    id: principal.sessionId,
    expiresAt: row!.expires_at.toISOString(),
    idleMinutes: limits.idle / minute,
    steppedUpUntil:
      principal.steppedUpUntil > context.now() ? new Date(principal.steppedUpUntil).toISOString() : null,
  };
}

export async function updateMe(
  context: Context,
  principal: Principal,
  change: { name?: string | undefined; language?: string | undefined; theme?: string | undefined },
): Promise<void> {
  await updateOwn(context.database, principal.memberId, change);
}

/** @throws {Failure} `not-found` */
export async function getMember(context: Context, id: string): Promise<MemberRow> {
  const member = await findMember(context.database, id);
  if (!member) throw new Failure("not-found");
  return member;
}

/** Password and second factor, refused with one answer whichever part was wrong. @returns the member's id. */
export async function checkPassword(
  context: Context,
  input: { email: string; password: string; code: string },
  address: string,
): Promise<string> {
  await throttle(context, "sign-in-address", address, { most: 20, seconds: 300 });
  await throttle(context, "sign-in-account", input.email.toLowerCase(), { most: 10, seconds: 900 });
  const factors = await findFactorsByEmail(context.database, input.email);
  const matches = await isPassword(factors, input.password);
  if (!factors || !matches || factors.disabled_at || !(await useSecondFactor(context, factors, input.code)))
    throw new Failure("sign-in-refused");
  return factors.member_id;
}

/** The same for a member who is signed in already. */
export async function confirmPassword(
  context: Context,
  principal: Principal,
  input: { password: string; code: string },
): Promise<void> {
  await throttle(context, "step-up", principal.memberId, { most: 10, seconds: 900 });
  const factors = await findFactors(context.database, principal.memberId);
  if (
    !factors ||
    !(await isPassword(factors, input.password)) ||
    !(await useSecondFactor(context, factors, input.code))
  )
    throw new Failure("sign-in-refused");
}

/** Whoever got in by the old password is out: every other session of the member ends (OWASP ASVS 5.0, 7.4.3). */
export async function changePassword(
  call: Pick<Call, "context" | "principal">,
  password: string,
): Promise<void> {
  const { context, principal } = call;
  const member = await getMember(context, principal.memberId);
  const factors = await findFactors(context.database, principal.memberId);
  refuseWeakPassword(password, factors?.totp_confirmed_at != null, [
    member.name,
    member.email,
    (await findDesk(context.database)).name,
  ]);
  await context.database.transaction(async (tx) => {
    await setPassword(tx, principal.memberId, password);
    await endAllSessions(context, tx, principal.memberId, principal.sessionId);
  });
}

/** @throws {Failure} `conflict` for the last way of signing in. */
export async function removePasskey(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockMember(tx, principal.memberId);
    const passkeys = await listPasskeyRows(tx, principal.memberId);
    const factors = await findFactors(tx, principal.memberId);
    if (!passkeys.some((row) => row.id === id)) throw new Failure("not-found");
    const fallback = factors?.password_hash != null && factors.totp_confirmed_at != null;
    if (passkeys.length === 1 && !fallback) throw new Failure("conflict", { reason: "last-way-in" });
    await deletePasskey(tx, id, principal.memberId);
  });
}

export async function listPasskeys(context: Context, principal: Principal) {
  return (await listPasskeyRows(context.database, principal.memberId)).map((row) => ({
    id: row.id,
    label: row.label,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, hashToken } from "../../platform/crypto/tokens.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Client, Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { factsOf } from "./client-facts.ts";
import {
  endSession,
  endSessionsOf,
  findSession,
  findSessionRole,
  insertSession,
  listDeviceRows,
  rotateSession,
  touchSession,
} from "./sessions.store.ts";

const minute = 60_000;
/** trust.md 2.2, after NIST SP 800-63B-4: 12 hours at the most, half an hour of silence, five minutes of step-up. */
export const limits = { absolute: 12 * 60 * minute, idle: 30 * minute, stepUp: 5 * minute } as const;
const touchEvery = 30_000;

export type SignInMethod = "passkey" | "password" | "single-sign-on" | "setup" | "invitation" | "demo";

/** A passkey with user verification was shown this moment: asking for it again at once would prove nothing more. */
const withPasskey: ReadonlySet<SignInMethod> = new Set(["passkey", "setup"]);

/** @returns the token for the cookie; only its hash is stored. */
export async function beginSession(
  context: Context,
  tx: Queryable,
  memberId: string,
  method: SignInMethod,
  client: Client,
): Promise<string> {
  const { token, hash } = createToken();
  const now = context.now();
  const id = createId(now);
  await insertSession(tx, {
    id,
    tokenHash: hash,
    memberId,
    method,
    ...factsOf(client),
    now: new Date(now),
    expiresAt: new Date(now + limits.absolute),
    steppedUpUntil: steppedUpUntil(method, now),
  });
  await touchSession(tx, id, memberId, new Date(now));
  const { network, ...device } = factsOf(client);
  await context.evidence.record(tx, {
    type: "session.signed-in",
    actor: { kind: "member", id: memberId },
    subjectId: id,
    data: { method, ...device },
    personal: { network },
  });
  return token;
}

/** In a demonstration nobody has anything to confirm with. */
function steppedUpUntil(method: SignInMethod, now: number): Date | null {
  if (method === "demo") return new Date(now + limits.absolute);
  return withPasskey.has(method) ? new Date(now + limits.stepUp) : null;
}

/** The member behind a session token, or null when the session is over in any way. */
export async function authenticate(token: string, context: Context): Promise<Principal | null> {
  const now = context.now();
  const row = await findSession(
    context.database,
    hashToken(token),
    new Date(now),
    new Date(now - limits.idle),
  );
  if (!row) return null;
  if (now - row.last_seen_at.getTime() > touchEvery)
    await touchSession(context.database, row.id, row.member_id, new Date(now));
  return {
    memberId: row.member_id,
    sessionId: row.id,
    name: row.name,
    role: row.role,
    language: row.language,
    steppedUpUntil: row.stepped_up_until?.getTime() ?? 0,
  };
}

/** The role behind a session that is still alive, or null; asking is no use of the session. */
export async function findLiveRole(context: Context, sessionId: string): Promise<Principal["role"] | null> {
  const now = context.now();
  return findSessionRole(context.database, sessionId, new Date(now), new Date(now - limits.idle));
}

/** Marks the session as freshly confirmed and gives it a new token. */
export async function markSteppedUp(context: Context, principal: Principal): Promise<string> {
  const { token, hash } = createToken();
  await context.database.transaction(async (tx) => {
    await rotateSession(tx, principal.sessionId, hash, new Date(context.now() + limits.stepUp));
    await context.evidence.record(tx, {
      type: "session.stepped-up",
      actor: { kind: "member", id: principal.memberId },
      subjectId: principal.sessionId,
    });
  });
  return token;
}

export async function signOut(context: Context, principal: Principal): Promise<void> {
  await revoke(context, principal.memberId, principal.sessionId);
}

export async function listDevices(context: Context, principal: Principal) {
  const now = context.now();
  const rows = await listDeviceRows(
    context.database,
    principal.memberId,
    new Date(now),
    new Date(now - limits.idle),
  );
  return rows.map((row) => ({
    id: row.id,
    current: row.id === principal.sessionId,
    browser: row.browser,
    system: row.system,
    network: row.network,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  }));
}

/** @throws {Failure} `not-found` for a session that is not one's own or over already. */
export async function revokeDevice(context: Context, principal: Principal, id: string): Promise<void> {
  if (!(await revoke(context, principal.memberId, id))) throw new Failure("not-found");
}

/** Ends every session of a member, but the one to be kept; open event streams close with them. */
export async function endAllSessions(
  context: Context,
  tx: Queryable,
  memberId: string,
  kept: string | null = null,
): Promise<void> {
  for (const sessionId of await endSessionsOf(tx, memberId, kept)) {
    await announceEnd(context, tx, memberId, sessionId);
  }
}

async function announceEnd(
  context: Context,
  tx: Queryable,
  memberId: string,
  sessionId: string,
): Promise<void> {
  await context.live.publish({ type: "session-ended", sessionId }, tx);
  await context.evidence.record(tx, {
    type: "session.ended",
    actor: { kind: "member", id: memberId },
    subjectId: sessionId,
  });
}

async function revoke(context: Context, memberId: string, sessionId: string): Promise<boolean> {
  return context.database.transaction(async (tx) => {
    const ended = await endSession(tx, sessionId, memberId);
    if (ended) await announceEnd(context, tx, memberId, sessionId);
    return ended;
  });
}

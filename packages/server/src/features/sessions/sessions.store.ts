import type { Role } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface SessionRow {
  readonly id: string;
  readonly member_id: string;
  readonly name: string;
  readonly role: Role;
  readonly language: "pt-BR" | "en" | "es";
  readonly stepped_up_until: Date | null;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

/** A session that is alive: not ended, within both limits, of a member who is not disabled. */
export function findSession(
  tx: Queryable,
  tokenHash: Buffer,
  now: Date,
  idleSince: Date,
): Promise<SessionRow | null> {
  return tx.first<SessionRow>(
    `select s.id, s.member_id, m.name, m.role, m.language, s.stepped_up_until, s.last_seen_at, s.expires_at
     from sessions s join members m on m.id = s.member_id
     where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3 and m.disabled_at is null`,
    [tokenHash, now, idleSince],
  );
}

export async function findSessionRole(
  tx: Queryable,
  id: string,
  now: Date,
  idleSince: Date,
): Promise<Role | null> {
  const row = await tx.first<{ role: Role }>(
    `select m.role from sessions s join members m on m.id = s.member_id
     where s.id = $1 and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3 and m.disabled_at is null`,
    [id, now, idleSince],
  );
  return row?.role ?? null;
}

export async function touchSession(tx: Queryable, id: string, memberId: string, now: Date): Promise<void> {
  await tx.run("update sessions set last_seen_at = $2 where id = $1", [id, now]);
  await tx.run("update members set last_seen_at = $2 where id = $1", [memberId, now]);
}

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly memberId: string;
  readonly method: string;
  readonly browser: string;
  readonly system: string;
  readonly network: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly steppedUpUntil: Date | null;
}

export async function insertSession(tx: Queryable, row: NewSession): Promise<void> {
  await tx.run(
    `insert into sessions (id, token_hash, member_id, method, browser, system, network, created_at, last_seen_at, expires_at, stepped_up_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
    [
      row.id,
      row.tokenHash,
      row.memberId,
      row.method,
      row.browser,
      row.system,
      row.network,
      row.now,
      row.expiresAt,
      row.steppedUpUntil,
    ],
  );
}

/** A new token for the same session: the old one is dead from here on. */
export async function rotateSession(
  tx: Queryable,
  id: string,
  tokenHash: Buffer,
  steppedUpUntil: Date,
): Promise<void> {
  await tx.run("update sessions set token_hash = $2, stepped_up_until = $3 where id = $1", [
    id,
    tokenHash,
    steppedUpUntil,
  ]);
}

export async function endSession(tx: Queryable, id: string, memberId: string): Promise<boolean> {
  return (
    (await tx.run(
      "update sessions set ended_at = now() where id = $1 and member_id = $2 and ended_at is null",
      [id, memberId],
    )) === 1
  );
}

export async function endSessionsOf(tx: Queryable, memberId: string, kept: string | null): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    "update sessions set ended_at = now() where member_id = $1 and ended_at is null and id is distinct from $2 returning id",
    [memberId, kept],
  );
  return rows.map((row) => row.id);
}

export interface DeviceRow {
  readonly id: string;
  readonly browser: string;
  readonly system: string;
  readonly network: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

export function listDeviceRows(
  tx: Queryable,
  memberId: string,
  now: Date,
  idleSince: Date,
): Promise<DeviceRow[]> {
  return tx.many<DeviceRow>(
    `select id, browser, system, network, created_at, last_seen_at from sessions
     where member_id = $1 and ended_at is null and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc`,
    [memberId, now, idleSince],
  );
}

export async function insertChallenge(
  tx: Queryable,
  row: { challenge: string; purpose: string; subject: string | null; expiresAt: Date },
): Promise<void> {
  await tx.run("insert into challenges (challenge, purpose, subject, expires_at) values ($1, $2, $3, $4)", [
    row.challenge,
    row.purpose,
    row.subject,
    row.expiresAt,
  ]);
}

export interface PendingRow {
  readonly challenge: string;
  readonly purpose: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

/** Something begun that waits for its proof; beginning anew forgets the earlier one. */
export async function replacePending(tx: Queryable, row: PendingRow): Promise<void> {
  await tx.run(
    `insert into challenges (challenge, purpose, subject, expires_at) values ($1, $2, $3, $4)
     on conflict (challenge) do update set subject = $3, expires_at = $4`,
    [row.challenge, row.purpose, row.subject, row.expiresAt],
  );
}

export function findChallenge(
  tx: Queryable,
  challenge: string,
  purpose: string,
  now: Date,
): Promise<{ subject: string | null } | null> {
  return tx.first<{ subject: string | null }>(
    "select subject from challenges where challenge = $1 and purpose = $2 and expires_at > $3",
    [challenge, purpose, now],
  );
}

/** A challenge is spent by being looked up: the second use finds nothing. */
export async function takeChallenge(
  tx: Queryable,
  challenge: string,
  purpose: string,
  now: Date,
): Promise<{ subject: string | null } | null> {
  return tx.first<{ subject: string | null }>(
    "delete from challenges where challenge = $1 and purpose = $2 and expires_at > $3 returning subject",
    [challenge, purpose, now],
  );
}

import type { Queryable } from "../../platform/database/types.ts";

export interface FactorsRow {
  readonly member_id: string;
  readonly password_hash: string | null;
  readonly totp_sealed: Buffer | null;
  readonly totp_confirmed_at: Date | null;
  /** bigint, as text. */
  readonly totp_last_step: string | null;
  readonly disabled_at: Date | null;
}

const columns = `m.id as member_id, p.hash as password_hash, t.secret_sealed as totp_sealed, t.confirmed_at as totp_confirmed_at,
  t.last_step as totp_last_step, m.disabled_at`;
const tables =
  "members m left join passwords p on p.member_id = m.id left join totps t on t.member_id = m.id";

export function findFactorsByEmail(tx: Queryable, email: string): Promise<FactorsRow | null> {
  return tx.first<FactorsRow>(`select ${columns} from ${tables} where lower(m.email) = lower($1)`, [email]);
}

export function findFactors(tx: Queryable, memberId: string): Promise<FactorsRow | null> {
  return tx.first<FactorsRow>(`select ${columns} from ${tables} where m.id = $1`, [memberId]);
}

export async function savePassword(tx: Queryable, memberId: string, hash: string): Promise<void> {
  await tx.run(
    `insert into passwords (member_id, hash, changed_at) values ($1, $2, now())
     on conflict (member_id) do update set hash = $2, changed_at = now()`,
    [memberId, hash],
  );
}

/** A secret that a code proved; `step` is that code's, which is spent by it. */
export async function saveTotp(
  tx: Queryable,
  memberId: string,
  secretSealed: Buffer,
  step: number,
): Promise<void> {
  await tx.run(
    `insert into totps (member_id, secret_sealed, last_step, confirmed_at) values ($1, $2, $3, now())
     on conflict (member_id) do update set secret_sealed = $2, last_step = $3, confirmed_at = now()`,
    [memberId, secretSealed, step],
  );
}

/** RFC 6238, section 5.2: a code is accepted once. */
export async function useTotpStep(tx: Queryable, memberId: string, step: number): Promise<boolean> {
  const used = await tx.run(
    "update totps set last_step = $2 where member_id = $1 and (last_step is null or last_step < $2)",
    [memberId, step],
  );
  return used === 1;
}

export async function replaceRecoveryCodes(
  tx: Queryable,
  memberId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.run("delete from recovery_codes where member_id = $1", [memberId]);
  await tx.run("insert into recovery_codes (member_id, code_hash) select $1, unnest($2::bytea[])", [
    memberId,
    hashes,
  ]);
}

export async function useRecoveryCode(tx: Queryable, memberId: string, hash: Buffer): Promise<boolean> {
  return (
    (await tx.run(
      "update recovery_codes set used_at = now() where member_id = $1 and code_hash = $2 and used_at is null",
      [memberId, hash],
    )) === 1
  );
}

export async function countRecoveryCodes(tx: Queryable, memberId: string): Promise<number> {
  const row = await tx.first<{ left: number }>(
    `select count(*)::int as "left" from recovery_codes where member_id = $1 and used_at is null`,
    [memberId],
  );
  return row?.left ?? 0;
}

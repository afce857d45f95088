import type { VerificationMethod } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface ProofRow {
  readonly id: string;
  readonly method: VerificationMethod;
  readonly source: string;
  readonly masked: string | null;
  readonly since: Date | null;
  readonly at: Date;
}

/** Only into a verification that is joined and alive. @returns false otherwise. */
export async function insertProof(tx: Queryable, verificationId: string, row: ProofRow): Promise<boolean> {
  return (
    (await tx.run(
      `insert into proofs (id, verification_id, method, source, masked, since, at)
       select $1, v.id, $3, $4, $5, $6, $7 from verifications v
       where v.id = $2 and v.state = 'joined' and v.expires_at > $7`,
      [row.id, verificationId, row.method, row.source, row.masked, row.since, row.at],
    )) === 1
  );
}

export function listProofs(tx: Queryable, verificationId: string): Promise<ProofRow[]> {
  return tx.many<ProofRow>(
    "select id, method, source, masked, since, at from proofs where verification_id = $1 and voided_at is null order by at, id",
    [verificationId],
  );
}

/** A source that is on file or bound no more proves nothing, also where it was proven before. */
export async function voidProofs(
  tx: Queryable,
  verificationIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.run("update proofs set voided_at = $2 where verification_id = any($1) and voided_at is null", [
    verificationIds,
    now,
  ]);
}

/** @returns false when it was accepted before. */
export async function spendNonce(tx: Queryable, fingerprint: Buffer, expiresAt: Date): Promise<boolean> {
  return (
    (await tx.run(
      "insert into spent_nonces (fingerprint, expires_at) values ($1, $2) on conflict do nothing",
      [fingerprint, expiresAt],
    )) === 1
  );
}

export interface PointRow {
  readonly id: string;
  readonly kind: "email" | "phone";
  readonly masked: string;
  readonly value_sealed: Buffer;
  readonly on_file_since: Date;
}

/** Addresses and numbers the company knows the person by; what messages claimed is none. */
export function listPointsOnFile(tx: Queryable, contactId: string): Promise<PointRow[]> {
  return tx.many<PointRow>(
    `select id, kind, masked, value_sealed, on_file_since from contact_points
     where contact_id = $1 and on_file_since is not null and kind in ('email', 'phone') order by on_file_since, id`,
    [contactId],
  );
}

export function findPointByValue(
  tx: Queryable,
  { kind, fingerprints }: { kind: "email" | "phone"; fingerprints: readonly Buffer[] },
): Promise<{ id: string; contact_id: string } | null> {
  return tx.first(
    `select p.id, p.contact_id from contact_points p join contacts c on c.id = p.contact_id
     where p.kind = $1 and p.fingerprint = any($2) and p.on_file_since is not null and c.erased_at is null
     order by array_position($2, p.fingerprint) limit 1`,
    [kind, fingerprints],
  );
}

export interface CodeRow {
  readonly id: string;
  readonly point_id: string;
  readonly code_hash: Buffer;
  readonly code_salt: Buffer;
}

export interface NewCodeRow {
  readonly id: string;
  readonly verificationId: string;
  readonly contactId: string;
  readonly pointId: string;
  readonly method: "email-code" | "sms-code";
  readonly hash: Buffer;
  readonly salt: Buffer;
  readonly sealed: Buffer;
  readonly expiresAt: Date;
  readonly now: Date;
}

/** The one before counts no more. */
export async function replaceCode(tx: Queryable, row: NewCodeRow): Promise<void> {
  await tx.run(
    "update customer_codes set voided_at = $3, code_sealed = null where verification_id = $1 and point_id = $2 and voided_at is null",
    [row.verificationId, row.pointId, row.now],
  );
  await tx.run(
    `insert into customer_codes (id, verification_id, contact_id, point_id, method, code_hash, code_salt, code_sealed, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id,
      row.verificationId,
      row.contactId,
      row.pointId,
      row.method,
      row.hash,
      row.salt,
      row.sealed,
      row.expiresAt,
      row.now,
    ],
  );
}

/** Takes one of the code's tries before it is compared. */
export function reserveCodeTry(
  tx: Queryable,
  where: { verificationId: string; pointId: string; method: string; now: Date; most: number },
): Promise<CodeRow | null> {
  return tx.first<CodeRow>(
    `update customer_codes set tries = tries + 1
     where verification_id = $1 and point_id = $2 and method = $3 and voided_at is null and used_at is null
       and expires_at > $4 and tries < $5
     returning id, point_id, code_hash, code_salt`,
    [where.verificationId, where.pointId, where.method, where.now, where.most],
  );
}

/** @returns false when somebody used it first. */
export async function useCode(tx: Queryable, id: string, now: Date): Promise<boolean> {
  return (
    (await tx.run(
      "update customer_codes set used_at = $2 where id = $1 and used_at is null and voided_at is null and expires_at > $2",
      [id, now],
    )) === 1
  );
}

export interface SendableCode {
  readonly id: string;
  readonly contact_id: string;
  readonly point_id: string;
  readonly method: "email-code" | "sms-code";
  readonly code_sealed: Buffer | null;
  readonly language: "pt-BR" | "en" | "es";
  readonly expires_at: Date;
}

export function findSendableCode(tx: Queryable, id: string, now: Date): Promise<SendableCode | null> {
  return tx.first<SendableCode>(
    `select k.id, k.contact_id, k.point_id, k.method, k.code_sealed, v.language, k.expires_at
     from customer_codes k join verifications v on v.id = k.verification_id
     where k.id = $1 and k.voided_at is null and k.code_sealed is not null and k.expires_at > $2 and v.state = 'joined'`,
    [id, now],
  );
}

export async function forgetSentCode(tx: Queryable, id: string): Promise<void> {
  await tx.run("update customer_codes set code_sealed = null where id = $1", [id]);
}

import type { Role } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface LinkRow {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly id: string;
  readonly purpose: "setup" | "invitation";
  readonly email: string | null;
  readonly role: Role | null;
  readonly createdBy: string | null;
  readonly expiresAt: Date;
}

export async function insertLink(tx: Queryable, row: NewLink): Promise<void> {
  await tx.run(
    `insert into links (token_hash, id, purpose, email, role, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, now(), $7)`,
    [row.tokenHash, row.id, row.purpose, row.email, row.role, row.createdBy, row.expiresAt],
  );
}

export function findLink(
  tx: Queryable,
  purpose: "setup" | "invitation",
  tokenHash: Buffer,
  now: Date,
): Promise<LinkRow | null> {
  return tx.first<LinkRow>(
    `select id, email, role, created_at, expires_at from links
     where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
    [tokenHash, purpose, now],
  );
}

/** Spends a link; of two at once, one gets it. */
export function useLink(
  tx: Queryable,
  purpose: "setup" | "invitation",
  tokenHash: Buffer,
  now: Date,
): Promise<LinkRow | null> {
  return tx.first<LinkRow>(
    `update links set used_at = $3 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
     returning id, email, role, created_at, expires_at`,
    [tokenHash, purpose, now],
  );
}

export function listOpenInvitations(tx: Queryable, now: Date): Promise<LinkRow[]> {
  return tx.many<LinkRow>(
    `select id, email, role, created_at, expires_at from links
     where purpose = 'invitation' and used_at is null and expires_at > $1 order by created_at desc`,
    [now],
  );
}

export async function deleteInvitation(tx: Queryable, id: string): Promise<boolean> {
  return (
    (await tx.run("delete from links where id = $1 and purpose = 'invitation' and used_at is null", [id])) ===
    1
  );
}

export async function deleteSetupLinks(tx: Queryable, before: Date): Promise<void> {
  await tx.run("delete from links where purpose = 'setup' and created_at < $1", [before]);
}

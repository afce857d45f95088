import type { Queryable } from "../../platform/database/types.ts";

export interface AuthenticatorRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: "passkey" | "totp";
  readonly credential_id: string | null;
  readonly public_key: Buffer | null;
  /** bigint, as text. */
  readonly counter: string;
  readonly secret_sealed: Buffer | null;
  readonly bound_at: Date;
}

const columns = "id, contact_id, kind, credential_id, public_key, counter, secret_sealed, bound_at";

export function listAuthenticators(tx: Queryable, contactId: string): Promise<AuthenticatorRow[]> {
  return tx.many<AuthenticatorRow>(
    `select ${columns} from authenticators where contact_id = $1 and removed_at is null order by bound_at, id`,
    [contactId],
  );
}

export function findByCredential(tx: Queryable, credentialId: string): Promise<AuthenticatorRow | null> {
  return tx.first<AuthenticatorRow>(
    `select ${columns} from authenticators where credential_id = $1 and removed_at is null`,
    [credentialId],
  );
}

export interface NewAuthenticator {
  readonly id: string;
  readonly contactId: string;
  readonly kind: "passkey" | "totp";
  readonly credentialId: string | null;
  readonly publicKey: Buffer | null;
  readonly counter: number;
  readonly secretSealed: Buffer | null;
  readonly lastStep: number | null;
  readonly now: Date;
}

/** @returns false when the credential is kept already. */
export async function insertAuthenticator(tx: Queryable, row: NewAuthenticator): Promise<boolean> {
  return (
    (await tx.run(
      `insert into authenticators (id, contact_id, kind, credential_id, public_key, counter, secret_sealed, last_step, bound_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        row.id,
        row.contactId,
        row.kind,
        row.credentialId,
        row.publicKey,
        row.counter,
        row.secretSealed,
        row.lastStep,
        row.now,
      ],
    )) === 1
  );
}

/** WebAuthn Level 3, section 7.2: a counter that does not grow may be a cloned authenticator's. */
export async function usePasskey(tx: Queryable, id: string, counter: number, now: Date): Promise<boolean> {
  return (
    (await tx.run(
      `update authenticators set counter = $2, last_used_at = $3
       where id = $1 and removed_at is null and (counter < $2 or (counter = 0 and $2 = 0))`,
      [id, counter, now],
    )) === 1
  );
}

/** RFC 6238, section 5.2: a code is accepted once. */
export async function useTotpStep(tx: Queryable, id: string, step: number, now: Date): Promise<boolean> {
  return (
    (await tx.run(
      `update authenticators set last_step = $2, last_used_at = $3
       where id = $1 and removed_at is null and (last_step is null or last_step < $2)`,
      [id, step, now],
    )) === 1
  );
}

export async function findAuthenticatorOwner(tx: Queryable, id: string): Promise<string | null> {
  const row = await tx.first<{ contact_id: string }>(
    "select contact_id from authenticators where id = $1 and removed_at is null",
    [id],
  );
  return row?.contact_id ?? null;
}

/** @returns whether it was there to be removed. */
export async function removeAuthenticator(tx: Queryable, id: string, now: Date): Promise<boolean> {
  return (
    (await tx.run("update authenticators set removed_at = $2 where id = $1 and removed_at is null", [
      id,
      now,
    ])) === 1
  );
}

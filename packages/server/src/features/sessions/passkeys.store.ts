import type { Queryable } from "../../platform/database/types.ts";

export interface PasskeyRow {
  readonly id: string;
  readonly member_id: string;
  readonly public_key: Buffer;
  /** bigint, as text. */
  readonly counter: string;
  readonly transports: string[];
  readonly label: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}

const columns = "id, member_id, public_key, counter, transports, label, created_at, last_used_at";

/** The passkey of a member who may sign in. */
export function findPasskey(tx: Queryable, id: string): Promise<PasskeyRow | null> {
  return tx.first<PasskeyRow>(
    `select ${columns} from passkeys where id = $1
       and exists (select 1 from members m where m.id = passkeys.member_id and m.disabled_at is null)`,
    [id],
  );
}

export function listPasskeyRows(tx: Queryable, memberId: string): Promise<PasskeyRow[]> {
  return tx.many<PasskeyRow>(`select ${columns} from passkeys where member_id = $1 order by created_at`, [
    memberId,
  ]);
}

export async function insertPasskey(
  tx: Queryable,
  row: {
    id: string;
    memberId: string;
    publicKey: Uint8Array;
    counter: number;
    transports: readonly string[];
    label: string;
  },
): Promise<boolean> {
  const inserted = await tx.run(
    `insert into passkeys (id, member_id, public_key, counter, transports, label, created_at) values ($1, $2, $3, $4, $5, $6, now())
     on conflict do nothing`,
    [row.id, row.memberId, Buffer.from(row.publicKey), row.counter, row.transports, row.label],
  );
  return inserted === 1;
}

/** WebAuthn section 7.2, step 22: a counter that does not grow may be a cloned authenticator's. */
export async function usePasskey(tx: Queryable, id: string, counter: number): Promise<boolean> {
  const used = await tx.run(
    "update passkeys set counter = $2, last_used_at = now() where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))",
    [id, counter],
  );
  return used === 1;
}

export async function deletePasskey(tx: Queryable, id: string, memberId: string): Promise<boolean> {
  return (await tx.run("delete from passkeys where id = $1 and member_id = $2", [id, memberId])) === 1;
}

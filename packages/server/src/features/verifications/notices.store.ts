import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface NoticeRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: string;
  readonly point_kind: "email" | "phone";
  readonly address_sealed: Buffer;
  readonly language: Language;
  readonly parts_sealed: Buffer;
  readonly conversation_id: string | null;
  readonly verification_id: string | null;
  readonly authenticator_id: string | null;
  readonly disowned_at: Date | null;
  readonly attempts: number;
  readonly at: Date;
  readonly contact_key: Buffer | null;
}

const columns = `n.id, n.contact_id, n.kind, n.point_kind, n.address_sealed, n.language, n.parts_sealed, n.conversation_id,
  n.verification_id, n.authenticator_id, n.disowned_at, n.attempts, n.at, c.key_wrapped as contact_key`;

export interface NewNotice {
  readonly id: string;
  readonly contactId: string;
  readonly kind: string;
  readonly pointKind: "email" | "phone";
  readonly pointId: string;
  readonly addressSealed: Buffer;
  readonly language: Language;
  readonly partsSealed: Buffer;
  readonly conversationId: string | null;
  readonly verificationId: string | null;
  readonly authenticatorId: string | null;
  readonly actionId: string | null;
  readonly disownHash: Buffer;
  readonly at: Date;
}

export async function insertNotice(tx: Queryable, row: NewNotice): Promise<void> {
  await tx.run(
    `insert into customer_notices (id, contact_id, kind, point_kind, point_id, address_sealed, language, parts_sealed,
       conversation_id, verification_id, authenticator_id, action_id, disown_hash, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      row.id,
      row.contactId,
      row.kind,
      row.pointKind,
      row.pointId,
      row.addressSealed,
      row.language,
      row.partsSealed,
      row.conversationId,
      row.verificationId,
      row.authenticatorId,
      row.actionId,
      row.disownHash,
      row.at,
    ],
  );
}

/** A notice that still has to leave; counts the try. */
export function takeNotice(tx: Queryable, id: string): Promise<NoticeRow | null> {
  return tx.first<NoticeRow>(
    `update customer_notices n set attempts = n.attempts + 1 from contacts c
     where n.id = $1 and n.state = 'queued' and c.id = n.contact_id returning ${columns}`,
    [id],
  );
}

export async function finishNotice(
  tx: Queryable,
  id: string,
  state: "queued" | "sent" | "failed",
  code: string | null,
): Promise<void> {
  await tx.run("update customer_notices set state = $2, error_code = $3 where id = $1", [id, state, code]);
}

export function lockNoticeByToken(tx: Queryable, hash: Buffer, since: Date): Promise<NoticeRow | null> {
  return tx.first<NoticeRow>(
    `select ${columns} from customer_notices n join contacts c on c.id = n.contact_id
     where n.disown_hash = $1 and n.at > $2 for update of n`,
    [hash, since],
  );
}

export async function markDisowned(tx: Queryable, id: string, now: Date): Promise<void> {
  await tx.run("update customer_notices set disowned_at = $2 where id = $1", [id, now]);
}

/** Notices whose job was lost. */
export async function listForgotten(tx: Queryable, before: Date): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    "select id from customer_notices where state = 'queued' and attempts = 0 and at < $1 order by at limit 100",
    [before],
  );
  return rows.map(({ id }) => id);
}

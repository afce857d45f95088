import type { Queryable } from "../../platform/database/types.ts";

export interface NewAcceptance {
  readonly messageId: string;
  readonly inboxId: string;
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
}

export interface NewMessage {
  readonly id: string;
  readonly at: Date;
  readonly inboxId: string;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  readonly channel: string;
  readonly format: string;
  readonly authorKind: string;
  readonly authorMemberId: string | null;
  readonly cut: string | null;
  readonly raw: Buffer;
  readonly keyWrapped: Buffer;
  readonly envelope: Buffer | null;
}

export interface EarlierAcceptance {
  readonly inbox_id: string;
  readonly key_hash: Buffer;
  readonly body_hash: Buffer;
  readonly message_id: string;
}

/** Claims the keys that were never seen; answers the message ids of those claimed now. */
export async function claimAcceptances(tx: Queryable, rows: readonly NewAcceptance[]): Promise<Set<string>> {
  const claimed = await tx.many<{ message_id: string }>(
    `insert into acceptances (inbox_id, key_hash, body_hash, message_id, accepted_at)
     select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::uuid[]), now()
     on conflict (inbox_id, key_hash) do nothing
     returning message_id`,
    [
      rows.map((row) => row.inboxId),
      rows.map((row) => row.keyHash),
      rows.map((row) => row.bodyHash),
      rows.map((row) => row.messageId),
    ],
  );
  return new Set(claimed.map((row) => row.message_id));
}

export function findAcceptances(tx: Queryable, rows: readonly NewAcceptance[]): Promise<EarlierAcceptance[]> {
  return tx.many<EarlierAcceptance>(
    `select a.inbox_id, a.key_hash, a.body_hash, a.message_id from acceptances a
     join unnest($1::uuid[], $2::bytea[]) as k(inbox_id, key_hash) using (inbox_id, key_hash)`,
    [rows.map((row) => row.inboxId), rows.map((row) => row.keyHash)],
  );
}

export async function insertMessages(tx: Queryable, rows: readonly NewMessage[]): Promise<void> {
  await tx.run(
    `insert into messages (id, at, inbox_id, conversation_id, contact_id, channel, format, author_kind, author_member_id,
                           raw_sealed, key_wrapped, envelope_sealed, cut, direction, state)
     select r.*, 'incoming', 'received'
     from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::uuid[],
                 $10::bytea[], $11::bytea[], $12::bytea[], $13::text[]) as r`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.at),
      rows.map((row) => row.inboxId),
      rows.map((row) => row.conversationId),
      rows.map((row) => row.contactId),
      rows.map((row) => row.channel),
      rows.map((row) => row.format),
      rows.map((row) => row.authorKind),
      rows.map((row) => row.authorMemberId),
      rows.map((row) => row.raw),
      rows.map((row) => row.keyWrapped),
      rows.map((row) => row.envelope),
      rows.map((row) => row.cut),
    ],
  );
}

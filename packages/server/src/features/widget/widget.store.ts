import type { Queryable } from "../../platform/database/types.ts";

export interface VisitRow {
  readonly id: string;
  readonly inbox_id: string;
  readonly contact_id: string;
  readonly language: string;
  readonly created_at: Date;
}

export async function insertVisit(
  tx: Queryable,
  row: { id: string; inboxId: string; tokenHash: Buffer; contactId: string; language: string },
): Promise<void> {
  await tx.run(
    "insert into visits (id, inbox_id, token_hash, contact_id, language, created_at, last_seen_at) values ($1, $2, $3, $4, $5, now(), now())",
    [row.id, row.inboxId, row.tokenHash, row.contactId, row.language],
  );
}

export function findVisit(tx: Queryable, inboxId: string, tokenHash: Buffer): Promise<VisitRow | null> {
  return tx.first<VisitRow>(
    "select id, inbox_id, contact_id, language, created_at from visits where token_hash = $2 and inbox_id = $1 and created_at > now() - interval '30 days'",
    [inboxId, tokenHash],
  );
}

export async function insertLiveTicket(tx: Queryable, visitId: string, tokenHash: Buffer): Promise<void> {
  await tx.run("delete from live_tickets where expires_at < now()");
  await tx.run(
    "insert into live_tickets (token_hash, visit_id, expires_at) values ($1, $2, now() + interval '30 seconds')",
    [tokenHash, visitId],
  );
}

/** A ticket opens one stream, once. */
export function takeLiveTicket(
  tx: Queryable,
  tokenHash: Buffer,
): Promise<{ visit_id: string; inbox_id: string } | null> {
  return tx.first(
    `delete from live_tickets t using visits v where t.token_hash = $1 and v.id = t.visit_id and t.expires_at > now()
     returning t.visit_id, v.inbox_id`,
    [tokenHash],
  );
}

export interface VisitorMessageRow {
  readonly id: string;
  readonly at: Date;
  readonly direction: string;
  readonly author_name: string | null;
  readonly safe_text: string | null;
  readonly contact_id: string;
  readonly contact_key: Buffer | null;
  readonly raw_sealed: Buffer | null;
  readonly envelope_sealed: Buffer | null;
  readonly key_wrapped: Buffer | null;
  readonly key_sealed: Buffer | null;
}

/** The visitor's own conversation, and nothing that only members see. */
export function listVisitorRows(
  tx: Queryable,
  inboxId: string,
  thread: Buffer,
): Promise<VisitorMessageRow[]> {
  return tx.many<VisitorMessageRow>(
    `select m.id, m.at, m.direction, a.name as author_name, m.safe_text, m.contact_id, k.key_wrapped as contact_key,
            m.raw_sealed, m.envelope_sealed, m.key_wrapped, m.key_sealed
     from conversations c join messages m on m.conversation_id = c.id
     join contacts k on k.id = c.contact_id left join members a on a.id = m.author_member_id
     where c.inbox_id = $1 and c.thread_fingerprint = $2 and m.direction in ('incoming', 'outgoing') and m.state <> 'received'
     order by m.at, m.id limit 500`,
    [inboxId, thread],
  );
}

export async function findVisitConversation(
  tx: Queryable,
  inboxId: string,
  thread: Buffer,
): Promise<string | null> {
  const row = await tx.first<{ id: string }>(
    "select id from conversations where inbox_id = $1 and thread_fingerprint = $2",
    [inboxId, thread],
  );
  return row?.id ?? null;
}

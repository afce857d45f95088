import type { Queryable } from "../../platform/database/types.ts";
import type { PointKind } from "./masks.ts";

export interface ContactRow {
  readonly id: string;
  readonly handle: string;
  readonly key_wrapped: Buffer | null;
  readonly clear_messages: number;
  readonly created_at: Date;
}

export interface NewContact {
  readonly id: string;
  readonly handle: string;
  readonly keyWrapped: Buffer;
  readonly nameSealed: Buffer | null;
  readonly nameMasked: string | null;
  readonly createdAt: Date;
}

export interface NewPoint {
  readonly id: string;
  readonly contactId: string;
  readonly kind: PointKind;
  readonly fingerprint: Buffer;
  readonly valueSealed: Buffer;
  readonly masked: string;
  readonly createdAt: Date;
}

export function findContactByPoint(
  tx: Queryable,
  kind: PointKind,
  fingerprint: Buffer,
): Promise<ContactRow | null> {
  return tx.first<ContactRow>(
    `select c.id, c.handle, c.key_wrapped, c.clear_messages, c.created_at
     from contact_points p join contacts c on c.id = p.contact_id
     where p.kind = $1 and p.fingerprint = $2 and c.erased_at is null`,
    [kind, fingerprint],
  );
}

export function findContacts(tx: Queryable, ids: readonly string[]): Promise<ContactRow[]> {
  return tx.many<ContactRow>(
    "select id, handle, key_wrapped, clear_messages, created_at from contacts where id = any($1)",
    [ids],
  );
}

/** @returns false when the handle is taken. */
export async function insertContact(tx: Queryable, row: NewContact): Promise<boolean> {
  const inserted = await tx.run(
    `insert into contacts (id, handle, key_wrapped, name_sealed, name_masked, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (handle) do nothing`,
    [row.id, row.handle, row.keyWrapped, row.nameSealed, row.nameMasked, row.createdAt],
  );
  return inserted === 1;
}

/** @returns false when somebody else inserted the same point first. */
export async function insertPoint(tx: Queryable, row: NewPoint): Promise<boolean> {
  const inserted = await tx.run(
    `insert into contact_points (id, contact_id, kind, fingerprint, value_sealed, masked, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (kind, fingerprint) do nothing`,
    [row.id, row.contactId, row.kind, row.fingerprint, row.valueSealed, row.masked, row.createdAt],
  );
  return inserted === 1;
}

export async function deleteContact(tx: Queryable, id: string): Promise<void> {
  await tx.run("delete from contacts where id = $1", [id]);
}

export interface ContactView {
  readonly id: string;
  readonly handle: string;
  readonly points: { id: string; kind: PointKind; masked: string; firstSeenAt: string }[];
  readonly conversations: number;
  readonly last_message_at: Date | null;
  readonly sort_at: Date;
  readonly erased_at: Date | null;
}

const viewColumns = `
  c.id, c.handle, c.erased_at, c.created_at as sort_at,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'masked', p.masked, 'firstSeenAt', p.created_at) order by p.created_at)
            from contact_points p where p.contact_id = c.id), '[]'::jsonb) as points,
  (select count(*)::int from conversations v where v.contact_id = c.id and v.message_count > 0) as conversations,
  (select max(v.last_message_at) from conversations v where v.contact_id = c.id and v.message_count > 0) as last_message_at`;

/** Newest contacts first. */
export function listContactViews(
  tx: Queryable,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ContactView[]> {
  return tx.many<ContactView>(
    `select ${viewColumns} from contacts c
     where ($1::timestamptz is null or (c.created_at, c.id) < ($1, $2::uuid)) order by c.created_at desc, c.id desc limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

export function searchContactViews(
  tx: Queryable,
  fingerprints: readonly Buffer[],
  handle: string,
): Promise<ContactView[]> {
  return tx.many<ContactView>(
    `select ${viewColumns} from contacts c
     where c.handle = $2 or c.id in (select contact_id from contact_points where fingerprint = any($1)) limit 20`,
    [fingerprints, handle],
  );
}

export function findContactView(tx: Queryable, id: string): Promise<ContactView | null> {
  return tx.first<ContactView>(`select ${viewColumns} from contacts c where c.id = $1`, [id]);
}

/** @returns the contact's conversations, or null when there is no such contact or it was erased before. */
export async function eraseRows(
  tx: Queryable,
  erasure: { contactId: string; memberId: string; reason: string },
): Promise<{ id: string; inbox_id: string }[] | null> {
  const erased = await tx.run(
    `update contacts set key_wrapped = null, name_sealed = null, name_masked = null, name_fingerprint = null,
       external_id_fingerprint = null, external_id_sealed = null, vip = false, erased_at = now(), erased_by = $2, erasure_reason = $3
     where id = $1 and erased_at is null`,
    [erasure.contactId, erasure.memberId, erasure.reason],
  );
  if (erased === 0) return null;
  const conversations = await tx.many<{ id: string; inbox_id: string }>(
    "select id, inbox_id from conversations where contact_id = $1",
    [erasure.contactId],
  );
  const ids = conversations.map((row) => row.id);
  await tx.run("delete from token_values where contact_id = $1", [erasure.contactId]);
  await tx.run("delete from contact_points where contact_id = $1", [erasure.contactId]);
  await tx.run("delete from contact_fields where contact_id = $1", [erasure.contactId]);
  await tx.run("delete from value_sightings where conversation_id = any($1)", [ids]);
  await tx.run(
    "update attachments set safe_name = '', body = '{\"signals\": []}' where conversation_id = any($1)",
    [ids],
  );
  await tx.run(
    `update reports set body = body || '{"links": [], "signals": [], "authentication": null}'::jsonb
     where message_id in (select id from messages where conversation_id = any($1))`,
    [ids],
  );
  await tx.run(
    `update messages set raw_sealed = null, key_wrapped = null, key_sealed = null, envelope_sealed = null, safe_subject = null,
       safe_text = '', tokens = '[]', message_id_fingerprint = null,
       state = case when state = 'received' then 'analysed' else state end where conversation_id = any($1) or contact_id = $2`,
    [ids, erasure.contactId],
  );
  await tx.run(
    "update conversations set safe_subject = null, safe_preview = '', state = null, thread_fingerprint = null where id = any($1)",
    [ids],
  );
  await tx.run("delete from visits where contact_id = $1", [erasure.contactId]);
  return conversations;
}

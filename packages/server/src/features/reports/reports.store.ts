import type { ConversationState } from "@atalaia/detect";
import { toJson } from "../../platform/database/json.ts";
import type { Queryable } from "../../platform/database/types.ts";

export interface PendingMessage {
  readonly id: string;
  readonly at: Date;
  readonly inbox_id: string;
  readonly inbox_kind: string;
  readonly channel: "email" | "chat" | "phone" | "sms" | "social";
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly format: "rfc5322" | "json" | "file";
  readonly state: string;
  readonly author_kind: string;
  readonly cut: string | null;
  readonly raw_sealed: Buffer | null;
  readonly key_wrapped: Buffer | null;
  readonly key_sealed: Buffer | null;
  readonly envelope_sealed: Buffer | null;
  readonly engine: string | null;
}

export interface ConversationRow {
  readonly id: string;
  readonly contact_id: string;
  readonly state: ConversationState | null;
  readonly status: string;
  readonly verdict: string | null;
  readonly message_count: number;
}

export function loadMessages(tx: Queryable, ids: readonly string[]): Promise<PendingMessage[]> {
  return tx.many<PendingMessage>(
    `select m.id, m.at, m.inbox_id, i.kind as inbox_kind, m.channel, m.conversation_id, m.contact_id, m.format, m.state,
            m.author_kind, m.cut, m.raw_sealed, m.key_wrapped, m.key_sealed, m.envelope_sealed, m.engine
     from messages m join inboxes i on i.id = m.inbox_id
     where m.id = any($1) and m.direction = 'incoming' and m.raw_sealed is not null
     order by m.at, m.id`,
    [ids],
  );
}

export function findConversations(
  tx: Queryable,
  ids: readonly string[],
  options: { lock: boolean },
): Promise<ConversationRow[]> {
  return tx.many<ConversationRow>(
    `select id, contact_id, state, status, verdict, message_count from conversations where id = any($1) order by id
     ${options.lock ? "for update" : ""}`,
    [ids],
  );
}

export async function findConversationByThread(
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

/** Which of these RFC 5322 Message-IDs we know, newest conversation first; `ours` when we sent it. */
export function findMailThreads(
  tx: Queryable,
  inboxId: string,
  fingerprints: readonly Buffer[],
): Promise<{ message_id_fingerprint: Buffer; conversation_id: string; contact_id: string; ours: boolean }[]> {
  return tx.many(
    `select m.message_id_fingerprint, m.conversation_id, c.contact_id, m.direction = 'outgoing' as ours
     from messages m join conversations c on c.id = m.conversation_id
     where m.message_id_fingerprint = any($2) and m.inbox_id = $1
     order by m.at desc limit 20`,
    [inboxId, fingerprints],
  );
}

/** @returns the id of the conversation that holds the thread now: this one, or the one somebody began first. */
export async function insertConversation(
  tx: Queryable,
  row: { id: string; inboxId: string; contactId: string; channel: string; thread: Buffer | null; at: Date },
): Promise<string> {
  const inserted = await tx.first<{ id: string }>(
    `insert into conversations (id, inbox_id, contact_id, channel, thread_fingerprint, created_at, last_message_at)
     values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (inbox_id, thread_fingerprint) where thread_fingerprint is not null
     do update set last_message_at = conversations.last_message_at
     returning id`,
    [row.id, row.inboxId, row.contactId, row.channel, row.thread, row.at],
  );
  return inserted!.id;
}

/** Fixes where messages belong before they are looked at, so that a second try finds the same place. */
export async function placeMessages(
  tx: Queryable,
  rows: readonly { id: string; at: Date; conversationId: string; contactId: string; mailId: Buffer | null }[],
): Promise<void> {
  await tx.run(
    `update messages m set conversation_id = r.conversation_id, contact_id = r.contact_id, message_id_fingerprint = r.mail_id
     from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::bytea[]) as r(id, at, conversation_id, contact_id, mail_id)
     where m.id = r.id and m.at = r.at`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.at),
      rows.map((row) => row.conversationId),
      rows.map((row) => row.contactId),
      rows.map((row) => row.mailId),
    ],
  );
}

export interface AskingRow {
  readonly contact_id: string;
  readonly conversation_id: string;
}

/** Conversations of these contacts that asked for something sensitive in the last day. */
export function findAskingConversations(tx: Queryable, contactIds: readonly string[]): Promise<AskingRow[]> {
  return tx.many<AskingRow>(
    `select contact_id, id as conversation_id from conversations
     where contact_id = any($1) and last_message_at > now() - interval '24 hours' and jsonb_array_length(requests) > 0`,
    [contactIds],
  );
}

export interface AnalysedRow {
  readonly id: string;
  readonly at: string;
  readonly conversation_id: string;
  readonly state: string;
  readonly safe_subject: string | null;
  readonly safe_text: string;
  readonly tokens: unknown;
  readonly verdict: string;
  readonly complete: boolean;
  readonly automatic: boolean;
  readonly engine: string;
  readonly error_code: string | null;
  /** Base64. */
  readonly key_sealed: string | null;
}

/**
 * Writes what was found on messages that still wait for it; what was held stays held until a person releases it.
 * Answers the ids written, so that nothing counts twice.
 * One whose contact was erased during the look is left empty.
 */
export async function storeAnalysed(
  tx: Queryable,
  rows: readonly AnalysedRow[],
  options: { again: boolean },
): Promise<Set<string>> {
  const written = await tx.many<{ id: string }>(
    `update messages m set
       state = case when m.state in ('released', 'held') then m.state else r.state end,
       safe_subject = r.safe_subject, safe_text = r.safe_text, tokens = r.tokens, verdict = r.verdict, complete = r.complete,
       automatic = r.automatic, engine = r.engine, error_code = r.error_code, analysed_at = now(),
       key_sealed = coalesce(decode(r.key_sealed, 'base64'), m.key_sealed),
       key_wrapped = case when r.key_sealed is null then m.key_wrapped else null end
     from json_to_recordset($1::json) as r(id uuid, at timestamptz, state text, safe_subject text, safe_text text, tokens jsonb,
       verdict text, complete boolean, automatic boolean, engine text, error_code text, key_sealed text)
     where m.id = r.id and m.at = r.at and (m.state = 'received' or $2) and m.raw_sealed is not null
     returning m.id`,
    [toJson(rows), options.again],
  );
  return new Set(written.map((row) => row.id));
}

export interface ReportRow {
  readonly id: string;
  readonly message_id: string;
  readonly at: string;
  readonly engine: string;
  readonly verdict: string;
  readonly score: number;
  readonly complete: boolean;
  readonly milliseconds: number;
  readonly body: unknown;
}

export async function insertReports(tx: Queryable, rows: readonly ReportRow[]): Promise<void> {
  await tx.run(
    `insert into reports (id, message_id, at, engine, verdict, score, complete, milliseconds, body)
     select * from json_to_recordset($1::json) as r(id uuid, message_id uuid, at timestamptz, engine text, verdict text,
       score real, complete boolean, milliseconds integer, body jsonb)`,
    [toJson(rows)],
  );
}

export interface AttachmentRow {
  readonly id: string;
  readonly message_id: string;
  readonly conversation_id: string;
  readonly position: number;
  readonly safe_name: string;
  readonly type: string;
  readonly size: number;
  /** Base64. */
  readonly content_fingerprint: string;
  readonly held: boolean;
  readonly complete: boolean;
  readonly body: unknown;
}

export async function replaceAttachments(
  tx: Queryable,
  messageIds: readonly string[],
  rows: readonly AttachmentRow[],
): Promise<void> {
  await tx.run("delete from attachments where message_id = any($1)", [messageIds]);
  if (rows.length === 0) return;
  await tx.run(
    `insert into attachments (id, message_id, conversation_id, position, safe_name, type, size, content_fingerprint, held, complete, body, created_at)
     select r.id, r.message_id, r.conversation_id, r.position, r.safe_name, r.type, r.size, decode(r.content_fingerprint, 'base64'),
            r.held, r.complete, r.body, now()
     from json_to_recordset($1::json) as r(id uuid, message_id uuid, conversation_id uuid, position integer, safe_name text, type text,
       size bigint, content_fingerprint text, held boolean, complete boolean, body jsonb)`,
    [toJson(rows)],
  );
}

export interface TokenValueRow {
  readonly contact_id: string;
  readonly token: string;
  readonly type: string;
  readonly value_sealed: Buffer;
}

export async function insertTokenValues(tx: Queryable, rows: readonly TokenValueRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `insert into token_values (contact_id, token, type, value_sealed, created_at)
     select r.*, now() from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[]) as r
     on conflict do nothing`,
    [
      rows.map((row) => row.contact_id),
      rows.map((row) => row.token),
      rows.map((row) => row.type),
      rows.map((row) => row.value_sealed),
    ],
  );
}

export async function insertSightings(
  tx: Queryable,
  rows: readonly { fingerprint: Buffer; conversationId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `insert into value_sightings (fingerprint, conversation_id) select * from unnest($1::bytea[], $2::uuid[]) on conflict do nothing`,
    [rows.map((row) => row.fingerprint), rows.map((row) => row.conversationId)],
  );
}

export interface ConversationUpdate {
  readonly id: string;
  readonly state: ConversationState;
  readonly safe_subject: string | null;
  readonly safe_preview: string;
  readonly verdict: string;
  readonly complete: boolean;
  readonly held: number;
  readonly needs_attention: boolean;
  readonly requests: readonly { action: string; messageId: string }[];
  readonly messages: number;
  readonly last_message_at: string;
}

/** A new message reopens a conversation; its verdict is the worst since it was last resolved. */
export async function updateConversations(tx: Queryable, rows: readonly ConversationUpdate[]): Promise<void> {
  await tx.run(
    `update conversations c set
       state = r.state,
       safe_subject = coalesce(c.safe_subject, r.safe_subject),
       safe_preview = case when r.last_message_at >= c.last_message_at then r.safe_preview else c.safe_preview end,
       verdict = case when c.status = 'resolved' or c.verdict is null or severity(r.verdict) > severity(c.verdict) then r.verdict else c.verdict end,
       complete = (c.complete or c.status = 'resolved') and r.complete,
       held = c.held + r.held,
       needs_attention = (c.needs_attention and c.status <> 'resolved') or r.needs_attention,
       unread = true,
       requests = (case when c.status = 'resolved' then '[]'::jsonb else c.requests end) || r.requests,
       message_count = c.message_count + r.messages,
       status = 'open', snoozed_until = null,
       last_message_at = greatest(c.last_message_at, r.last_message_at)
     from json_to_recordset($1::json) as r(id uuid, state jsonb, safe_subject text, safe_preview text, verdict text, complete boolean,
       held integer, needs_attention boolean, requests jsonb, messages integer, last_message_at timestamptz)
     where c.id = r.id`,
    [toJson(rows)],
  );
}

/** After a second look: what is shown of the messages is written anew, and a graver verdict asks for attention again. */
export async function refreshConversations(
  tx: Queryable,
  rows: readonly { id: string; verdict: string }[],
): Promise<void> {
  await tx.run(
    `update conversations c set
       held = (select count(*) from messages m where m.conversation_id = c.id and m.direction = 'incoming' and m.state in ('held', 'quarantined')),
       safe_subject = (select m.safe_subject from messages m
                       where m.conversation_id = c.id and m.safe_subject is not null order by m.at, m.id limit 1),
       safe_preview = coalesce((select left(btrim(regexp_replace(m.safe_text, '\\s+', ' ', 'g')), 160) from messages m
                                where m.conversation_id = c.id and m.direction in ('incoming', 'outgoing') and m.safe_text is not null
                                order by m.at desc, m.id desc limit 1), ''),
       verdict = case when severity(r.verdict) > severity(c.verdict) then r.verdict else c.verdict end,
       needs_attention = c.needs_attention or severity(r.verdict) > severity(c.verdict)
     from json_to_recordset($1::json) as r(id uuid, verdict text) where c.id = r.id`,
    [toJson(rows)],
  );
}

export async function countClearMessages(tx: Queryable, contactIds: readonly string[]): Promise<void> {
  await tx.run(
    `update contacts c set clear_messages = clear_messages + r.count
     from (select id, count(*)::int as count from unnest($1::uuid[]) as id group by id) r where c.id = r.id`,
    [contactIds],
  );
}

/** Messages accepted a while ago that nobody looked at: their job was lost. */
export async function findForgotten(tx: Queryable): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `select id from messages where state = 'received' and direction = 'incoming' and raw_sealed is not null
       and coalesce(analysed_at, at) < now() - interval '2 minutes' order by at limit 500`,
  );
  return rows.map((row) => row.id);
}

export async function findOutdated(
  tx: Queryable,
  engine: string,
  since: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `select id from messages where direction = 'incoming' and state <> 'received' and engine is distinct from $1 and at >= $2
       and raw_sealed is not null order by at desc limit $3`,
    [engine, since, limit],
  );
  return rows.map((row) => row.id);
}

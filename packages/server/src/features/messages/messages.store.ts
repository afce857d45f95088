import type { Queryable } from "../../platform/database/types.ts";
import type { SealedOriginal } from "../originals/index.ts";
import type { ReportBody, SafeToken } from "../reports/index.ts";

export interface MessageRow {
  readonly id: string;
  readonly at: Date;
  readonly inbox_id: string;
  readonly conversation_id: string;
  readonly contact_id: string | null;
  readonly direction: "incoming" | "outgoing" | "note";
  readonly format: string;
  readonly state:
    | "received"
    | "analysed"
    | "quarantined"
    | "held"
    | "released"
    | "queued"
    | "sent"
    | "failed";
  readonly author_kind: "contact" | "member" | "system";
  readonly author_member_id: string | null;
  readonly author_name: string | null;
  readonly safe_subject: string | null;
  readonly safe_text: string | null;
  readonly tokens: SafeToken[];
  readonly verdict: string | null;
  readonly complete: boolean | null;
  readonly report: ReportRow | null;
  readonly attachments: AttachmentRow[];
  readonly release: { by: string; at: string; reason: string } | null;
  readonly delivery: { state: "queued" | "sent" | "failed"; error: string | null } | null;
}

export interface ReportRow {
  readonly engine: string;
  readonly verdict: "clear" | "caution" | "danger";
  readonly score: number;
  readonly complete: boolean;
  readonly at: string;
  readonly body: ReportBody;
}

export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly held: boolean;
  readonly complete: boolean;
  readonly signals: ReportBody["signals"];
}

const columns = `
  m.id, m.at, m.inbox_id, m.conversation_id, m.contact_id, m.direction, m.format, m.state, m.author_kind, m.author_member_id,
  a.name as author_name, m.safe_subject, m.safe_text, m.tokens, m.verdict, m.complete,
  (select jsonb_build_object('engine', r.engine, 'verdict', r.verdict, 'score', r.score, 'complete', r.complete, 'at', r.at, 'body', r.body)
   from reports r where r.message_id = m.id and r.at >= m.at - interval '1 day' order by r.at desc limit 1) as report,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.safe_name, 'type', f.type, 'size', f.size, 'held', f.held,
              'complete', f.complete, 'signals', f.body -> 'signals') order by f.position)
            from attachments f where f.message_id = m.id), '[]'::jsonb) as attachments,
  (select jsonb_build_object('by', rm.name, 'at', rl.at, 'reason', rl.reason)
   from releases rl join members rm on rm.id = rl.member_id where rl.message_id = m.id) as release,
  (select jsonb_build_object('state', d.state, 'error', nullif(d.error_code, 'sending')) from deliveries d where d.message_id = m.id) as delivery`;

const tables = "messages m left join members a on a.id = m.author_member_id";

/** The latest messages before a position, oldest first. */
export async function listMessages(
  tx: Queryable,
  conversationId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await tx.many<MessageRow>(
    `select ${columns} from ${tables}
     where m.conversation_id = $1 and m.state <> 'received' and ($2::timestamptz is null or (m.at, m.id) < ($2, $3::uuid))
     order by m.at desc, m.id desc limit $4`,
    [conversationId, before?.at ?? null, before?.id ?? null, limit],
  );
  return rows.reverse();
}

export function findMessage(tx: Queryable, id: string, at: Date): Promise<MessageRow | null> {
  return tx.first<MessageRow>(`select ${columns} from ${tables} where m.id = $1 and m.at = $2`, [id, at]);
}

/** The time a message carries in its id is its partition. */
export async function findMessageTime(tx: Queryable, id: string): Promise<Date | null> {
  const row = await tx.first<{ at: Date }>("select at from messages where id = $1", [id]);
  return row?.at ?? null;
}

/** A message with everything that opens it again, for whoever takes it away as evidence. */
export interface OriginalRow extends SealedOriginal {
  readonly at: Date;
  readonly direction: "incoming" | "outgoing" | "note";
  readonly format: "rfc5322" | "json" | "file";
  readonly channel: string;
  readonly state: string;
  readonly author_kind: "contact" | "member" | "system";
  readonly author_member_id: string | null;
  readonly safe_subject: string | null;
  readonly safe_text: string | null;
  readonly released_at: Date | null;
  readonly released_by: string | null;
}

/** Every message of a conversation, oldest first. */
export function listOriginals(tx: Queryable, conversationId: string): Promise<OriginalRow[]> {
  return tx.many<OriginalRow>(
    `select m.id, m.at, m.direction, m.format, m.channel, m.state, m.author_kind, m.author_member_id, m.raw_sealed,
            m.key_wrapped, m.key_sealed, m.envelope_sealed, m.safe_subject, m.safe_text, r.at as released_at,
            r.member_id as released_by
     from messages m left join releases r on r.message_id = m.id
     where m.conversation_id = $1 order by m.at, m.id`,
    [conversationId],
  );
}

export function listHeldMessages(
  tx: Queryable,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<MessageRow[]> {
  return tx.many<MessageRow>(
    `select ${columns} from ${tables}
     where m.state in ('held', 'quarantined') and m.direction = 'incoming' and ($1::timestamptz is null or (m.at, m.id) > ($1, $2::uuid))
     order by m.at, m.id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

export function listReportRows(
  tx: Queryable,
  messageId: string,
): Promise<(ReportRow & { milliseconds: number })[]> {
  return tx.many(
    `select engine, verdict, score, complete, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, body, milliseconds
     from reports where message_id = $1 order by at desc limit 50`,
    [messageId],
  );
}

export async function markReleased(tx: Queryable, id: string): Promise<boolean> {
  return (
    (await tx.run(
      "update messages set state = 'released' where id = $1 and state in ('held', 'quarantined')",
      [id],
    )) === 1
  );
}

export async function markHeldAgain(tx: Queryable, id: string): Promise<boolean> {
  const changed = await tx.run(
    `update messages m set state = case when m.complete then 'held' else 'quarantined' end
     where id = $1 and state = 'released'
       and not exists (select 1 from deliveries d where d.message_id = m.id and (d.state = 'sent' or d.error_code = 'sending'))`,
    [id],
  );
  return changed === 1;
}

export async function insertRelease(
  tx: Queryable,
  row: { messageId: string; memberId: string; reason: string; verdict: string | null; at: Date },
): Promise<boolean> {
  const inserted = await tx.run(
    "insert into releases (message_id, member_id, reason, verdict, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [row.messageId, row.memberId, row.reason, row.verdict, row.at],
  );
  return inserted === 1;
}

export async function deleteRelease(tx: Queryable, messageId: string): Promise<void> {
  await tx.run("delete from releases where message_id = $1", [messageId]);
}

export async function addHeld(tx: Queryable, conversationId: string, count: number): Promise<void> {
  await tx.run(
    `update conversations set held = greatest(0, held + $2), needs_attention = needs_attention or $2 > 0 where id = $1`,
    [conversationId, count],
  );
}

export interface NewOwnMessage {
  readonly id: string;
  readonly at: Date;
  readonly inboxId: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly channel: string;
  readonly direction: "outgoing" | "note";
  readonly state: "queued" | "sent" | "analysed";
  readonly memberId: string;
  readonly raw: Buffer;
  readonly keySealed: Buffer;
  readonly safeText: string;
  readonly tokens: string;
  readonly mailId: Buffer | null;
}

/** A member's own words: a reply or a note, sealed like everything else. */
export async function insertOwnMessage(tx: Queryable, row: NewOwnMessage): Promise<void> {
  await tx.run(
    `insert into messages (id, at, inbox_id, conversation_id, contact_id, channel, direction, format, state, author_kind, author_member_id,
                           raw_sealed, key_sealed, safe_text, tokens, message_id_fingerprint, complete, analysed_at)
     values ($1, $2, $3, $4, $5, $14, $6, 'json', $7, 'member', $8, $9, $10, $11, $12, $13, true, now())`,
    [
      row.id,
      row.at,
      row.inboxId,
      row.conversationId,
      row.contactId,
      row.direction,
      row.state,
      row.memberId,
      row.raw,
      row.keySealed,
      row.safeText,
      row.tokens,
      row.mailId,
      row.channel,
    ],
  );
}

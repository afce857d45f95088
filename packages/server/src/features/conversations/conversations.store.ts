import type { Queryable } from "../../platform/database/types.ts";

export interface SummaryRow {
  readonly id: string;
  readonly inbox_id: string;
  readonly inbox_name: string;
  readonly inbox_kind: string;
  readonly channel: "email" | "chat" | "phone" | "sms" | "social";
  readonly status: "open" | "pending" | "snoozed" | "resolved";
  readonly safe_subject: string | null;
  readonly safe_preview: string;
  readonly contact_id: string;
  readonly contact_handle: string;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly verdict: "clear" | "caution" | "danger" | null;
  readonly complete: boolean;
  readonly held: number;
  readonly needs_attention: boolean;
  readonly unread: boolean;
  readonly tags: { id: string; name: string; colour: string }[];
  readonly requests: { action: string; messageId: string }[];
  readonly call_started_at: Date | null;
  readonly call_ended_at: Date | null;
  readonly snoozed_until: Date | null;
  readonly created_at: Date;
  readonly last_message_at: Date;
}

export interface Filter {
  readonly view: "attention" | "held" | "mine" | "unassigned" | "all";
  readonly status?: string | undefined;
  readonly channel?: string | undefined;
  readonly verdict?: string | undefined;
  readonly inboxId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly tagId?: string | undefined;
  readonly limit: number;
}

export interface Position {
  readonly at: Date;
  readonly id: string;
}

/** Words of the safe text, or keyed fingerprints of an exact value or contact point. */
export interface Search {
  readonly words: string;
  readonly value: Buffer;
  readonly points: readonly Buffer[];
}

const summaryColumns = `
  c.id, c.inbox_id, i.name as inbox_name, i.kind as inbox_kind, c.channel, c.status, c.safe_subject, c.safe_preview, c.contact_id,
  k.handle as contact_handle, c.assignee_id, a.name as assignee_name, c.verdict, c.complete, c.held, c.needs_attention, c.unread,
  c.requests, c.call_started_at, c.call_ended_at, c.snoozed_until, c.created_at, c.last_message_at,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by t.name)
            from tags t where t.id = any(c.tag_ids)), '[]'::jsonb) as tags`;

const summaryTables = `
  conversations c
  join inboxes i on i.id = c.inbox_id
  join contacts k on k.id = c.contact_id
  left join members a on a.id = c.assignee_id`;

const shown = "(c.message_count > 0 or c.call_started_at is not null)";

const views: Readonly<Record<Filter["view"], string>> = {
  attention: "c.needs_attention and c.status <> 'resolved'",
  held: "c.held > 0",
  mine: "c.assignee_id = $1 and c.status <> 'resolved'",
  unassigned: "c.assignee_id is null and c.status in ('open', 'pending')",
  all: "true",
};

export function listSummaries(
  tx: Queryable,
  memberId: string,
  filter: Filter,
  after: Position | null,
  search: Search | null,
): Promise<SummaryRow[]> {
  const values: unknown[] = [memberId];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [shown, views[filter.view], "$1::uuid is not null"];
  if (filter.status) conditions.push(`c.status = ${add(filter.status)}`);
  if (filter.channel) conditions.push(`c.channel = ${add(filter.channel)}`);
  if (filter.verdict) conditions.push(`c.verdict = ${add(filter.verdict)}`);
  if (filter.inboxId) conditions.push(`c.inbox_id = ${add(filter.inboxId)}`);
  if (filter.contactId) conditions.push(`c.contact_id = ${add(filter.contactId)}`);
  if (filter.tagId) conditions.push(`${add(filter.tagId)} = any(c.tag_ids)`);
  if (after) conditions.push(`(c.last_message_at, c.id) < (${add(after.at)}, ${add(after.id)})`);
  if (search) conditions.push(searchCondition(search, add));
  return tx.many<SummaryRow>(
    `select ${summaryColumns} from ${summaryTables} where ${conditions.join(" and ")}
     order by c.last_message_at desc, c.id desc limit ${add(filter.limit + 1)}`,
    values,
  );
}

const mostSearchHits = 2_000;

function searchCondition(search: Search, add: (value: unknown) => string): string {
  return `c.id in (
    (select conversation_id from messages where search @@ plainto_tsquery('simple', fold(${add(search.words)})) and conversation_id is not null
     order by at desc limit ${mostSearchHits})
    union select conversation_id from value_sightings where fingerprint = ${add(search.value)}
    union select id from conversations where contact_id in
      (select contact_id from contact_points where fingerprint = any(${add(search.points)})))`;
}

export function findSummary(tx: Queryable, id: string): Promise<SummaryRow | null> {
  return tx.first<SummaryRow>(`select ${summaryColumns} from ${summaryTables} where c.id = $1`, [id]);
}

export function findSummaries(tx: Queryable, ids: readonly string[]): Promise<SummaryRow[]> {
  return tx.many<SummaryRow>(`select ${summaryColumns} from ${summaryTables} where c.id = any($1)`, [ids]);
}

export interface CountsRow {
  readonly attention: number;
  readonly held: number;
  readonly mine: number;
  readonly unassigned: number;
  readonly all: number;
}

/** Each count reads its own partial index; `all` counts what is not resolved. */
export async function countViews(tx: Queryable, memberId: string): Promise<CountsRow> {
  const count = (condition: string): string =>
    `(select count(*)::int from conversations c where ${condition} and ${shown})`;
  const row = await tx.first<CountsRow>(
    `select ${count(views.attention)} as attention, ${count(views.held)} as held, ${count(views.mine)} as mine,
            ${count(views.unassigned)} as unassigned, ${count("c.status <> 'resolved'")} as "all"`,
    [memberId],
  );
  return row!;
}

export interface ConversationChange {
  readonly assigneeId?: string | null | undefined;
  readonly status?: string | undefined;
  readonly snoozedUntil?: string | null | undefined;
  readonly tagIds?: readonly string[] | undefined;
  readonly unread?: boolean | undefined;
}

/** Deciding what happens next (pending, snoozed, resolved) is what answers the need for attention. */
export async function changeConversation(
  tx: Queryable,
  id: string,
  change: ConversationChange,
  now: Date,
): Promise<string | null> {
  const values: unknown[] = [id];
  const sets: string[] = [];
  const set = (column: string, value: unknown): void => void sets.push(`${column} = $${values.push(value)}`);
  if (change.assigneeId !== undefined) set("assignee_id", change.assigneeId);
  if (change.status !== undefined) {
    set("status", change.status);
    set("resolved_at", change.status === "resolved" ? now : null);
    if (change.status !== "open") sets.push("needs_attention = false");
    if (change.status !== "snoozed" && change.snoozedUntil === undefined) set("snoozed_until", null);
  }
  if (change.snoozedUntil !== undefined) set("snoozed_until", change.snoozedUntil);
  if (change.tagIds !== undefined) set("tag_ids", change.tagIds);
  if (change.unread !== undefined) set("unread", change.unread);
  if (sets.length === 0) sets.push("unread = unread");
  const row = await tx.first<{ inbox_id: string }>(
    `update conversations set ${sets.join(", ")} where id = $1 returning inbox_id`,
    values,
  );
  return row?.inbox_id ?? null;
}

/** Wakes what was snoozed until now; answers the conversations woken. */
export function wakeSnoozed(tx: Queryable, now: Date): Promise<{ id: string; inbox_id: string }[]> {
  return tx.many(
    `update conversations set status = 'open', snoozed_until = null, needs_attention = true, unread = true
     where status = 'snoozed' and snoozed_until <= $1 returning id, inbox_id`,
    [now],
  );
}

/** After a member's reply or note. */
export async function touchConversation(
  tx: Queryable,
  id: string,
  change: { preview: string | null; at: Date; answered: boolean },
): Promise<void> {
  await tx.run(
    `update conversations set message_count = message_count + 1,
       safe_preview = coalesce($2, safe_preview),
       last_message_at = case when $2::text is null then last_message_at else greatest(last_message_at, $3) end,
       needs_attention = needs_attention and not $4, unread = unread and not $4,
       status = case when $4 and status = 'open' then 'pending' else status end
     where id = $1`,
    [id, change.preview, change.at, change.answered],
  );
}

/** The conversation this member has before them now: customers who ask "is it really you?" are answered by it. */
export async function noteLook(
  tx: Queryable,
  memberId: string,
  conversationId: string,
  now: Date,
): Promise<void> {
  await tx.run(
    `insert into member_presence (member_id, conversation_id, looked_at) values ($1, $2, $3)
     on conflict (member_id) do update set conversation_id = $2, looked_at = $3`,
    [memberId, conversationId, now],
  );
}

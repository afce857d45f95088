import type { Queryable } from "../../platform/database/types.ts";
import type { AccessSignal } from "./signals.ts";

/** Columns of a reveal as pages show it, from `reveals r` and the tables beside it. */
export const revealColumns = `jsonb_build_object('id', r.id, 'at', r.at, 'member', jsonb_build_object('id', rm.id, 'name', rm.name),
  'contact', jsonb_build_object('id', rc.id, 'name', rc.handle), 'conversationId', r.conversation_id, 'what', r.what,
  'reason', r.reason, 'copied', r.copied_at is not null, 'evidenceId', r.evidence_id)`;
export const revealTables =
  "reveals r join members rm on rm.id = r.member_id join contacts rc on rc.id = r.contact_id";

export interface RevealView {
  readonly id: string;
  readonly at: string;
  readonly member: { readonly id: string; readonly name: string };
  readonly contact: { readonly id: string; readonly name: string };
  readonly conversationId: string | null;
  readonly what: string;
  readonly reason: string;
  readonly copied: boolean;
  readonly evidenceId: string;
}

export interface ReviewRow {
  readonly id: string;
  readonly at: Date;
  readonly member_id: string;
  readonly member_name: string;
  readonly reveal_id: string | null;
  readonly contact_id: string | null;
  readonly conversation_id: string | null;
  readonly reveal: RevealView | null;
  readonly signals: readonly AccessSignal[];
  readonly explanation: string | null;
  readonly explained_at: Date | null;
  readonly justified: boolean | null;
  readonly comment: string | null;
  readonly verdict_name: string | null;
  readonly verdict_at: Date | null;
}

const selection = `select a.id, a.at, a.member_id, am.name as member_name, a.reveal_id, a.contact_id, r.conversation_id,
    case when r.id is null then null else ${revealColumns} end as reveal,
    a.signals, a.explanation, a.explained_at, a.justified, a.comment, vm.name as verdict_name, a.verdict_at
  from access_reviews a join members am on am.id = a.member_id left join members vm on vm.id = a.verdict_by
  left join (${revealTables}) on r.id = a.reveal_id`;

export type ReviewState = "unexplained" | "explained" | "justified" | "unjustified";

const states: Readonly<Record<ReviewState | "waiting" | "all", string>> = {
  unexplained: "a.verdict_at is null and a.explained_at is null",
  explained: "a.verdict_at is null and a.explained_at is not null",
  justified: "a.justified",
  unjustified: "not a.justified",
  waiting: "a.verdict_at is null",
  all: "true",
};

/** Newest first. */
export function listReviewRows(
  tx: Queryable,
  filter: { state: keyof typeof states; memberId?: string | undefined },
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ReviewRow[]> {
  return tx.many<ReviewRow>(
    `${selection} where ${states[filter.state]} and ($1::uuid is null or a.member_id = $1)
       and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid)) order by a.at desc, a.id desc limit $4`,
    [filter.memberId ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

/** What a member is asked about: never a trap, which would teach them where the traps are. */
export function listOwnReviewRows(tx: Queryable, memberId: string, limit: number): Promise<ReviewRow[]> {
  return tx.many<ReviewRow>(
    `${selection} where a.member_id = $1 and not 'honey' = any(a.signals) order by a.at desc, a.id desc limit $2`,
    [memberId, limit],
  );
}

export function lockReview(tx: Queryable, id: string): Promise<ReviewRow | null> {
  return tx.first<ReviewRow>(`${selection} where a.id = $1 for update of a`, [id]);
}

export interface NewReview {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string;
  readonly revealId: string | null;
  readonly contactId: string | null;
  readonly signals: readonly AccessSignal[];
  readonly evidenceId: string;
}

export async function insertReview(tx: Queryable, row: NewReview): Promise<void> {
  await tx.run(
    `insert into access_reviews (id, at, member_id, reveal_id, contact_id, signals, evidence_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.at, row.memberId, row.revealId, row.contactId, row.signals, row.evidenceId],
  );
}

/** Whether the member was asked about exactly this, or about this pattern, lately. */
export async function hasReviewSince(
  tx: Queryable,
  sought: { memberId: string; signals: readonly AccessSignal[]; contactId?: string | null; since: Date },
): Promise<boolean> {
  const row = await tx.first(
    `select 1 as found from access_reviews where member_id = $1 and signals @> $2 and at > $3
       and ($4::uuid is null or contact_id = $4) limit 1`,
    [sought.memberId, sought.signals, sought.since, sought.contactId ?? null],
  );
  return row !== null;
}

export async function hasReviewOf(tx: Queryable, revealId: string): Promise<boolean> {
  return (await tx.first("select 1 as found from access_reviews where reveal_id = $1", [revealId])) !== null;
}

export async function explainRow(tx: Queryable, id: string, text: string, at: Date): Promise<void> {
  await tx.run("update access_reviews set explanation = $2, explained_at = $3 where id = $1", [id, text, at]);
}

export async function judgeRow(
  tx: Queryable,
  id: string,
  verdict: { justified: boolean; comment: string; memberId: string; at: Date },
): Promise<void> {
  await tx.run(
    "update access_reviews set justified = $2, comment = $3, verdict_by = $4, verdict_at = $5 where id = $1",
    [id, verdict.justified, verdict.comment, verdict.memberId, verdict.at],
  );
}

export interface ClosedReveal {
  readonly id: string;
  readonly member_id: string;
  readonly contact_id: string;
  readonly conversation_id: string | null;
  readonly signals: readonly AccessSignal[];
}

/** Reveals whose conversation was closed within a minute; each is answered once. */
export function markClosedAtOnce(tx: Queryable, now: Date): Promise<ClosedReveal[]> {
  return tx.many<ClosedReveal>(
    `update reveals r set closed_at_once = true from conversations v
     where v.id = r.conversation_id and not r.closed_at_once and r.at > $1::timestamptz - interval '1 hour'
       and v.status = 'resolved' and v.resolved_at >= r.at and v.resolved_at < r.at + interval '1 minute'
     returning r.id, r.member_id, r.contact_id, r.conversation_id, r.signals`,
    [now],
  );
}

/** How many conversations each of these members closed right after a reveal, in the last 24 hours. */
export async function countClosedAtOnce(
  tx: Queryable,
  memberIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await tx.many<{ id: string; count: number }>(
    `select member_id as id, count(distinct conversation_id)::int as count from reveals
     where member_id = any($1) and closed_at_once and at > $2::timestamptz - interval '1 day' group by 1`,
    [memberIds, now],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function latestReveal(
  tx: Queryable,
  memberId: string,
): Promise<{ id: string; contact_id: string; conversation_id: string | null } | null> {
  return tx.first(
    "select id, contact_id, conversation_id from reveals where member_id = $1 order by at desc limit 1",
    [memberId],
  );
}

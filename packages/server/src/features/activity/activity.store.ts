import type { Queryable } from "../../platform/database/types.ts";

/** [from, to) of the day asked for, and the start of the seven days before it. */
export interface DayBounds {
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
  readonly weekFrom: Date;
}

const incoming = "direction = 'incoming' and author_kind = 'contact' and state <> 'received'";
const byVerdict = `count(*) filter (where verdict = 'clear' and complete)::int as clear,
  count(*) filter (where verdict = 'caution' and complete)::int as caution,
  count(*) filter (where verdict = 'danger')::int as danger,
  count(*) filter (where not complete and verdict <> 'danger')::int as incomplete`;

export interface VerdictCounts {
  readonly clear: number;
  readonly caution: number;
  readonly danger: number;
  readonly incomplete: number;
}

export async function findDayBounds(
  tx: Queryable,
  zone: string,
  day: string | null,
): Promise<DayBounds & { day: string }> {
  const row = await tx.first<{ day: string; from: Date; to: Date; week_from: Date }>(
    `with d as (select coalesce($2::date, (now() at time zone $1)::date) as day)
     select to_char(day, 'YYYY-MM-DD') as day, day::timestamp at time zone $1 as "from", (day + 1)::timestamp at time zone $1 as "to",
            (day - 6)::timestamp at time zone $1 as week_from from d`,
    [zone, day],
  );
  return { zone, day: row!.day, from: row!.from, to: row!.to, weekFrom: row!.week_from };
}

export function countByHour(
  tx: Queryable,
  { zone, from, to }: DayBounds,
): Promise<(VerdictCounts & { hour: number })[]> {
  return tx.many(
    `select hour, ${byVerdict.replaceAll("count(*)", "count(m.id)")} from generate_series(0, 23) as hour
     left join messages m on ${incoming} and m.at >= $2 and m.at < $3 and extract(hour from m.at at time zone $1) = hour
     group by hour order by hour`,
    [zone, from, to],
  );
}

export function countByDay(
  tx: Queryable,
  { zone, weekFrom, to }: DayBounds,
): Promise<(VerdictCounts & { day: string })[]> {
  return tx.many(
    `select to_char(d, 'YYYY-MM-DD') as day, ${byVerdict.replaceAll("count(*)", "count(m.id)")}
     from generate_series(($2 at time zone $1)::date, (($3 at time zone $1) - interval '1 second')::date, interval '1 day') as d
     left join messages m on ${incoming} and m.at >= $2 and m.at < $3 and (m.at at time zone $1)::date = d::date
     group by d order by d`,
    [zone, weekFrom, to],
  );
}

export function countByChannel(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ channel: "email"; messages: number; caution: number; danger: number }[]> {
  return tx.many(
    `select channel, count(*)::int as messages, count(*) filter (where verdict = 'caution')::int as caution,
            count(*) filter (where verdict = 'danger')::int as danger
     from messages where ${incoming} and at >= $1 and at < $2 group by channel order by messages desc`,
    [from, to],
  );
}

/** The newest report of each message of the day, opened into what it holds. */
const latestReports = `
  select distinct on (r.message_id) r.message_id, r.body, r.milliseconds from reports r
  join messages m on m.id = r.message_id and m.at >= $1 and m.at < $2 and ${incoming.replace("direction", "m.direction").replace("state", "m.state")}
  where r.at >= $1 order by r.message_id, r.at desc`;

export function countRequests(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ action: string; count: number }[]> {
  return tx.many(
    `select q ->> 'action' as action, count(distinct l.message_id)::int as count
     from (${latestReports}) l, jsonb_array_elements(l.body -> 'requests') q group by 1 order by 2 desc limit 12`,
    [from, to],
  );
}

export function countSignals(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ signal: string; category: string; strength: string; count: number }[]> {
  return tx.many(
    `select s ->> 'id' as signal, min(s ->> 'category') as category, min(s ->> 'strength') as strength, count(distinct l.message_id)::int as count
     from (${latestReports}) l, jsonb_array_elements(l.body -> 'signals') s
     where coalesce((s ->> 'benign')::boolean, false) = false group by 1 order by 4 desc limit 12`,
    [from, to],
  );
}

export function countFindings(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ type: string; count: number }[]> {
  return tx.many(
    `select f ->> 'type' as type, sum((f ->> 'count')::int)::int as count
     from (${latestReports}) l, jsonb_array_elements(l.body -> 'findings') f group by 1 order by 2 desc limit 15`,
    [from, to],
  );
}

export async function countHeld(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ waiting: number; released: number; median: number | null }> {
  const row = await tx.first<{ waiting: number; released: number; median: number | null }>(
    `select (select count(*)::int from messages where state in ('held', 'quarantined') and direction = 'incoming') as waiting,
            (select count(*)::int from releases where at >= $1 and at < $2) as released,
            (select percentile_cont(0.5) within group (order by extract(epoch from r.at - m.at) / 60)
             from releases r join messages m on m.id = r.message_id where r.at >= $1 and r.at < $2) as median`,
    [from, to],
  );
  return row!;
}

export async function countReplies(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ sent: number; stopped: number; median: number | null }> {
  const row = await tx.first<{ sent: number; stopped: number; median: number | null }>(
    `select (select count(*)::int from messages where direction = 'outgoing' and at >= $1 and at < $2) as sent,
            (select count(*)::int from stopped_replies where at >= $1 and at < $2) as stopped,
            (select percentile_cont(0.5) within group (order by minutes) from (
               select extract(epoch from min(m.at) - c.created_at) / 60 as minutes
               from conversations c join messages m on m.conversation_id = c.id and m.direction = 'outgoing' and m.at >= $1
               where c.created_at >= $1 and c.created_at < $2 group by c.id, c.created_at) firsts) as median`,
    [from, to],
  );
  return row!;
}

export async function measureAnalysis(
  tx: Queryable,
  { from, to }: DayBounds,
): Promise<{ messages: number; median: number | null; p95: number | null }> {
  const row = await tx.first<{ messages: number; median: number | null; p95: number | null }>(
    `select count(*)::int as messages, percentile_cont(0.5) within group (order by milliseconds) as median,
            percentile_cont(0.95) within group (order by milliseconds) as p95 from (${latestReports}) l`,
    [from, to],
  );
  return row!;
}

export interface ReleaseRow {
  readonly message_id: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly verdict: string | null;
}

export function listReleaseRows(
  tx: Queryable,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ReleaseRow[]> {
  return tx.many<ReleaseRow>(
    `select r.message_id, m.name as by, r.at, r.reason, r.verdict from releases r join members m on m.id = r.member_id
     where ($1::timestamptz is null or (r.at, r.message_id) < ($1, $2::uuid)) order by r.at desc, r.message_id desc limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

import type { Queryable } from "../../platform/database/types.ts";
import type { LocalHour } from "./hours.ts";
import type { AgentDay, Pace } from "./pace.ts";
import { DORMANT_DAYS } from "./signals.ts";

export type TouchKind = "file" | "search" | "reveal" | "action";

/** Looking at the same file again and again is one look. */
const sameLook = "10 minutes";

export async function insertTouches(
  tx: Queryable,
  touch: { memberId: string; contactIds: readonly string[]; kind: TouchKind; at: Date },
): Promise<void> {
  await tx.run(
    `insert into contact_touches (member_id, contact_id, at, kind)
     select $1, id, $3, $4 from unnest($2::uuid[]) as id
     where $4 = 'reveal' or not exists (select 1 from contact_touches t
       where t.member_id = $1 and t.contact_id = id and t.kind = $4 and t.at > $3::timestamptz - interval '${sameLook}')`,
    [touch.memberId, touch.contactIds, touch.at, touch.kind],
  );
}

export async function findHoneyAmong(tx: Queryable, contactIds: readonly string[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>("select id from contacts where honey and id = any($1)", [
    contactIds,
  ]);
  return rows.map(({ id }) => id);
}

/** Decoys that have exactly one of these addresses, numbers or handles. */
export async function findHoneyByPoint(tx: Queryable, fingerprints: readonly Buffer[]): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `select c.id from contacts c join contact_points p on p.contact_id = c.id
     where c.honey and p.fingerprint = any($1)`,
    [fingerprints],
  );
  return rows.map(({ id }) => id);
}

/** Whose case it is: a conversation of the contact's is the member's, or they wrote in one within a day. */
const related = (member: string, contact: string, now: string) => `exists (
  select 1 from conversations v where v.contact_id = ${contact} and (
    (v.assignee_id = ${member} and (v.status <> 'resolved' or v.resolved_at > ${now}::timestamptz - interval '1 day'))
    or exists (select 1 from messages m where m.conversation_id = v.id and m.author_member_id = ${member}
      and m.at > ${now}::timestamptz - interval '1 day')))`;

export async function isRelated(
  tx: Queryable,
  memberId: string,
  contactId: string,
  now: Date,
): Promise<boolean> {
  const row = await tx.first<{ related: boolean }>(
    `select ${related("$1::uuid", "$2::uuid", "$3")} as related`,
    [memberId, contactId, now],
  );
  return row!.related;
}

/** Who saw values of how many different contacts in the last 60 minutes and since the desk's midnight. */
export async function findPaces(
  tx: Queryable,
  now: Date,
  timeZone: string,
): Promise<(Pace & { memberId: string })[]> {
  return tx.many(
    `with seen as (
       select member_id, contact_id, max(at) as at, bool_or(at >= date_trunc('day', $1::timestamptz at time zone $2) at time zone $2) as today
       from contact_touches where kind = 'reveal' and at > $1::timestamptz - interval '1 day' and at <= $1 group by 1, 2)
     select member_id as "memberId", (count(*) filter (where today))::int as day,
       (count(*) filter (where at > $1::timestamptz - interval '1 hour'))::int as hour,
       (count(*) filter (where at > $1::timestamptz - interval '1 hour' and not ${related("member_id", "contact_id", "$1")}))::int as strange
     from seen group by member_id`,
    [now, timeZone],
  );
}

/** The finished agent-days of the last four weeks. */
export function findAgentDays(tx: Queryable, now: Date, timeZone: string): Promise<AgentDay[]> {
  return tx.many<AgentDay>(
    `with seen as (
       select member_id, contact_id, at at time zone $2 as at from contact_touches
       where kind = 'reveal' and at > $1::timestamptz - interval '28 days'
         and at < date_trunc('day', $1::timestamptz at time zone $2) at time zone $2),
     hours as (
       select member_id, at::date as day, date_trunc('hour', at), count(distinct contact_id)::int as count
       from seen group by 1, 2, 3),
     days as (select member_id, at::date as day, count(distinct contact_id)::int as count from seen group by 1, 2)
     select max(h.count)::int as hour, d.count as day from days d join hours h using (member_id, day)
     group by d.member_id, d.day, d.count`,
    [now, timeZone],
  );
}

export interface StepRow {
  readonly member_id: string;
  readonly contact_id: string;
  readonly handle: string;
  readonly key_wrapped: Buffer;
  readonly name_sealed: Buffer | null;
  readonly email: { id: string; sealed: string } | null;
  readonly phone: { id: string; sealed: string } | null;
}

const firstPoint = (
  kind: string,
) => `(select jsonb_build_object('id', p.id, 'sealed', encode(p.value_sealed, 'base64'))
  from contact_points p where p.contact_id = c.id and p.kind = '${kind}' order by p.on_file_since nulls last, p.id limit 1)`;

/** Files opened in the last hour by members who do not work on them, in the order in which they were first opened. */
export function findSteps(tx: Queryable, now: Date, fewest: number): Promise<StepRow[]> {
  return tx.many<StepRow>(
    `with seen as (
       select member_id, contact_id, min(at) as at from contact_touches
       where kind in ('file', 'reveal') and at > $1::timestamptz - interval '1 hour' and at <= $1 group by 1, 2),
     strange as (
       select *, count(*) over (partition by member_id) as steps from seen s
       where s.member_id in (select member_id from seen group by 1 having count(*) >= $2)
         and not ${related("s.member_id", "s.contact_id", "$1")})
     select s.member_id, s.contact_id, c.handle, c.key_wrapped, c.name_sealed,
       ${firstPoint("email")} as email, ${firstPoint("phone")} as phone
     from strange s join contacts c on c.id = s.contact_id
     where s.steps >= $2 and c.key_wrapped is not null order by s.member_id, s.at`,
    [now, fewest],
  );
}

/** The hours in which a member was seen at work in the last sixty days. */
export function findHours(
  tx: Queryable,
  memberId: string,
  now: Date,
  timeZone: string,
): Promise<LocalHour[]> {
  return tx.many<LocalHour>(
    `select distinct to_char(at at time zone $3, 'YYYY-MM-DD') as day, extract(hour from at at time zone $3)::int as hour,
       extract(isodow from at at time zone $3) > 5 as weekend
     from contact_touches where member_id = $1 and at > $2::timestamptz - interval '60 days' and at < $2`,
    [memberId, now, timeZone],
  );
}

export interface SessionFacts {
  readonly others: number;
  readonly known_network: boolean;
  readonly dormant: boolean;
}

/** What this session is to the member's other ones. */
export async function findSessionFacts(tx: Queryable, sessionId: string): Promise<SessionFacts> {
  const row = await tx.first<SessionFacts>(
    `select (select count(*)::int from sessions o where o.member_id = s.member_id and o.id <> s.id and o.created_at < s.created_at) as others,
       exists (select 1 from sessions o where o.member_id = s.member_id and o.id <> s.id and o.network = s.network
         and o.created_at < s.created_at) as known_network,
       m.created_at < s.created_at - interval '${DORMANT_DAYS} days' and not exists (select 1 from sessions o
         where o.member_id = s.member_id and o.id <> s.id and o.created_at < s.created_at
           and o.last_seen_at > s.created_at - interval '${DORMANT_DAYS} days') as dormant
     from sessions s join members m on m.id = s.member_id where s.id = $1`,
    [sessionId],
  );
  return row ?? { others: 0, known_network: true, dormant: false };
}

/** Older touches say nothing that is asked for. */
export async function forgetTouches(tx: Queryable, now: Date): Promise<void> {
  await tx.run("delete from contact_touches where at < $1::timestamptz - interval '60 days'", [now]);
}

import type { EvidenceType } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface EntryRow {
  readonly id: string;
  readonly position: number | null;
  readonly type: EvidenceType;
  readonly at: Date;
  readonly actor_kind: "member" | "contact" | "system";
  readonly actor_id: string | null;
  readonly subject_id: string | null;
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly bytes: Buffer;
  /** Of the member or the contact who acted; null when that row is gone. */
  readonly actor_name: string | null;
  readonly contact_name: string | null;
  /** Whether the key that opens the entry's personal values is still there. */
  readonly can_open: boolean;
}

const selection = `select e.id, e.position, e.type, e.at, e.actor_kind, e.actor_id, e.subject_id, e.conversation_id, e.contact_id,
    e.bytes, coalesce(m.name, a.handle) as actor_name, c.handle as contact_name,
    e.openings_sealed is not null and (e.contact_id is null or c.key_wrapped is not null) as can_open
  from evidence_entries e
  left join members m on e.actor_kind = 'member' and m.id = e.actor_id
  left join contacts a on e.actor_kind = 'contact' and a.id = e.actor_id
  left join contacts c on c.id = e.contact_id`;

export function findEntry(tx: Queryable, id: string): Promise<EntryRow | null> {
  return tx.first<EntryRow>(`${selection} where e.id = $1`, [id]);
}

export interface EntryFilter {
  /** A type, or a family of them such as `contact`. */
  readonly type?: string | undefined;
  readonly memberId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A column's condition, for those filters that are set: an unset one must not cost the index of another. */
const conditions: Readonly<Record<keyof EntryFilter, (place: string) => string>> = {
  type: (place) => `(e.type = ${place} or starts_with(e.type, ${place} || '.'))`,
  memberId: (place) => `(e.actor_kind = 'member' and e.actor_id = ${place})`,
  contactId: (place) => `e.contact_id = ${place}`,
  conversationId: (place) => `e.conversation_id = ${place}`,
  subjectId: (place) => `e.subject_id = ${place}`,
  since: (place) => `e.at >= ${place}`,
  until: (place) => `e.at < ${place}`,
};

/** Newest first: ids sort by time. One row more than `limit` tells that there is more. */
export function listEntryRows(
  tx: Queryable,
  filter: EntryFilter,
  after: string | null,
  limit: number,
): Promise<EntryRow[]> {
  const { where, values } = conditionOf(filter, [limit + 1]);
  const beyond = after === null ? "" : ` and e.id < $${values.push(after)}::uuid`;
  return tx.many<EntryRow>(`${selection} where ${where}${beyond} order by e.id desc limit $1`, values);
}

function conditionOf(filter: EntryFilter, values: unknown[]): { where: string; values: unknown[] } {
  const wanted = (Object.keys(conditions) as (keyof EntryFilter)[])
    .filter((name) => filter[name] !== undefined)
    .map((name) => conditions[name](`$${values.push(filter[name])}`));
  return { where: wanted.join(" and ") || "true", values };
}

/** Oldest first, after an id: for whoever takes entries away. */
export function listEntryRowsForward(
  tx: Queryable,
  filter: EntryFilter,
  after: string | null,
  limit: number,
): Promise<EntryRow[]> {
  const { where, values } = conditionOf(filter, [limit]);
  const beyond = after === null ? "" : ` and e.id > $${values.push(after)}::uuid`;
  return tx.many<EntryRow>(`${selection} where ${where}${beyond} order by e.id limit $1`, values);
}

/** The first entry whose columns are not what its leaf says: somebody hides it from a search. */
export async function findMisfiled(tx: Queryable, size: number): Promise<number | null> {
  const row = await tx.first<{ position: number }>(
    `select position from (
       select e.*, convert_from(e.bytes, 'UTF8')::jsonb as leaf from evidence_entries e where e.position < $1) e
     where (leaf ->> 'id', leaf ->> 'type') <> (id::text, type)
       or (leaf ->> 'time')::timestamptz <> at
       or leaf #>> '{data,actor,kind}' <> actor_kind
       or (leaf #>> '{data,actor,id}') is distinct from actor_id::text
       or (leaf #>> '{data,subject}') is distinct from subject_id
       or (leaf #>> '{data,conversation}') is distinct from conversation_id::text
       or (leaf #>> '{data,contact}') is distinct from contact_id::text
     order by position limit 1`,
    [size],
  );
  return row?.position ?? null;
}

import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export type AlertKind = "honey" | "break-glass" | "disowned" | "log" | "policy" | "bulk-lookup";

export interface NewAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly at: Date;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  readonly memberId: string | null;
  readonly evidenceId: string | null;
  readonly dueAt: Date | null;
}

export interface AlertRow {
  readonly id: string;
  readonly kind: AlertKind;
  readonly at: Date;
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly member_id: string | null;
  readonly member_name: string | null;
  readonly contact_handle: string | null;
  readonly evidence_id: string | null;
  readonly due_at: Date | null;
  readonly seen_at: Date | null;
  readonly seen_by: string | null;
  readonly comment: string | null;
}

export async function insertAlert(tx: Queryable, row: NewAlert): Promise<void> {
  await tx.run(
    `insert into alerts (id, kind, at, conversation_id, contact_id, member_id, evidence_id, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.id, row.kind, row.at, row.conversationId, row.contactId, row.memberId, row.evidenceId, row.dueAt],
  );
}

const columns = `a.id, a.kind, a.at, a.conversation_id, a.contact_id, a.member_id, m.name as member_name,
  c.handle as contact_handle, a.evidence_id, a.due_at, a.seen_at, s.name as seen_by, a.comment`;
const joined = `alerts a left join members m on m.id = a.member_id left join members s on s.id = a.seen_by
  left join contacts c on c.id = a.contact_id`;

/** Newest first. */
export function listAlertRows(
  tx: Queryable,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<AlertRow[]> {
  return tx.many<AlertRow>(
    `select ${columns} from ${joined}
     where ($1::timestamptz is null or (a.at, a.id) < ($1, $2::uuid)) order by a.at desc, a.id desc limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

export function findAlert(tx: Queryable, id: string): Promise<AlertRow | null> {
  return tx.first<AlertRow>(`select ${columns} from ${joined} where a.id = $1 for update of a`, [id]);
}

/** As `findAlert`, without waiting for who is just closing it. */
export function readAlert(tx: Queryable, id: string): Promise<AlertRow | null> {
  return tx.first<AlertRow>(`select ${columns} from ${joined} where a.id = $1`, [id]);
}

export interface Watcher {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

const watchers =
  "select id, email, name, language from members where role in ('admin', 'lead') and disabled_at is null";

/** Who hears of every alert. */
export function listWatchers(tx: Queryable): Promise<Watcher[]> {
  return tx.many<Watcher>(watchers);
}

export function findWatcher(tx: Queryable, memberId: string): Promise<Watcher | null> {
  return tx.first<Watcher>(`${watchers} and id = $1`, [memberId]);
}

export async function markAlertSeen(
  tx: Queryable,
  id: string,
  seen: { memberId: string; at: Date; comment: string },
): Promise<void> {
  await tx.run("update alerts set seen_by = $2, seen_at = $3, comment = $4 where id = $1", [
    id,
    seen.memberId,
    seen.at,
    seen.comment,
  ]);
}

/** Whether one of this kind was raised that nobody has looked into. */
export async function hasOpenAlert(tx: Queryable, kind: AlertKind): Promise<boolean> {
  return (
    (await tx.first("select 1 from alerts where kind = $1 and seen_at is null limit 1", [kind])) !== null
  );
}

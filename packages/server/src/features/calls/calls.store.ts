import type { Queryable } from "../../platform/database/types.ts";

export interface CallRow {
  readonly inbox_id: string;
  readonly contact_id: string;
  readonly call_ended_at: Date | null;
  readonly contact_erased: boolean;
}

export async function insertCall(
  tx: Queryable,
  row: { id: string; inboxId: string; contactId: string; memberId: string; at: Date },
): Promise<void> {
  await tx.run(
    `insert into conversations (id, inbox_id, contact_id, channel, assignee_id, unread, call_started_at, created_at, last_message_at)
     values ($1, $2, $3, 'phone', $4, false, $5, $5, $5)`,
    [row.id, row.inboxId, row.contactId, row.memberId, row.at],
  );
}

export function findCall(tx: Queryable, id: string): Promise<CallRow | null> {
  return tx.first<CallRow>(
    `select c.inbox_id, c.contact_id, c.call_ended_at, k.erased_at is not null as contact_erased
     from conversations c join contacts k on k.id = c.contact_id where c.id = $1 and c.call_started_at is not null`,
    [id],
  );
}

export function endCallRow(tx: Queryable, id: string): Promise<{ inbox_id: string } | null> {
  return tx.first(
    "update conversations set call_ended_at = coalesce(call_ended_at, now()) where id = $1 and call_started_at is not null returning inbox_id",
    [id],
  );
}

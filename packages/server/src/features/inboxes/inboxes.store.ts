import type { InboxSettings } from "@atalaia/contract";
import type { Cursor } from "../../connectors/mailbox-reader/types.ts";
import type { Queryable } from "../../platform/database/types.ts";

export interface InboxRow {
  readonly id: string;
  readonly name: string;
  readonly kind: InboxSettings["kind"];
  readonly channel: "email" | "chat" | "phone" | "sms" | "social";
  readonly enabled: boolean;
  readonly retention_days: number | null;
  readonly settings: InboxSettings;
  readonly secrets_sealed: Buffer | null;
  readonly problem_code: string | null;
  readonly problem_at: Date | null;
  readonly created_at: Date;
}

const columns =
  "id, name, kind, channel, enabled, retention_days, settings, secrets_sealed, problem_code, problem_at, created_at";

export function listInboxRows(tx: Queryable): Promise<InboxRow[]> {
  return tx.many<InboxRow>(`select ${columns} from inboxes where deleted_at is null order by created_at, id`);
}

export function findInbox(tx: Queryable, id: string): Promise<InboxRow | null> {
  return tx.first<InboxRow>(`select ${columns} from inboxes where id = $1 and deleted_at is null`, [id]);
}

export type InboxWrite = Pick<
  InboxRow,
  "id" | "name" | "kind" | "channel" | "enabled" | "retention_days" | "settings" | "secrets_sealed"
>;

export async function insertInbox(tx: Queryable, row: InboxWrite): Promise<void> {
  await tx.run(
    `insert into inboxes (id, name, kind, channel, enabled, retention_days, settings, secrets_sealed, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [
      row.id,
      row.name,
      row.kind,
      row.channel,
      row.enabled,
      row.retention_days,
      JSON.stringify(row.settings),
      row.secrets_sealed,
    ],
  );
}

export async function updateInboxRow(tx: Queryable, row: InboxWrite): Promise<void> {
  await tx.run(
    `update inboxes set name = $2, channel = $3, enabled = $4, retention_days = $5, settings = $6, secrets_sealed = $7,
       problem_code = null, problem_at = null where id = $1`,
    [
      row.id,
      row.name,
      row.channel,
      row.enabled,
      row.retention_days,
      JSON.stringify(row.settings),
      row.secrets_sealed,
    ],
  );
}

export async function countInboxMessages(tx: Queryable, id: string): Promise<number> {
  const row = await tx.first<{ count: number }>(
    "select count(*)::int as count from (select 1 from messages where inbox_id = $1 limit 1) m",
    [id],
  );
  return row?.count ?? 0;
}

export async function markInboxDeleted(tx: Queryable, id: string): Promise<void> {
  await tx.run(
    "update inboxes set deleted_at = now(), enabled = false, secrets_sealed = null where id = $1",
    [id],
  );
}

/** The last thing that went wrong on an inbox; null clears it. */
export async function recordInboxProblem(tx: Queryable, id: string, code: string | null): Promise<void> {
  await tx.run(
    `update inboxes set problem_code = $2, problem_at = case when $2::text is null then null else now() end
     where id = $1 and problem_code is distinct from $2`,
    [id, code],
  );
}

export async function findMailboxCursor(
  tx: Queryable,
  inboxId: string,
  folder: string,
): Promise<Cursor | null> {
  const row = await tx.first<{ cursor: Cursor }>(
    "select cursor from mailbox_cursors where inbox_id = $1 and folder = $2",
    [inboxId, folder],
  );
  return row?.cursor ?? null;
}

export async function saveMailboxCursor(
  tx: Queryable,
  inboxId: string,
  folder: string,
  cursor: Cursor,
): Promise<void> {
  await tx.run(
    `insert into mailbox_cursors (inbox_id, folder, cursor, updated_at) values ($1, $2, $3, now())
     on conflict (inbox_id, folder) do update set cursor = $3, updated_at = now()`,
    [inboxId, folder, JSON.stringify(cursor)],
  );
}

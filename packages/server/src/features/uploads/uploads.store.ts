import type { Queryable } from "../../platform/database/types.ts";

export type UploadKind = "eml" | "mbox" | "chat-export" | "file";

export interface UploadRow {
  readonly id: string;
  readonly member_id: string;
  readonly safe_name: string;
  readonly kind: UploadKind;
  readonly found: number;
  readonly accepted: number;
  readonly refused: { index: number; code: string }[];
  readonly state: "reading" | "done" | "failed";
  readonly error_code: string | null;
  readonly inbox_id: string;
  readonly raw_sealed: Buffer | null;
  readonly key_wrapped: Buffer | null;
  readonly created_at: Date;
  readonly conversation_ids: string[];
}

const columns = `u.id, u.member_id, u.safe_name, u.kind, u.found, u.accepted, u.refused, u.state, u.error_code, u.inbox_id, u.created_at,
  coalesce((select array_agg(distinct m.conversation_id) from messages m
            where m.id = any(u.message_ids) and m.conversation_id is not null), '{}') as conversation_ids`;

export async function insertUpload(
  tx: Queryable,
  row: {
    id: string;
    memberId: string;
    safeName: string;
    kind: UploadKind;
    inboxId: string;
    raw: Buffer;
    keyWrapped: Buffer;
  },
): Promise<void> {
  await tx.run(
    `insert into uploads (id, member_id, safe_name, kind, inbox_id, raw_sealed, key_wrapped, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'reading', now())`,
    [row.id, row.memberId, row.safeName, row.kind, row.inboxId, row.raw, row.keyWrapped],
  );
}

export function findUpload(tx: Queryable, id: string): Promise<UploadRow | null> {
  return tx.first<UploadRow>(
    `select ${columns}, null as raw_sealed, null as key_wrapped from uploads u where u.id = $1`,
    [id],
  );
}

export function findUploadBytes(tx: Queryable, id: string): Promise<UploadRow | null> {
  return tx.first<UploadRow>(
    `select ${columns}, u.raw_sealed, u.key_wrapped from uploads u where u.id = $1 and u.state = 'reading'`,
    [id],
  );
}

export function listUploadRows(tx: Queryable, memberId: string): Promise<UploadRow[]> {
  return tx.many<UploadRow>(
    `select ${columns}, null as raw_sealed, null as key_wrapped from uploads u where u.member_id = $1 order by u.created_at desc limit 20`,
    [memberId],
  );
}

export async function recordProgress(
  tx: Queryable,
  id: string,
  progress: {
    found: number;
    refused: readonly { index: number; code: string }[];
    messageIds: readonly string[];
  },
): Promise<void> {
  await tx.run("update uploads set found = $2, accepted = $3, refused = $4, message_ids = $5 where id = $1", [
    id,
    progress.found,
    progress.messageIds.length,
    JSON.stringify(progress.refused),
    progress.messageIds,
  ]);
}

/** The bytes are not kept twice: every message in the file has its own sealed original. */
export async function finishUpload(
  tx: Queryable,
  id: string,
  state: "done" | "failed",
  errorCode: string | null,
): Promise<void> {
  await tx.run(
    "update uploads set state = $2, error_code = $3, raw_sealed = null, key_wrapped = null where id = $1",
    [id, state, errorCode],
  );
}

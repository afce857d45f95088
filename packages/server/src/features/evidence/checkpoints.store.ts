import type { Queryable } from "../../platform/database/types.ts";

export interface CheckpointRow {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly witnessed: boolean;
  readonly at: Date;
}

const columns = "size, root, note, witnessed, at";

export function findCheckpoint(tx: Queryable, size: number): Promise<CheckpointRow | null> {
  return tx.first<CheckpointRow>(`select ${columns} from evidence_checkpoints where size = $1`, [size]);
}

/** The newest; with `witnessed`, of those that a witness has cosigned. */
export function findLatestCheckpoint(
  tx: Queryable,
  { witnessed }: { readonly witnessed: boolean },
): Promise<CheckpointRow | null> {
  return tx.first<CheckpointRow>(
    `select ${columns} from evidence_checkpoints where witnessed or not $1 order by size desc limit 1`,
    [witnessed],
  );
}

export async function insertCheckpoint(tx: Queryable, row: CheckpointRow): Promise<void> {
  await tx.run(
    "insert into evidence_checkpoints (size, root, note, witnessed, at) values ($1, $2, $3, $4, $5)",
    [row.size, row.root, row.note, row.witnessed, row.at],
  );
  await tx.run("update evidence_log set signed_size = $1, signed_root = $2, signed_at = $3", [
    row.size,
    row.root,
    row.at,
  ]);
}

/** Puts the note with more cosignatures in the place of the one it was made of; false when that is gone. */
export async function replaceNote(
  tx: Queryable,
  size: number,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<boolean> {
  return (
    (await tx.run(
      "update evidence_checkpoints set note = $3, witnessed = true where size = $1 and note = $2",
      [size, before, after],
    )) === 1
  );
}

export async function listNewestNotes(tx: Queryable, limit: number): Promise<string[]> {
  const rows = await tx.many<{ note: string }>(
    "select note from evidence_checkpoints order by size desc limit $1",
    [limit],
  );
  return rows.map(({ note }) => note);
}

import type { Queryable } from "../../platform/database/types.ts";

export interface ExecutorKeyRow {
  readonly key_sealed: Buffer;
}

export function findExecutorKey(tx: Queryable): Promise<ExecutorKeyRow | null> {
  return tx.first<ExecutorKeyRow>("select key_sealed from executor_key");
}

/** The first one stays, whichever process made it. */
export async function insertExecutorKey(tx: Queryable, row: ExecutorKeyRow, at: Date): Promise<void> {
  await tx.run("insert into executor_key (key_sealed, created_at) values ($1, $2) on conflict do nothing", [
    row.key_sealed,
    at,
  ]);
}

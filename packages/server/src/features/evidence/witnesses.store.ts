import type { Queryable } from "../../platform/database/types.ts";

export interface WitnessRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "atalaia" | "mailbox";
  readonly target_sealed: Buffer;
  readonly shown: string;
  readonly verifier_key: string | null;
  readonly cosigned_size: number;
  readonly cosigned_at: Date | null;
  readonly problem: string | null;
}

const columns = "id, name, kind, target_sealed, shown, verifier_key, cosigned_size, cosigned_at, problem";

export function listWitnessRows(tx: Queryable): Promise<WitnessRow[]> {
  return tx.many<WitnessRow>(`select ${columns} from evidence_witnesses order by created_at`);
}

export function findWitness(tx: Queryable, id: string): Promise<WitnessRow | null> {
  return tx.first<WitnessRow>(`select ${columns} from evidence_witnesses where id = $1`, [id]);
}

export async function insertWitness(
  tx: Queryable,
  row: Pick<WitnessRow, "id" | "name" | "kind" | "shown" | "verifier_key"> & {
    readonly targetSealed: Buffer;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx.run(
    `insert into evidence_witnesses (id, name, kind, target_sealed, shown, verifier_key, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.name, row.kind, row.targetSealed, row.shown, row.verifier_key, row.createdAt],
  );
}

export async function deleteWitness(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.run("delete from evidence_witnesses where id = $1", [id])) === 1;
}

/** It remembers this size now. A late answer about a smaller one changes nothing. */
export async function noteCosigned(tx: Queryable, id: string, size: number, at: Date): Promise<void> {
  await tx.run(
    "update evidence_witnesses set cosigned_size = $2, cosigned_at = $3, problem = null where id = $1 and cosigned_size <= $2",
    [id, size, at],
  );
}

/** A witness that has seen more than there is now. */
export async function findWitnessAhead(tx: Queryable, size: number): Promise<string | null> {
  const row = await tx.first<{ id: string }>(
    "select id from evidence_witnesses where cosigned_size > $1 limit 1",
    [size],
  );
  return row?.id ?? null;
}

/** @returns false when the witness has meanwhile seen this size: then there is no problem. */
export async function noteProblem(
  tx: Queryable,
  id: string,
  problem: string,
  size: number,
): Promise<boolean> {
  const noted = await tx.run(
    "update evidence_witnesses set problem = $2 where id = $1 and (cosigned_size < $3 or $2 in ('rolled-back', 'forked'))",
    [id, problem, size],
  );
  return noted === 1;
}

export interface WatchedRow {
  readonly id: string;
  readonly origin: string;
  readonly verifier_key: string;
  readonly size: number;
  readonly root: Buffer | null;
  readonly at: Date | null;
}

const watchedColumns = "id, origin, verifier_key, size, root, at";

export function listWatchedRows(tx: Queryable): Promise<WatchedRow[]> {
  return tx.many<WatchedRow>(`select ${watchedColumns} from watched_logs order by created_at`);
}

/** Held until the transaction ends: of two requests at once the second sees what the first has stored. */
export function lockWatched(tx: Queryable, origin: string): Promise<WatchedRow | null> {
  return tx.first<WatchedRow>(`select ${watchedColumns} from watched_logs where origin = $1 for update`, [
    origin,
  ]);
}

export async function updateWatched(
  tx: Queryable,
  id: string,
  head: { readonly size: number; readonly root: Uint8Array },
  at: Date,
): Promise<void> {
  await tx.run("update watched_logs set size = $2, root = $3, at = $4 where id = $1", [
    id,
    head.size,
    head.root,
    at,
  ]);
}

/** @returns false when that log is watched already. */
export async function insertWatched(
  tx: Queryable,
  row: {
    readonly id: string;
    readonly origin: string;
    readonly verifierKey: string;
    readonly createdAt: Date;
  },
): Promise<boolean> {
  return (
    (await tx.run(
      "insert into watched_logs (id, origin, verifier_key, created_at) values ($1, $2, $3, $4) on conflict (origin) do nothing",
      [row.id, row.origin, row.verifierKey, row.createdAt],
    )) === 1
  );
}

export async function deleteWatched(tx: Queryable, id: string): Promise<string | null> {
  const row = await tx.first<{ origin: string }>("delete from watched_logs where id = $1 returning origin", [
    id,
  ]);
  return row?.origin ?? null;
}

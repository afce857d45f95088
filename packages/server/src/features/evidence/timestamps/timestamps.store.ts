import type { Queryable } from "../../../platform/database/types.ts";

export async function findTimestampStatus(
  tx: Queryable,
): Promise<{ readonly latest: Date | null; readonly problem: string | null }> {
  const row = await tx.first<{ latest: Date | null; problem: string | null }>(
    "select (select max(at) from evidence_timestamps) as latest, timestamp_problem as problem from evidence_log",
  );
  return row!;
}

export async function noteTimestampProblem(tx: Queryable, problem: string | null): Promise<void> {
  await tx.run("update evidence_log set timestamp_problem = $1", [problem]);
}

export async function hasTimestamp(tx: Queryable, day: string): Promise<boolean> {
  return (await tx.first("select from evidence_timestamps where day = $1", [day])) !== null;
}

export interface TimestampRow {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  readonly size: number;
  readonly note: string;
  /** DER of a TimeStampResp over the note's bytes. */
  readonly token: Buffer;
  readonly at: Date;
}

export async function insertTimestamp(tx: Queryable, row: TimestampRow): Promise<void> {
  await tx.run(
    "insert into evidence_timestamps (day, size, note, token, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [row.day, row.size, row.note, row.token, row.at],
  );
}

export function listTimestamps(tx: Queryable): Promise<TimestampRow[]> {
  return tx.many<TimestampRow>("select day, size, note, token, at from evidence_timestamps order by day");
}

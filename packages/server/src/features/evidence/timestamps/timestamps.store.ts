import type { Queryable } from "../../../platform/database/types.ts";

export async function findTimestampStatus(
  tx: Queryable,
): Promise<{ readonly latest: Date | null; readonly problem: string | null }> {
  const row = await tx.first<{ latest: Date | null; problem: string | null }>(
    "select (select max(at) from evidence_timestamps) as latest, timestamp_problem as problem from evidence_log",
  );
  return row!;
}

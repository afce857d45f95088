import type { Queryable } from "../../platform/database/types.ts";

export interface PolicyRow {
  readonly own: string;
  readonly changed_at: Date | null;
  readonly changed_by: string | null;
}

export async function findPolicy(tx: Queryable): Promise<PolicyRow> {
  const row = await tx.first<PolicyRow>(
    `select p.own, p.changed_at, m.name as changed_by from policy p left join members m on m.id = p.changed_by`,
  );
  return row!;
}

export async function savePolicy(tx: Queryable, own: string, memberId: string, at: Date): Promise<void> {
  await tx.run("update policy set own = $1, changed_by = $2, changed_at = $3", [own, memberId, at]);
}

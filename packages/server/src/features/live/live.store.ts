import type { Queryable } from "../../platform/database/types.ts";

/** This member's console is connected now. */
export async function noteConnected(tx: Queryable, memberId: string, now: Date): Promise<void> {
  await tx.run(
    `insert into member_presence (member_id, connected_at) values ($1, $2)
     on conflict (member_id) do update set connected_at = $2`,
    [memberId, now],
  );
}

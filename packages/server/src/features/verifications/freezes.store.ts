import type { Queryable } from "../../platform/database/types.ts";

export interface FreezeRow {
  readonly id: string;
  readonly reason: string;
  readonly at: Date;
}

/** @returns false when the conversation is frozen already. */
export async function insertFreeze(
  tx: Queryable,
  row: { id: string; conversationId: string; reason: string; at: Date },
): Promise<boolean> {
  return (
    (await tx.run(
      `insert into conversation_freezes (id, conversation_id, reason, at) values ($1, $2, $3, $4)
       on conflict (conversation_id) where lifted_at is null do nothing`,
      [row.id, row.conversationId, row.reason, row.at],
    )) === 1
  );
}

export function findFreeze(tx: Queryable, conversationId: string): Promise<FreezeRow | null> {
  return tx.first<FreezeRow>(
    "select id, reason, at from conversation_freezes where conversation_id = $1 and lifted_at is null",
    [conversationId],
  );
}

export async function liftFreeze(
  tx: Queryable,
  conversationId: string,
  lift: { memberId: string; reason: string; at: Date },
): Promise<boolean> {
  return (
    (await tx.run(
      `update conversation_freezes set lifted_at = $2, lifted_by = $3, lift_reason = $4
       where conversation_id = $1 and lifted_at is null`,
      [conversationId, lift.at, lift.memberId, lift.reason],
    )) === 1
  );
}

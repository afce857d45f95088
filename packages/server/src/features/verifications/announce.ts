import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { record } from "../evidence/index.ts";
import type { VerificationRow } from "./verifications.store.ts";

/** Open consoles look again at the conversation's actions. */
export async function tellConsoles(
  { live }: Pick<Context, "live">,
  tx: Queryable,
  row: Pick<VerificationRow, "conversation_id" | "action_id">,
): Promise<void> {
  if (row.conversation_id === null) return;
  await live.publish({ type: "action", conversationId: row.conversation_id, actionId: row.action_id }, tx);
}

export async function recordEnd(
  context: Pick<Context, "keys" | "now" | "live">,
  tx: Queryable,
  row: VerificationRow,
  reason: "replaced" | "cancelled" | "wrong-codes" | "wrong-proofs" | "expired",
  principal?: Principal,
): Promise<string> {
  await tellConsoles(context, tx, row);
  return record(context, tx, {
    type: "verification.ended",
    actor: principal ? { kind: "member", id: principal.memberId } : { kind: "system" },
    subjectId: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    data: { reason, wrong: row.failures },
  });
}

import type { Context } from "../../context.ts";
import { record } from "../evidence/index.ts";
import { holdAction, tellConsoles } from "./act.ts";
import { listOutdated, moveAction } from "./actions.store.ts";
import { PROVEN_MILLISECONDS, UNPROVEN_MILLISECONDS } from "./standing.ts";

/** Writes down what ran out; whoever asks before is told the same. */
export async function expireActions(context: Context): Promise<void> {
  const now = context.now();
  const outdated = await listOutdated(context.database, {
    openedBefore: new Date(now - UNPROVEN_MILLISECONDS),
    passedBefore: new Date(now - PROVEN_MILLISECONDS),
  });
  for (const { id } of outdated) await expireOne(context, id);
}

async function expireOne(context: Context, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { row, standing } = await holdAction(context, tx, id);
    if (row.state !== "open" || !standing.isExpired) return;
    const at = new Date(context.now());
    await moveAction(tx, id, "open", "expired", {
      endedAt: at,
      outcome: { code: "expired", reference: null, at },
    });
    await tellConsoles(context, tx, row);
    await record(context, tx, {
      type: "action.cancelled",
      actor: { kind: "system" },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { digest: row.digest, reason: "expired" },
    });
  });
}

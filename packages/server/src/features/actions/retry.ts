import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { record } from "../evidence/index.ts";
import { holdAction, requireThawed, showAction, tellConsoles, transact } from "./act.ts";
import { moveAction, resetAttempts } from "./actions.store.ts";
import { stateFor } from "./authorize.ts";
import type { ActionView } from "./present.ts";
import { customersPart } from "./standing.ts";

/**
 * The company's system is called again after it failed: same receipt, same idempotency key. What was voided meanwhile
 * stays void.
 * @throws {Failure} `not-found`, `conflict`, `frozen`, `evidence-unavailable`
 */
export async function retryAction(context: Context, principal: Principal, id: string): Promise<ActionView> {
  await transact(context, principal, async (tx) => {
    const { row } = await holdAction(context, tx, id);
    if (row.state !== "failed" || row.receipt_id === null) throw new Failure("conflict");
    if (!row.forced) requireThawed(row);
    if (!row.forced && (row.passed_level ?? 0) < customersPart(row.required_level))
      throw new Failure("conflict");
    await resetAttempts(tx, id);
    await moveAction(tx, id, "failed", stateFor(row.executor));
    if (row.executor.kind === "webhook") await context.jobs.add("execute", [{ action: id }], tx);
    await tellConsoles(context, tx, row);
    return record(context, tx, {
      type: "action.authorized",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { digest: row.digest, again: row.receipt_id },
    });
  });
  return showAction(context, id);
}

import type { Context } from "../../context.ts";
import type { Principal } from "../../platform/http/call.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { flagAccess } from "../access/index.ts";
import { raiseAlert } from "../alerts/index.ts";
import { holdAction, requireAllowed, requireOpen, requireSame, showAction, transact } from "./act.ts";
import { authorize } from "./authorize.ts";
import { type Confirmation, isConfirmed } from "./confirm.ts";
import { factsOf } from "./facts.ts";
import { requireIntact } from "./intact.ts";
import type { ActionView } from "./present.ts";
import { questionOf } from "./question.ts";

const reviewMilliseconds = 24 * 3_600_000;

export interface Forcing extends Confirmation {
  readonly passkey: Record<string, unknown>;
  readonly reason: string;
}

/**
 * Break-glass: without proof, never without a passkey, a reason, an entry in the log and an alert on every console.
 * @throws {Failure} `not-found`, `action-ended`, `action-changed`, `step-up-required`, `policy-refused`, `evidence-unavailable`
 */
export async function forceAction(
  context: Context,
  principal: Principal,
  id: string,
  forcing: Forcing,
): Promise<ActionView> {
  const steppedUp = await isConfirmed(context, principal, forcing);
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireSame(held, forcing.digest);
    requireIntact(context, held);
    await requireAllowed(
      tx,
      await factsOf(context, tx, principal, questionOf(held, "force-action", steppedUp)),
    );
    const { row } = held;
    const entryId = await authorize(context, tx, principal, held, {
      type: "action.forced",
      reason: redactWords(context, forcing.reason),
    });
    await raiseAlert(context, tx, {
      kind: "break-glass",
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      memberId: principal.memberId,
      evidenceId: entryId,
      dueAt: new Date(context.now() + reviewMilliseconds),
    });
    await flagAccess(context, tx, {
      memberId: principal.memberId,
      signals: ["forced"],
      contactId: row.contact_id,
      conversationId: row.conversation_id,
    });
    return entryId;
  });
  return showAction(context, id);
}

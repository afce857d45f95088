import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { record } from "../evidence/index.ts";
import {
  holdAction,
  requireAllowed,
  requireOpen,
  requireSame,
  requireThawed,
  showAction,
  tellConsoles,
  transact,
} from "./act.ts";
import { insertApproval, moveAction } from "./actions.store.ts";
import { endVerifications } from "./change.ts";
import { type Confirmation, isConfirmed } from "./confirm.ts";
import { factsOf } from "./facts.ts";
import type { ActionView } from "./present.ts";
import { questionOf } from "./question.ts";
import { mayBecome } from "./transitions.ts";

/**
 * A second person agrees to exactly this digest, with their passkey.
 * @throws {Failure} `not-found`, `action-ended`, `action-changed`, `step-up-required`, `policy-refused`, `frozen`, `evidence-unavailable`
 */
export async function approveAction(
  context: Context,
  principal: Principal,
  id: string,
  confirmation: Confirmation,
): Promise<ActionView> {
  const steppedUp = await isConfirmed(context, principal, confirmation);
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireSame(held, confirmation.digest);
    requireThawed(held.row);
    if (!steppedUp) throw new Failure("step-up-required");
    const question = questionOf(held, "approve-action", true);
    await requireAllowed(tx, await factsOf(context, tx, principal, question));
    const { row } = held;
    await insertApproval(tx, {
      actionId: id,
      memberId: principal.memberId,
      digest: row.digest,
      at: new Date(context.now()),
    });
    await tellConsoles(context, tx, row);
    return record(context, tx, {
      type: "action.approved",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { digest: row.digest },
    });
  });
  return showAction(context, id);
}

/**
 * Ends it without carrying it out: whoever opened it cancels, anybody else refuses.
 * @throws {Failure} `not-found`, `action-ended`, `evidence-unavailable`
 */
export async function refuseAction(
  context: Context,
  principal: Principal,
  id: string,
  reason: string,
): Promise<ActionView> {
  await transact(context, principal, async (tx) => {
    const { row, standing } = await holdAction(context, tx, id);
    const end = row.opened_by === principal.memberId ? "cancelled" : "refused";
    if (!mayBecome(row.state, end) || standing.isExpired) throw new Failure("action-ended");
    const now = new Date(context.now());
    await moveAction(tx, id, row.state, end, {
      endedAt: now,
      outcome: { code: end, reference: null, at: now },
    });
    await endVerifications(context, tx, principal, id);
    await tellConsoles(context, tx, row);
    return record(context, tx, {
      type: `action.${end}`,
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { digest: row.digest },
      personal: { reason: redactWords(context, reason) },
    });
  });
  return showAction(context, id);
}

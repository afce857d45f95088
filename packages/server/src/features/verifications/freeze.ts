import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable, Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { record } from "../evidence/index.ts";
import { tellConsoles } from "./announce.ts";
import { findFreeze, insertFreeze, liftFreeze } from "./freezes.store.ts";
import type { Freezing } from "./types.ts";

/** From here on nothing sensitive happens in this conversation until a lead lifts it. Frozen twice is frozen once. */
export async function freezeConversation(
  context: Pick<Context, "now" | "keys" | "live">,
  tx: Transaction,
  freeze: { conversationId: string; contactId: string; reason: Freezing },
): Promise<void> {
  const { conversationId, contactId, reason } = freeze;
  const at = new Date(context.now());
  if (!(await insertFreeze(tx, { id: createId(context.now()), conversationId, reason, at }))) return;
  await record(context, tx, {
    type: "conversation.frozen",
    actor: { kind: "contact", id: contactId },
    subjectId: conversationId,
    conversationId,
    contactId,
    data: { reason },
  });
  await tellConsoles(context, tx, { conversation_id: conversationId, action_id: null });
}

/** Null while the conversation is not frozen. */
export async function isFrozen(
  tx: Queryable,
  conversationId: string,
): Promise<{ readonly at: Date; readonly reason: string } | null> {
  return findFreeze(tx, conversationId);
}

/**
 * The customer was heard. What was voided stays void.
 * @returns the entry to wait for. @throws {Failure} `not-found` when it is not frozen.
 */
export async function unfreezeConversation(
  context: Pick<Context, "now" | "keys" | "live" | "engine">,
  tx: Transaction,
  principal: Principal,
  conversationId: string,
  reason: string,
): Promise<string> {
  const text = redactWords(context, reason);
  const lift = { memberId: principal.memberId, reason: text, at: new Date(context.now()) };
  if (!(await liftFreeze(tx, conversationId, lift))) throw new Failure("not-found");
  await tellConsoles(context, tx, { conversation_id: conversationId, action_id: null });
  return record(context, tx, {
    type: "conversation.unfrozen",
    actor: { kind: "member", id: principal.memberId },
    subjectId: conversationId,
    conversationId,
    personal: { reason: text },
  });
}

import { createHash } from "node:crypto";
import type { OutgoingProblem } from "@atalaia/detect";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { toJson } from "../../platform/database/json.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { findContacts } from "../contacts/index.ts";
import { outgoingMessageId, type ReplyRoute, replyLater, replyRouteOf } from "../deliveries/index.ts";
import { claimAcceptances, findAcceptances } from "../intake/index.ts";
import { insertOwnMessage } from "../messages/index.ts";
import { contactSealer, sealKeyToContact, sealOriginal } from "../originals/index.ts";
import { mailFingerprint, renderSafe } from "../reports/index.ts";
import { type SummaryRow, touchConversation } from "./conversations.store.ts";
import { getSummary } from "./conversations.ts";
import { recordStoppedReply } from "./stopped-replies.store.ts";

export interface Draft {
  readonly text: string;
  readonly idempotencyKey: string;
}

/** What in a draft must not leave. */
export function checkReply(context: Context, text: string): readonly OutgoingProblem[] {
  return context.engine.checkOutgoing(text);
}

/** Sends a reply, unless something in it must not leave: that is refused here, whatever the composer let through. */
export async function reply(
  context: Context,
  principal: Principal,
  conversationId: string,
  draft: Draft,
): Promise<{ messageId: string }> {
  const conversation = await getSummary(context, conversationId);
  const route = replyRouteOf(conversation.inbox_kind);
  if (route === "none") throw new Failure("conflict", { reason: "no-reply-route" });
  const problems = checkReply(context, draft.text);
  if (problems.length > 0) {
    await recordStoppedReply(
      context,
      principal.memberId,
      conversationId,
      problems.map((problem) => problem.code),
    );
    throw new Failure("outgoing-refused", { problems });
  }
  return write(context, principal, conversation, draft, route);
}

/** The composer stopped the draft by itself; nothing of it comes here but why. */
export async function reportStoppedReply(
  context: Context,
  principal: Principal,
  conversationId: string,
  codes: readonly OutgoingProblem["code"][],
): Promise<void> {
  await getSummary(context, conversationId);
  await recordStoppedReply(context, principal.memberId, conversationId, codes);
}

export async function addNote(
  context: Context,
  principal: Principal,
  conversationId: string,
  draft: Draft,
): Promise<{ messageId: string }> {
  return write(context, principal, await getSummary(context, conversationId), draft, null);
}

async function write(
  context: Context,
  principal: Principal,
  conversation: SummaryRow,
  draft: Draft,
  route: ReplyRoute | null,
): Promise<{ messageId: string }> {
  return context.database.transaction(async (tx) => {
    const id = createId(context.now());
    const before = await claim(context, tx, conversation, draft, id);
    if (before) return { messageId: before };
    const safe = await store(context, tx, principal, conversation, draft.text, id, route);
    await touchConversation(tx, conversation.id, {
      preview: route ? safe.replace(/\s+/g, " ").trim().slice(0, 160) : null,
      at: new Date(context.now()),
      answered: route !== null,
    });
    if (route) await replyLater(context, tx, { messageId: id, inboxId: conversation.inbox_id, route });
    await context.live.publish(
      { type: "conversation", conversationId: conversation.id, inboxId: conversation.inbox_id },
      tx,
    );
    return { messageId: id };
  });
}

/** @returns the id of the message written with this key before, or null when the key is new. */
async function claim(
  context: Context,
  tx: Transaction,
  conversation: SummaryRow,
  draft: Draft,
  id: string,
): Promise<string | null> {
  const acceptance = {
    messageId: id,
    inboxId: conversation.inbox_id,
    keyHash: context.keys.fingerprint("idempotency-key", `${conversation.id} ${draft.idempotencyKey}`),
    bodyHash: context.keys.fingerprint("message-body", createHash("sha256").update(draft.text).digest("hex")),
  };
  const claimed = await claimAcceptances(tx, [acceptance]);
  if (claimed.has(id)) return null;
  const [before] = await findAcceptances(tx, [acceptance]);
  if (!before?.body_hash.equals(acceptance.bodyHash)) throw new Failure("idempotency-mismatch");
  return before.message_id;
}

async function store(
  context: Context,
  tx: Transaction,
  principal: Principal,
  conversation: SummaryRow,
  text: string,
  id: string,
  route: ReplyRoute | null,
): Promise<string> {
  const [contact] = await findContacts(tx, [conversation.contact_id]);
  if (!contact?.key_wrapped) throw new Failure("not-found");
  const original = sealOriginal(context.keys, id, Buffer.from(JSON.stringify({ text })), null);
  const safe = renderSafe(
    text,
    context.engine.scan(text).findings,
    context.keys.fingerprint("tokens", contact.id),
  );
  await insertOwnMessage(tx, {
    id,
    at: new Date(context.now()),
    inboxId: conversation.inbox_id,
    conversationId: conversation.id,
    contactId: contact.id,
    channel: conversation.channel,
    direction: route ? "outgoing" : "note",
    state: route === null ? "analysed" : route === "chat" ? "sent" : "queued",
    memberId: principal.memberId,
    raw: original.raw,
    keySealed: sealKeyToContact(
      contactSealer(context.keys, contact.id, contact.key_wrapped),
      id,
      original.keyWrapped,
    ),
    safeText: safe.text,
    tokens: toJson(safe.tokens),
    mailId: route === "submission" ? mailFingerprint(context, outgoingMessageId(context, id)) : null,
  });
  return safe.text;
}

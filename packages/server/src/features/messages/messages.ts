import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { deleteForward, forwardReleasedLater } from "../deliveries/index.ts";
import { announceLater } from "../webhooks/index.ts";
import {
  addHeld,
  deleteRelease,
  findMessage,
  findMessageTime,
  insertRelease,
  listReportRows,
  type MessageRow,
  markHeldAgain,
  markReleased,
} from "./messages.store.ts";
import { presentReport } from "./present.ts";

/** @throws {Failure} `not-found` when no such message was looked at. */
export async function getMessage(context: Context, id: string): Promise<MessageRow> {
  const at = await findMessageTime(context.database, id);
  const message = at ? await findMessage(context.database, id, at) : null;
  if (!message || message.state === "received") throw new Failure("not-found");
  return message;
}

/** Lets a held or quarantined message go on, with who and why; a gateway inbox forwards it then. */
export async function releaseMessage(
  context: Context,
  principal: Principal,
  id: string,
  reason: string,
): Promise<void> {
  const message = await getMessage(context, id);
  const text = redactWords(context, reason);
  await context.database.transaction(async (tx) => {
    if (!(await markReleased(tx, id))) throw new Failure("already-released");
    await insertRelease(tx, {
      messageId: id,
      memberId: principal.memberId,
      reason: text,
      verdict: message.verdict,
      at: new Date(context.now()),
    });
    await addHeld(tx, message.conversation_id, -1);
    await forwardReleasedLater(context, tx, { messageId: id, inboxId: message.inbox_id });
    await announce(context, tx, message, "message.released");
    await context.evidence.record(tx, {
      ...deedOn(message, principal),
      type: "message.released",
      data: { verdict: message.verdict },
      personal: { reason: text },
    });
  });
}

export async function withdrawRelease(context: Context, principal: Principal, id: string): Promise<void> {
  const message = await getMessage(context, id);
  await context.database.transaction(async (tx) => {
    // A worker may begin between the two: whoever changes the delivery's row first decides.
    if (!(await markHeldAgain(tx, id)) || !(await deleteForward(tx, id))) throw new Failure("conflict");
    await deleteRelease(tx, id);
    await addHeld(tx, message.conversation_id, 1);
    await announce(context, tx, message, "conversation.updated");
    await context.evidence.record(tx, { ...deedOn(message, principal), type: "message.withheld" });
  });
}

function deedOn(message: MessageRow, principal: Principal) {
  return {
    actor: { kind: "member", id: principal.memberId },
    subjectId: message.id,
    conversationId: message.conversation_id,
    contactId: message.contact_id,
  } as const;
}

export async function listReports(context: Context, principal: Principal, id: string) {
  await getMessage(context, id);
  const rows = await listReportRows(context.database, id);
  return rows.map((row) => presentReport(row, context.engine, principal.language));
}

/** Enqueues a second look; the report of the first stays. */
export async function reanalyseLater(context: Context, id: string): Promise<void> {
  const message = await getMessage(context, id);
  if (message.direction !== "incoming") throw new Failure("not-found");
  await context.jobs.add("analyse", [{ messageId: id, again: true }], context.database);
}

async function announce(
  context: Context,
  tx: Parameters<typeof announceLater>[1],
  message: MessageRow,
  event: "message.released" | "conversation.updated",
): Promise<void> {
  await context.live.publish(
    { type: "conversation", conversationId: message.conversation_id, inboxId: message.inbox_id },
    tx,
  );
  await announceLater(context, tx, [
    { event, messageId: message.id, conversationId: message.conversation_id },
  ]);
}

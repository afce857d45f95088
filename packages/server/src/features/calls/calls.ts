import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { findContacts, resolveContact } from "../contacts/index.ts";
import { findInbox } from "../inboxes/index.ts";
import { encodeTextPayload } from "../reports/index.ts";
import { endCallRow, findCall, insertCall } from "./calls.store.ts";

export async function startCall(
  context: Context,
  principal: Principal,
  input: { inboxId: string; number?: string | undefined; contactId?: string | undefined },
): Promise<{ conversationId: string }> {
  const inbox = await findInbox(context.database, input.inboxId);
  if (inbox?.kind !== "phone" || !inbox.enabled) throw new Failure("not-found");
  const id = createId(context.now());
  await context.database.transaction(async (tx) => {
    const contactId = input.contactId ?? (await resolveContact(context, tx, callerOf(input.number, id))).id;
    const [contact] = await findContacts(tx, [contactId]);
    if (!contact?.key_wrapped) throw new Failure("not-found");
    await insertCall(tx, {
      id,
      inboxId: inbox.id,
      contactId,
      memberId: principal.memberId,
      at: new Date(context.now()),
    });
    await context.live.publish({ type: "conversation", conversationId: id, inboxId: inbox.id }, tx);
  });
  return { conversationId: id };
}

/** A withheld number is nobody we know. */
function callerOf(number: string | undefined, callId: string) {
  return number
    ? ({ kind: "phone", value: number } as const)
    : ({ kind: "handle", value: `call:${callId}` } as const);
}

export interface CallLine {
  readonly from: "customer" | "agent";
  readonly text: string;
}

/** Each line is a message of its own, judged in the order it was said. */
export async function addCallLines(
  context: Context,
  principal: Principal,
  conversationId: string,
  input: { lines: readonly CallLine[]; idempotencyKey: string },
): Promise<{ messageIds: string[] }> {
  const call = await findCall(context.database, conversationId);
  if (!call) throw new Failure("not-found");
  if (call.call_ended_at) throw new Failure("conflict", { reason: "call-ended" });
  if (call.contact_erased) throw new Failure("conflict", { reason: "contact-erased" });
  const accepted = await Promise.all(
    input.lines.map((line, index) =>
      context.accept({
        inboxId: call.inbox_id,
        channel: "phone",
        format: "json",
        conversationId,
        contactId: call.contact_id,
        authorKind: line.from === "agent" ? "member" : "contact",
        ...(line.from === "agent" ? { authorMemberId: principal.memberId } : {}),
        raw: encodeTextPayload({
          text: line.text,
          thread: `call:${conversationId}`,
          sender: { kind: "handle", value: `call:${conversationId}` },
        }),
        idempotencyKey: `${conversationId} ${input.idempotencyKey} ${index}`,
        // A line keeps its place although many arrive within one millisecond.
        at: context.now() + index,
      }),
    ),
  );
  return { messageIds: accepted.map((one) => one.messageId) };
}

export async function endCall(context: Context, conversationId: string): Promise<void> {
  const ended = await endCallRow(context.database, conversationId);
  if (!ended) throw new Failure("not-found");
  await context.live.publish(
    { type: "conversation", conversationId, inboxId: ended.inbox_id },
    context.database,
  );
}

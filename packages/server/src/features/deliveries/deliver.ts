import type { Context } from "../../context.ts";
import { logId } from "../../platform/log/log.ts";
import { findInbox, type InboxRow } from "../inboxes/index.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";
import {
  type DeliveryRow,
  findConversationOf,
  findOutgoing,
  finishDelivery,
  isWaiting,
  type OutgoingRow,
  takeDelivery,
} from "./deliveries.store.ts";
import { forward } from "./forward.ts";
import { replyByMail } from "./reply-by-mail.ts";
import { replyByWebhook } from "./reply-by-webhook.ts";

type Deliver = (context: Context, message: OutgoingRow, inbox: InboxRow) => Promise<DeliveryOutcome>;

const mostAttempts = 12;

/** One try to hand a message on. Answers whether the job should come back. */
export async function deliver(context: Context, messageId: string): Promise<"done" | "retry"> {
  const delivery = await takeDelivery(context.database, messageId);
  if (!delivery) return (await isWaiting(context.database, messageId)) ? "retry" : "done";
  const outcome = await tryDelivery(context, delivery);
  const again = outcome.state === "later" && delivery.attempts < mostAttempts;
  const state = outcome.state === "sent" ? "sent" : again ? "queued" : "failed";
  const code = outcome.state === "sent" ? null : outcome.code;
  context.metrics.deliveries.inc({ kind: delivery.kind, outcome: state });
  await context.database.transaction(async (tx) => {
    await finishDelivery(tx, messageId, state, code);
    const place = await findConversationOf(tx, messageId);
    if (place)
      await context.live.publish(
        { type: "conversation", conversationId: place.conversation_id, inboxId: place.inbox_id },
        tx,
      );
  });
  return again ? "retry" : "done";
}

async function tryDelivery(context: Context, delivery: DeliveryRow): Promise<DeliveryOutcome> {
  // Nothing leaves a demonstration, whatever is entered in its settings.
  if (context.settings.demo) return { state: "sent" };
  const message = await findOutgoing(context.database, delivery.message_id);
  const inbox = await findInbox(context.database, delivery.inbox_id);
  if (!message?.raw_sealed || !message.contact_key || !inbox) return { state: "failed", code: "gone" };
  try {
    return await channelOf(delivery, inbox)(context, message, inbox);
  } catch (error) {
    context.log.failure("delivery.failed", error, { message: logId(message.id) });
    return { state: "later", code: (error as { code?: string }).code ?? "failed" };
  }
}

function channelOf(delivery: DeliveryRow, inbox: InboxRow): Deliver {
  if (delivery.kind === "forward") return forward;
  return inbox.kind === "intake" ? replyByWebhook : replyByMail;
}

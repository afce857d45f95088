import { Webhook } from "standardwebhooks";
import type { Context } from "../../context.ts";
import { fetchOutside } from "../../platform/outbound/fetch-outside.ts";
import { type InboxRow, openSecrets } from "../inboxes/index.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";
import { findAnswered, type OutgoingRow } from "./deliveries.store.ts";
import { openRaw } from "./open-raw.ts";

/** Hands a reply to the system the conversation came from (Standard Webhooks); the message id is the idempotency key. */
export async function replyByWebhook(
  context: Context,
  message: OutgoingRow,
  inbox: InboxRow,
): Promise<DeliveryOutcome> {
  const url = inbox.settings.kind === "intake" ? inbox.settings.replyUrl : null;
  const secret = openSecrets(context, inbox).signing?.[0]?.secret;
  if (!url || !secret) return { state: "failed", code: "no-reply-url" };
  const incoming = await findAnswered(context.database, message.conversation_id, message.at, "json");
  if (!incoming) return { state: "failed", code: "no-thread" };
  const { thread, sender } = JSON.parse(openRaw(context, incoming).toString("utf8")) as {
    thread: string;
    sender: { value: string };
  };
  const { text } = JSON.parse(openRaw(context, message).toString("utf8")) as { text: string };
  const body = JSON.stringify({
    type: "message.reply",
    timestamp: message.at.toISOString(),
    data: {
      messageId: message.id,
      conversationId: message.conversation_id,
      thread,
      to: { id: sender.value },
      text,
    },
  });
  const at = new Date(context.now());
  const answer = await fetchOutside(context.settings, {
    url,
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(message.id, at, body),
    },
    body,
  });
  if (answer.status === null)
    return { state: answer.reason === "address-refused" ? "failed" : "later", code: answer.reason };
  if (answer.status >= 200 && answer.status < 300) return { state: "sent" };
  return {
    state: answer.status === 410 || answer.status === 400 ? "failed" : "later",
    code: `status-${answer.status}`,
  };
}

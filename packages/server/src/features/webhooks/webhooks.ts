import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createId } from "../../platform/identifiers.ts";
import type { EventName } from "./announce.ts";
import { sendWebhook, type WebhookOutcome } from "./send.ts";
import {
  deleteWebhookRow,
  findWebhook,
  insertWebhook,
  listWebhookRows,
  updateWebhookRow,
  type WebhookRow,
} from "./webhooks.store.ts";

export interface WebhookInput {
  readonly url: string;
  readonly events: EventName[];
  readonly enabled: boolean;
}

export async function listWebhooks(context: Context) {
  return (await listWebhookRows(context.database)).map(presentWebhook);
}

/** The secret (`whsec_…`, 256 bits) is answered once and kept sealed. */
export async function createWebhook(context: Context, input: WebhookInput) {
  const id = createId(context.now());
  const secret = createSigningSecret();
  const secretSealed = context.keys.system.seal({ table: "webhooks", column: "secret", row: id }, secret);
  await insertWebhook(context.database, { id, ...input, secretSealed });
  return { webhook: presentWebhook((await findWebhook(context.database, id))!), secret };
}

export async function updateWebhook(context: Context, id: string, input: WebhookInput): Promise<void> {
  if (!(await updateWebhookRow(context.database, id, input))) throw new Failure("not-found");
}

export async function deleteWebhook(context: Context, id: string): Promise<void> {
  if (!(await deleteWebhookRow(context.database, id))) throw new Failure("not-found");
}

export async function testWebhook(context: Context, id: string): Promise<WebhookOutcome> {
  const webhook = await findWebhook(context.database, id);
  if (!webhook) throw new Failure("not-found");
  const deliveryId = createId(context.now());
  return sendWebhook(
    context,
    webhook,
    { event: webhook.events[0] as EventName, conversationId: deliveryId },
    deliveryId,
  );
}

export function createSigningSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

function presentWebhook(row: WebhookRow) {
  return {
    id: row.id,
    url: row.url,
    events: row.events as EventName[],
    enabled: row.enabled,
    lastDelivery: row.last_at
      ? { at: row.last_at.toISOString(), ok: row.last_ok === true, reason: row.last_reason }
      : null,
  };
}

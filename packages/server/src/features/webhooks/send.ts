import { Webhook } from "standardwebhooks";
import type { Context } from "../../context.ts";
import { fetchOutside, type OutsideAnswer } from "../../platform/outbound/fetch-outside.ts";
import type { Announcement } from "./announce.ts";
import { recordDelivery, type WebhookRow } from "./webhooks.store.ts";

export interface WebhookOutcome {
  readonly ok: boolean;
  /** Coded reason of a failure: `status-500`, `timeout`, `address-refused` … */
  readonly reason: string | null;
  /** 410 Gone: the receiver wants no more. */
  readonly gone: boolean;
}

/** Sends one signed event (Standard Webhooks 1.0): thin payload, no redirects, the guarded door to the network. */
export async function sendWebhook(
  context: Context,
  webhook: WebhookRow,
  announcement: Announcement,
  deliveryId: string,
): Promise<WebhookOutcome> {
  const body = JSON.stringify({
    type: announcement.event,
    timestamp: new Date(context.now()).toISOString(),
    data: idsOf(announcement),
  });
  const answer = await fetchOutside(context.settings, {
    url: webhook.url,
    method: "POST",
    headers: { "content-type": "application/json", ...signedHeaders(context, webhook, deliveryId, body) },
    body,
  });
  const outcome = toOutcome(answer);
  await recordDelivery(context.database, webhook.id, {
    ok: outcome.ok,
    reason: outcome.reason,
    disable: outcome.gone,
  });
  return outcome;
}

function idsOf({ event: _, ...ids }: Announcement): Record<string, string> {
  return ids;
}

function signedHeaders(
  context: Context,
  webhook: WebhookRow,
  id: string,
  body: string,
): Record<string, string> {
  const secret = context.keys.system
    .open({ table: "webhooks", column: "secret", row: webhook.id }, webhook.secret_sealed)
    .toString();
  const at = new Date(context.now());
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
}

function toOutcome(answer: OutsideAnswer): WebhookOutcome {
  if (answer.status === null) return { ok: false, reason: answer.reason, gone: false };
  const ok = answer.status >= 200 && answer.status < 300;
  return { ok, reason: ok ? null : `status-${answer.status}`, gone: answer.status === 410 };
}

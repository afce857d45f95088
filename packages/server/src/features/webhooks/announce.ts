import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { findWebhooksFor } from "./webhooks.store.ts";

export type EventName =
  | "message.analysed"
  | "message.held"
  | "message.released"
  | "conversation.updated"
  | "alert.raised";

/** One thing that happened, by ids: whoever wants the content reads it through the API, where reading is checked. */
export interface Announcement {
  readonly event: EventName;
  /** Absent where it was in no conversation. */
  readonly conversationId?: string;
  readonly messageId?: string;
  readonly alertId?: string;
}

/** Enqueues one delivery per webhook that asked for the event, inside the caller's transaction. */
export async function announceLater(
  context: Pick<Context, "jobs">,
  tx: Queryable,
  announcements: readonly Announcement[],
): Promise<void> {
  const webhooks = await findWebhooksFor(tx, [...new Set(announcements.map((one) => one.event))]);
  const jobs = announcements.flatMap((one) =>
    webhooks
      .filter((webhook) => webhook.events.includes(one.event))
      .map((webhook) => ({ webhookId: webhook.id, deliveryId: randomUUID(), ...one })),
  );
  await context.jobs.add("webhook", jobs, tx);
}

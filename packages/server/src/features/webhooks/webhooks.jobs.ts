import type { Context } from "../../context.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import type { Announcement, EventName } from "./announce.ts";
import { sendWebhook } from "./send.ts";
import { findWebhook } from "./webhooks.store.ts";

export async function workOnWebhooks(context: Context): Promise<void> {
  await context.jobs.work("webhook", (jobs) => Promise.all(jobs.map((job) => sendOrRetry(context, job))));
}

/** A fault at one webhook is not its neighbours' fault. */
async function sendOrRetry(context: Context, job: JobData): Promise<JobOutcome> {
  try {
    return await sendOne(context, job);
  } catch (error) {
    context.log.failure("webhook.failed", error);
    return "retry";
  }
}

async function sendOne(context: Context, job: JobData): Promise<JobOutcome> {
  const webhook = await findWebhook(context.database, String(job["webhookId"]));
  if (!webhook?.enabled) return "give-up";
  const announcement = {
    event: job["event"] as EventName,
    ...idsIn(job),
  };
  // Kept over retries, so that the receiver can drop doubles; never shared by two events, or it would drop the second.
  const outcome = await sendWebhook(context, webhook, announcement, String(job["deliveryId"]));
  if (outcome.ok) return "done";
  return outcome.gone ? "give-up" : "retry";
}

const ids = ["conversationId", "messageId", "alertId"] as const satisfies readonly (keyof Announcement)[];

function idsIn(job: JobData): Omit<Announcement, "event"> {
  return Object.fromEntries(ids.flatMap((id) => (job[id] === undefined ? [] : [[id, String(job[id])]])));
}

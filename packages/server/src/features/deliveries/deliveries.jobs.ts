import type { Context } from "../../context.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { logId } from "../../platform/log/log.ts";
import { deliver } from "./deliver.ts";

export async function workOnDeliveries(context: Context): Promise<void> {
  await context.jobs.work("deliver", (jobs) =>
    Promise.all(jobs.map((job) => deliverOne(context, String(job["messageId"])))),
  );
}

/** A fault at one delivery is not its neighbours' fault. */
async function deliverOne(context: Context, messageId: string): Promise<JobOutcome> {
  try {
    return await deliver(context, messageId);
  } catch (error) {
    context.log.failure("delivery.failed", error, { message: logId(messageId) });
    return "retry";
  }
}

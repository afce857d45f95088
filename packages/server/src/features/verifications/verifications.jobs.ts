import type { Context } from "../../context.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import { sendCode, sendNotice } from "./send-notice.ts";

/** Codes and notices to customers. A fault at one is not its neighbours' fault. */
export async function workOnNotices(context: Context): Promise<void> {
  await context.jobs.work("notice", (jobs) => Promise.all(jobs.map((job) => sendOne(context, job))));
}

async function sendOne(context: Context, job: JobData): Promise<JobOutcome> {
  try {
    return job["code"]
      ? await sendCode(context, String(job["code"]))
      : await sendNotice(context, String(job["notice"]));
  } catch (error) {
    context.log.failure("notice.failed", error);
    return "retry";
  }
}

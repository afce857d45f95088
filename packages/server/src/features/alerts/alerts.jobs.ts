import type { Context } from "../../context.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import { mailAlert } from "./mail.ts";

export async function workOnAlerts(context: Context): Promise<void> {
  await context.jobs.work("alert", (jobs) => Promise.all(jobs.map((job) => mailOne(context, job))));
}

async function mailOne(context: Context, job: JobData): Promise<JobOutcome> {
  try {
    return await mailAlert(context, String(job["alert"]), String(job["member"]));
  } catch (error) {
    context.log.failure("alert.mail-failed", error);
    return "retry";
  }
}

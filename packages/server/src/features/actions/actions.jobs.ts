import type { Context } from "../../context.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import { executeAction } from "./execute.ts";

/** Calls to the company's own systems. A fault at one is not its neighbours' fault. */
export async function workOnActions(context: Context): Promise<void> {
  await context.jobs.work("execute", (jobs) => Promise.all(jobs.map((job) => executeOne(context, job))));
}

async function executeOne(context: Context, job: JobData): Promise<JobOutcome> {
  try {
    return await executeAction(context, String(job["action"]));
  } catch (error) {
    context.log.failure("action.failed", error);
    return "retry";
  }
}

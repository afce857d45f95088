import type { Context } from "../../context.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import { sendAccessCode } from "./prove-code.ts";
import { sendCode, sendNotice } from "./send-notice.ts";
import { tellOfView } from "./start-access.ts";

/** Codes and notices to customers. A fault at one is not its neighbours' fault. */
export async function workOnNotices(context: Context): Promise<void> {
  await context.jobs.work("notice", (jobs) => Promise.all(jobs.map((job) => sendOne(context, job))));
}

async function sendOne(context: Context, job: JobData): Promise<JobOutcome> {
  try {
    return await kindOf(job)(context, job);
  } catch (error) {
    context.log.failure("notice.failed", error);
    return "retry";
  }
}

type Work = (context: Context, job: JobData) => Promise<JobOutcome>;

/** By the member of the job that names what it is about. */
const works: Readonly<Record<string, Work>> = {
  notice: (context, job) => sendNotice(context, String(job["notice"])),
  code: (context, job) => sendCode(context, String(job["code"])),
  view: async (context, job) => {
    await tellOfView(context, String(job["view"]));
    return "done";
  },
  access: async (context, job) => {
    const method = job["method"] === "sms-code" ? "sms-code" : "email-code";
    await sendAccessCode(context, String(job["access"]), { method, pointId: String(job["pointId"]) });
    return "done";
  },
};

function kindOf(job: JobData): Work {
  const kind = Object.keys(works).find((name) => job[name] !== undefined);
  return works[kind ?? "notice"]!;
}

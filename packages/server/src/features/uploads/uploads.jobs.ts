import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { failUpload, readUpload } from "./read-upload.ts";

export async function workOnUploads(context: Context): Promise<void> {
  await context.jobs.work("upload", (jobs) =>
    Promise.all(jobs.map((job) => readOne(context, String(job["uploadId"])))),
  );
}

/** A fault of ours is tried again; a file that cannot be read is told so. */
async function readOne(context: Context, uploadId: string): Promise<JobOutcome> {
  try {
    await readUpload(context, uploadId);
    return "done";
  } catch (error) {
    context.log.failure("upload.failed", error);
    if (error instanceof Failure && error.code === "unavailable") return "retry";
    await failUpload(context, uploadId);
    return "give-up";
  }
}

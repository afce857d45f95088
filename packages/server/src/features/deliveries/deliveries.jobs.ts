import type { Context } from "../../context.ts";
import { deliver } from "./deliver.ts";

export async function workOnDeliveries(context: Context): Promise<void> {
  await context.jobs.work("deliver", (jobs) =>
    Promise.all(jobs.map((job) => deliver(context, String(job["messageId"])))),
  );
}

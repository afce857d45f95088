import type { Context } from "../../context.ts";
import { watchAccess } from "./watch.ts";

export async function workOnAccess(context: Context): Promise<void> {
  await context.jobs.work("watch-access", async (jobs) => {
    await watchAccess(context);
    return jobs.map(() => "done");
  });
}

import type { Context } from "../../context.ts";
import { toFailure } from "../../platform/http/problem.ts";
import type { JobData, JobOutcome } from "../../platform/jobs/jobs.ts";
import { analyse } from "./analyse.ts";
import { findForgotten, findOutdated } from "./reports.store.ts";

const day = 24 * 60 * 60 * 1000;
const reanalysisDays = 30;

export async function workOnReports(context: Context): Promise<void> {
  await context.jobs.work("analyse", (jobs) => analyseJobs(context, jobs));
  await context.jobs.work("reanalyse", async (jobs) => {
    await reanalyseRecent(context);
    return jobs.map(() => "done");
  });
}

/** A batch that fails as a whole is tried message by message, so that one cannot keep the others waiting. */
async function analyseJobs(context: Context, jobs: readonly JobData[]): Promise<JobOutcome[]> {
  const again = jobs.filter((job) => job["again"] === true).map((job) => String(job["messageId"]));
  const first = jobs.filter((job) => job["again"] !== true).map((job) => String(job["messageId"]));
  const failed = new Set([
    ...(await analyseOrSplit(context, first, false)),
    ...(await analyseOrSplit(context, again, true)),
  ]);
  return jobs.map((job) => (failed.has(String(job["messageId"])) ? "retry" : "done"));
}

async function analyseOrSplit(context: Context, ids: readonly string[], again: boolean): Promise<string[]> {
  if (ids.length === 0) return [];
  try {
    await analyse(context, ids, { again });
    return [];
  } catch (error) {
    context.log.failure("analysis.batch-failed", error, { messages: ids.length });
    if (ids.length === 1) return again || isPassing(error) ? [...ids] : showUnread(context, ids[0]!, error);
    const failed: string[] = [];
    for (const id of ids) failed.push(...(await analyseOrSplit(context, [id], again)));
    return failed;
  }
}

/** Faults of the moment: the same look may succeed in a while. */
function isPassing(error: unknown): boolean {
  return toFailure(error).code !== "internal" || /^40/.test(String((error as { code?: unknown }).code));
}

/** What cannot be opened or stored now never will be: it is shown as a message nobody looked at, instead of never. */
async function showUnread(context: Context, id: string, error: unknown): Promise<string[]> {
  try {
    await analyse(context, [id], { again: false, unread: error });
    return [];
  } catch (failure) {
    context.log.failure("analysis.batch-failed", failure, { messages: 1 });
    return [id];
  }
}

/** Gives out again what a crash left lying. */
export async function analyseForgottenLater(context: Context): Promise<void> {
  const ids = await findForgotten(context.database);
  await context.jobs.add(
    "analyse",
    ids.map((messageId) => ({ messageId })),
    context.database,
  );
}

/** After the engine changed: recent messages get a second report; the old one stays. */
async function reanalyseRecent(context: Context): Promise<void> {
  const since = new Date(context.now() - reanalysisDays * day);
  for (;;) {
    const ids = await findOutdated(context.database, context.engine.version, since, 32);
    if (ids.length === 0) return;
    for (const id of ids) await analyse(context, [id], { again: true });
  }
}

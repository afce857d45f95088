import type { Context } from "../../context.ts";
import { publishCopy } from "./copy/published.ts";
import { askWitnessesAgain, showWitness, showWitnessesLater } from "./show-witness.ts";
import { signHead } from "./sign.ts";
import { stampToday } from "./timestamps/timestamps.ts";

/** A checkpoint is due every minute in which the log grew, and after 256 entries. */
export function signWhenFull(context: Context): void {
  context.evidence.onFull(() => {
    context.jobs.add("checkpoint", [{}], context.database).catch((error: unknown) => {
      context.log.failure("evidence.checkpoint-late", error);
    });
  });
}

export async function workOnEvidence(context: Context): Promise<void> {
  await context.jobs.work("checkpoint", async (jobs) => {
    await keepLog(context);
    return jobs.map(() => "done");
  });
  await context.jobs.work("witness", (jobs) =>
    Promise.all(jobs.map((job) => showWitness(context, String(job["witnessId"])))),
  );
  await context.jobs.work("timestamp", (jobs) =>
    Promise.all(jobs.map(async () => ((await stampToday(context)) === null ? "done" : "retry"))),
  );
  await askWitnessesAgain(context);
}

/** Signs what is new, publishes it, and shows it to whoever remembers. */
export async function keepLog(context: Context): Promise<void> {
  const signed = await signHead(context);
  if (signed === null) return;
  await publishCopy(context, signed.note);
  await showWitnessesLater(context, signed.size);
}

import type { Context } from "../../context.ts";
import { publishCopy } from "./copy/published.ts";
import { signHead } from "./sign.ts";

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
}

/** Signs what is new, then publishes it. */
export async function keepLog(context: Context): Promise<void> {
  const signed = await signHead(context);
  if (signed === null) return;
  await publishCopy(context, signed.note);
}

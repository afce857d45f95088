import type { Context } from "../../context.ts";
import { recordEnd } from "./announce.ts";
import { listForgotten } from "./notices.store.ts";
import { expireDue } from "./verifications.store.ts";

const forgottenAfter = 5 * 60_000;

/** Writes down what ran out, gives out notices whose job was lost. */
export async function sweepVerifications(context: Context): Promise<void> {
  await context.database.transaction(async (tx) => {
    for (const row of await expireDue(tx, new Date(context.now())))
      if (row.contact_id !== null) await recordEnd(context, tx, row, "expired");
  });
  const forgotten = await listForgotten(context.database, new Date(context.now() - forgottenAfter));
  await context.jobs.add(
    "notice",
    forgotten.map((notice) => ({ notice })),
    context.database,
  );
}

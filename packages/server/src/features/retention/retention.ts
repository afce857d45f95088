import type { Context } from "../../context.ts";
import { listInboxRows } from "../inboxes/index.ts";
import { deleteBefore, ensureMonths, forgetSpent } from "./retention.store.ts";

const day = 24 * 60 * 60 * 1000;

/** Deletes what is older than its inbox keeps, in small steps, and makes the partitions of the months ahead. */
export async function keepHouse(context: Context): Promise<void> {
  await ensureMonths(context.database);
  await forgetSpent(context.database);
  for (const inbox of await listInboxRows(context.database)) {
    if (inbox.retention_days === null) continue;
    const before = new Date(context.now() - inbox.retention_days * day);
    while ((await context.database.transaction((tx) => deleteBefore(tx, inbox.id, before))) > 0);
  }
}

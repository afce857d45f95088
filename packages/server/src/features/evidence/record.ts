import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { toFailure } from "../../platform/http/problem.ts";
import { composeEntry } from "./compose.ts";
import { insertStaged } from "./evidence.store.ts";
import type { EvidenceRecord, StagedEntry } from "./types.ts";

/**
 * Stages an entry in the caller's transaction: what happened and its evidence commit together or not at all. It is in
 * the tree within a second; who discloses something waits for it with `awaitLogged`, after the commit.
 * @returns the entry's id.
 */
export async function record(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  happened: EvidenceRecord,
): Promise<string> {
  const entry = await composeEntry(context, tx, happened);
  await insertStaged(tx, entry);
  return entry.id;
}

/**
 * Resolves when a committed entry is in the committed tree: before that nothing may be disclosed.
 * @throws {Failure} `evidence-unavailable` after five seconds, or as soon as it is known that the log cannot be written.
 */
export function awaitLogged(context: Pick<Context, "evidence">, entryId: string): Promise<void> {
  return context.evidence.logged(entryId);
}

/**
 * Logs, then opens: `open` runs when the entry is durable and in the tree, and not at all otherwise.
 * @throws {Failure} `evidence-unavailable`
 */
export async function disclose<T>(
  context: Pick<Context, "database" | "keys" | "now" | "evidence">,
  happened: EvidenceRecord,
  open: () => T | Promise<T>,
): Promise<{ entryId: string; value: T }> {
  const entry = await compose(context, happened);
  await context.evidence.append(entry);
  return { entryId: entry.id, value: await open() };
}

async function compose(
  context: Pick<Context, "database" | "keys" | "now">,
  happened: EvidenceRecord,
): Promise<StagedEntry> {
  try {
    return await composeEntry(context, context.database, happened);
  } catch (error) {
    if (toFailure(error).code === "unavailable") throw new Failure("evidence-unavailable", {}, error);
    throw error;
  }
}

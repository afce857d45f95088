import { readConsistencyProof, signCheckpoint } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { type CheckpointRow, findCheckpoint, insertCheckpoint } from "./checkpoints.store.ts";
import { type Disk, nodeDisk } from "./copy/disk.ts";
import { compareCopy, copyName } from "./copy/published.ts";
import { lockState, updateHealth } from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { LogFault, type LogState } from "./types.ts";
import { findWitnessAhead } from "./witnesses.store.ts";

type Parts = Pick<Context, "database" | "evidence" | "now" | "settings">;

/**
 * A signed checkpoint over all that is in the tree; null for an empty log. It continues the one signed before, is stored
 * before anybody gets it, and is not made at all when somebody remembers another log than the database holds.
 * @throws {Failure} `evidence-unavailable`
 */
export async function signHead(context: Parts, disk: Disk = nodeDisk): Promise<CheckpointRow | null> {
  try {
    return await context.database.transaction((tx) => signInTurn(context, tx, disk));
  } catch (error) {
    if (error instanceof LogFault) await context.evidence.accuse(error);
    throw new Failure("evidence-unavailable", {}, error);
  }
}

async function signInTurn(context: Parts, tx: Queryable, disk: Disk): Promise<CheckpointRow | null> {
  const state = await lockState(tx);
  await acquitByCopy(context, tx, state, disk);
  const witness = await findWitnessAhead(tx, state.size);
  if (witness !== null) throw new LogFault("rolled-back", witness);
  if (state.size === 0) return null;
  return state.size === state.signedSize
    ? await findCheckpoint(tx, state.size)
    : await signNext(context, tx, state);
}

/** Compares with the copy; a log that this very copy has accused goes on when it fits again. @throws {LogFault} */
async function acquitByCopy(
  context: Pick<Context, "evidence" | "settings">,
  tx: Queryable,
  state: LogState,
  disk: Disk,
): Promise<void> {
  const compared = await compareCopy(context, tx, state, disk);
  if (state.health === "ok") return;
  if (!compared || state.healthSource !== copyName(context))
    throw new LogFault(state.health, state.healthSource ?? "memory");
  await updateHealth(tx, "ok", null);
}

async function signNext(
  { evidence, now }: Parts,
  tx: Queryable,
  { size, root, signedSize, signedRoot }: LogState,
): Promise<CheckpointRow> {
  const consistency = await readConsistencyProof(signedSize, size, filesOf(tx));
  const previous = signedSize === 0 ? null : { size: signedSize, root: signedRoot };
  const note = signCheckpoint({ size, root }, previous, consistency, evidence.signer);
  const row = { size, root, note, witnessed: false, at: new Date(now()) };
  await insertCheckpoint(tx, row);
  return row;
}

/** Whether what this machine remembers of the log is still in the database; asked before anything is served. */
export async function compareAtStart(
  context: Pick<Context, "database" | "evidence" | "settings">,
  disk: Disk = nodeDisk,
): Promise<void> {
  try {
    await context.database.transaction(async (tx) => acquitByCopy(context, tx, await lockState(tx), disk));
  } catch (error) {
    if (!(error instanceof LogFault)) throw error;
    await context.evidence.accuse(error);
  }
}

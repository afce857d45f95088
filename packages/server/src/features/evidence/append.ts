import {
  appendEntries,
  type Edge,
  EvidenceError,
  type Head,
  headOf,
  isConsistent,
  type LogFile,
  parseTilePath,
  readConsistencyProof,
  readEdge,
} from "@atalaia/evidence";
import type { Queryable } from "../../platform/database/types.ts";
import {
  findWaiting,
  insertPlaced,
  lockState,
  placeWaiting,
  type TileRow,
  updateHead,
  upsertTiles,
} from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { LogFault, type LogState, type StagedEntry } from "./types.ts";

/** A bundle's worth: what one transaction takes. */
export const MOST_AT_ONCE = 256;

/** The right edge of the tree with its root, which takes a moment to compute. */
export interface Known {
  readonly edge: Edge;
  readonly head: Head;
}

export interface Batch {
  /** To be remembered once the transaction has committed. */
  readonly known: Known;
  /** Entries that waited in the table and have their place now. */
  readonly placed: readonly string[];
  readonly count: number;
}

/**
 * One step of the log, to be run in a transaction: takes what waits in the table and what is handed in, computes the
 * tree, writes tiles and head. `known` is what this process saw last.
 * @throws {LogFault} when the database holds less than, or something else than, what was seen before.
 */
export async function appendBatch(
  tx: Queryable,
  known: Known | null,
  fresh: readonly StagedEntry[],
): Promise<Batch> {
  const state = await lockState(tx);
  if (state.health !== "ok") throw new LogFault(state.health, state.healthSource ?? "memory");
  const { edge, head } = await whole("memory", () => continueFrom(tx, state, known));
  const waiting = fresh.length < MOST_AT_ONCE ? await findWaiting(tx, MOST_AT_ONCE - fresh.length) : [];
  if (waiting.length + fresh.length === 0) return { known: { edge, head }, placed: [], count: 0 };
  const leaves = [...waiting.map(({ bytes }) => bytes), ...fresh.map(({ bytes }) => bytes)];
  const appended = appendEntries(edge, leaves);
  const placed = waiting.map(({ id }) => id);
  await placeWaiting(tx, placed, edge.size);
  await insertPlaced(tx, fresh, edge.size + waiting.length);
  await upsertTiles(tx, tileRowsOf(appended.files));
  const next = { edge: appended.edge, head: headOf(appended.edge) };
  await updateHead(tx, next.head);
  return { known: next, placed, count: leaves.length };
}

/** What is known while nobody else has appended; else what is stored, once it is proven to continue what was known. */
async function continueFrom(tx: Queryable, state: LogState, known: Known | null): Promise<Known> {
  if (known !== null && known.head.size > state.size) throw new LogFault("rolled-back", "memory");
  if (known?.head.size === state.size) {
    if (!sameRoot(known.head, state)) throw new LogFault("forked", "memory");
    return known;
  }
  const edge = await readEdge(state.size, filesOf(tx));
  const head = headOf(edge);
  if (!sameRoot(head, state)) throw new LogFault("forked", "memory");
  if (known !== null) await assertContinues(tx, known.head, state, "memory");
  return { edge, head };
}

/** @throws {LogFault} unless `head` is an earlier head of the stored log. */
export async function assertContinues(
  tx: Queryable,
  head: Head,
  state: Head,
  source: LogFault["source"],
): Promise<void> {
  if (head.size > state.size) throw new LogFault("rolled-back", source);
  const path = await whole(source, () => readConsistencyProof(head.size, state.size, filesOf(tx)));
  if (!isConsistent(head, state, path)) throw new LogFault("forked", source);
}

/** Stored tiles that are missing, cut or unreadable are as bad as others in their place. */
async function whole<T>(source: LogFault["source"], read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof EvidenceError) throw new LogFault("forked", source);
    throw error;
  }
}

function sameRoot(one: Head, other: Head): boolean {
  return Buffer.from(one.root).equals(other.root);
}

/** Of each tile the widest; bundles are not stored twice, as the entries themselves are at hand. */
export function tileRowsOf(files: readonly LogFile[]): TileRow[] {
  const rows = files.flatMap(({ path, bytes }) => {
    const name = parseTilePath(path)!;
    return name.level === "entries" ? [] : [{ level: name.level, number: name.index, hashes: bytes }];
  });
  return [...new Map(rows.map((row) => [`${row.level}/${row.number}`, row])).values()];
}

import { encodeBundle, parseTilePath, type ReadFile, TILE_WIDTH } from "@atalaia/evidence";
import type { Queryable } from "../../platform/database/types.ts";
import { findLeaves, findTile } from "./evidence.store.ts";

/** The log's files as c2sp.org/tlog-tiles names them, out of the database: of every width that was ever reached. */
export function filesOf(tx: Queryable): ReadFile {
  // One after the other: a transaction has one connection, which takes one question at a time.
  let last: Promise<unknown> = Promise.resolve();
  return (path) => {
    const answer = last.then(() => readFile(tx, path));
    last = answer.catch(() => undefined);
    return answer;
  };
}

async function readFile(tx: Queryable, path: string): Promise<Uint8Array | null> {
  const name = parseTilePath(path);
  if (name === null) return null;
  if (name.level !== "entries") return findTile(tx, name.level, name.index, name.width);
  const leaves = await findLeaves(tx, name.index * TILE_WIDTH, name.width);
  return leaves === null ? null : encodeBundle(leaves);
}

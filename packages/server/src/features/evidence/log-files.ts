import { encodeBundle, parseTilePath, type ReadFile, TILE_WIDTH } from "@atalaia/evidence";
import type { Queryable } from "../../platform/database/types.ts";
import { findLeaves, findTile } from "./evidence.store.ts";

/** The log's files as c2sp.org/tlog-tiles names them, out of the database: of every width that was ever reached. */
export function filesOf(tx: Queryable): ReadFile {
  return async (path) => {
    const name = parseTilePath(path);
    if (name === null) return null;
    if (name.level !== "entries") return findTile(tx, name.level, name.index, name.width);
    const leaves = await findLeaves(tx, name.index * TILE_WIDTH, name.width);
    return leaves === null ? null : encodeBundle(leaves);
  };
}

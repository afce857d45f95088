import { EvidenceError } from "./errors.ts";
import { HASH_BYTES, leafHash } from "./hash.ts";
import { type Range, type ReadNode, rangeHash } from "./node-range.ts";
import {
  decodeBundle,
  encodeBundle,
  hashesAtLevel,
  loadNodes,
  nodeInTile,
  readTile,
  TILE_HEIGHT,
  TILE_WIDTH,
  tileAt,
  tileFile,
  tilePath,
  tileRoot,
} from "./tiles.ts";
import { consistencyRanges, inclusionRanges, rootOf } from "./tree.ts";
import type { Hash, Head, LogFile, ReadFile } from "./types.ts";

/** The right edge of a log: all a writer must hold to go on, whatever the log's size. A value; nothing changes it. */
export interface Edge {
  readonly size: number;
  /** Per tile level, the hashes of the partial tile side by side; empty where the last tile is full. */
  readonly tiles: readonly Uint8Array[];
  /** The entries of the partial bundle. */
  readonly entries: readonly Uint8Array[];
}

export interface Appended {
  readonly edge: Edge;
  /** To be written, all of them, before `edge` is adopted and its head signed. Files of a width of their own are new. */
  readonly files: readonly LogFile[];
}

export const EMPTY_EDGE: Edge = { size: 0, tiles: [], entries: [] };

/** Adds entries at the right. The given edge stays as it is: when writing the files fails, go on from it. */
export function appendEntries(edge: Edge, entries: readonly Uint8Array[]): Appended {
  const writer = new EdgeWriter(edge);
  for (const entry of entries) writer.append(entry);
  return writer.finish();
}

export function headOf(edge: Edge): Head {
  return { size: edge.size, root: rootOf(edge.size, nodesOf(edge)) };
}

/** Every perfect subtree of the whole tree lies in a partial tile, because a full tile is a hash one level up. */
function nodesOf({ tiles }: Edge): ReadNode {
  return (coordinate) => {
    const tile = tiles[Math.floor(coordinate.level / TILE_HEIGHT)];
    if (tile === undefined) throw new EvidenceError("bad-tile", "The edge lacks a tile.");
    return nodeInTile(tile, coordinate);
  };
}

/** Finds the edge of a stored log again. Throws `bad-tile` or `bad-bundle` where a file is missing or cut. */
export async function readEdge(size: number, read: ReadFile): Promise<Edge> {
  const tiles: Uint8Array[] = [];
  for (let level = 0; hashesAtLevel(level, size) > 0; level += 1) {
    const width = hashesAtLevel(level, size) % TILE_WIDTH;
    tiles.push(width === 0 ? new Uint8Array(0) : await readTile(lastTile(level, size), read));
  }
  return { size, tiles, entries: await readLastEntries(size, read) };
}

/** The partial tiles and the partial bundle of an edge: with the full ones, all a log serves at this size. `levels` picks some. */
export function edgeFiles({ size, tiles, entries }: Edge, levels?: ReadonlySet<number>): LogFile[] {
  const wanted = (level: number) => levels?.has(level) ?? true;
  const files = tiles.flatMap((bytes, level) =>
    bytes.length === 0 || !wanted(level) ? [] : [tileFile(lastTile(level, size), bytes)],
  );
  const bundle = () => tileFile(lastTile("entries", size), encodeBundle(entries));
  return entries.length === 0 || !wanted(0) ? files : [...files, bundle()];
}

function lastTile(level: number | "entries", size: number) {
  const hashes = hashesAtLevel(level === "entries" ? 0 : level, size);
  return tileAt(level, Math.floor((hashes - 1) / TILE_WIDTH), size);
}

async function readLastEntries(size: number, read: ReadFile): Promise<Uint8Array[]> {
  if (size % TILE_WIDTH === 0) return [];
  const name = lastTile("entries", size);
  const exact = await read(tilePath(name));
  if (exact !== null) return decodeBundle(exact, name.width);
  const full = await read(tilePath({ ...name, width: TILE_WIDTH }));
  if (full === null) throw new EvidenceError("bad-bundle", "The last entry bundle is missing.");
  return decodeBundle(full, TILE_WIDTH).slice(0, name.width);
}

/** PATH of RFC 6962 section 2.1.1, out of a stored log. Throws `out-of-range` or `bad-tile`. */
export async function readInclusionProof(index: number, size: number, read: ReadFile): Promise<Hash[]> {
  return await readProof(inclusionRanges(index, size), size, read);
}

/** PROOF of RFC 6962 section 2.1.2, out of a stored log. Throws `out-of-range` or `bad-tile`. */
export async function readConsistencyProof(from: number, to: number, read: ReadFile): Promise<Hash[]> {
  return await readProof(consistencyRanges(from, to), to, read);
}

async function readProof(ranges: readonly Range[], size: number, read: ReadFile): Promise<Hash[]> {
  const node = await loadNodes(ranges, size, read);
  return ranges.map((range) => rangeHash(range, node));
}

/** Copies the edge once, then works in place. */
class EdgeWriter {
  #size: number;
  #entries: Uint8Array[];
  readonly #tiles: PartialTile[];
  readonly #files: LogFile[] = [];

  constructor(edge: Edge) {
    this.#size = edge.size;
    this.#entries = [...edge.entries];
    this.#tiles = edge.tiles.map((bytes) => new PartialTile(bytes));
  }

  append(entry: Uint8Array): void {
    this.#size += 1;
    this.#entries.push(entry.slice());
    if (this.#entries.length === TILE_WIDTH) {
      this.#files.push(tileFile(lastTile("entries", this.#size), encodeBundle(this.#entries)));
      this.#entries = [];
    }
    this.#push(0, leafHash(entry));
  }

  #push(level: number, node: Hash): void {
    const tile = this.#tiles[level] ?? new PartialTile(new Uint8Array(0));
    this.#tiles[level] = tile;
    tile.push(node);
    if (tile.width < TILE_WIDTH) return;
    const bytes = tile.take();
    this.#files.push(tileFile(lastTile(level, this.#size), bytes));
    this.#push(level + 1, tileRoot(bytes));
  }

  finish(): Appended {
    const tiles = this.#tiles.map((tile) => tile.bytes());
    const edge = { size: this.#size, tiles, entries: this.#entries };
    const changed = new Set(this.#tiles.flatMap((tile, level) => (tile.isChanged ? [level] : [])));
    return { edge, files: [...this.#files, ...edgeFiles(edge, changed)] };
  }
}

class PartialTile {
  readonly #bytes = new Uint8Array(TILE_WIDTH * HASH_BYTES);
  width: number;
  isChanged = false;

  constructor(bytes: Uint8Array) {
    this.#bytes.set(bytes);
    this.width = bytes.length / HASH_BYTES;
  }

  push(node: Hash): void {
    this.#bytes.set(node, this.width * HASH_BYTES);
    this.width += 1;
    this.isChanged = true;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.width * HASH_BYTES);
  }

  /** The full tile; afterwards this one is empty. */
  take(): Uint8Array {
    const bytes = this.bytes();
    this.width = 0;
    return bytes;
  }
}

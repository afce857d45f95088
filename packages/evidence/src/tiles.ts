import { concat } from "./bytes.ts";
import { EvidenceError } from "./errors.ts";
import { HASH_BYTES, nodeHash } from "./hash.ts";
import { type Coordinate, type Range, type ReadNode, subtreesOf } from "./node-range.ts";
import type { Hash, LogFile, ReadFile } from "./types.ts";

/** c2sp.org/tlog-tiles: a tile is 256 hashes wide and eight rows of the tree high. */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** `level` is the tile's level, or `entries` for a bundle; `width` is below 256 for a partial one. */
export interface TileName {
  readonly level: number | "entries";
  readonly index: number;
  readonly width: number;
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `tile/0/x001/x234/067`, `tile/entries/000.p/17`. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g)!;
  const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${number}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** Null for a path that `tilePath` does not write. */
export function parseTilePath(path: string): TileName | null {
  const [, level, number, width] = PATH.exec(path) ?? [];
  if (level === undefined || number === undefined) return null;
  const name = {
    level: level === "entries" ? ("entries" as const) : Number(level),
    index: Number(number.replaceAll(/[x/]/g, "")),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  return (name.level === "entries" || name.level < 64) && tilePath(name) === path ? name : null;
}

/** The partial and full tiles a tree of `size` leaves has at one level: how many hashes there are. */
export function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tile with a number, as a tree of `size` leaves has it. */
export function tileAt(level: number | "entries", index: number, size: number): TileName {
  const hashes = hashesAtLevel(level === "entries" ? 0 : level, size);
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

/** The tile that holds, or lets one compute, a node. */
export function tileOf({ level, index }: Coordinate, size: number): TileName {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const first = index * 2 ** (level % TILE_HEIGHT);
  return tileAt(tileLevel, Math.floor(first / TILE_WIDTH), size);
}

/** Reads nodes out of tiles that are at hand. Throws `bad-tile` where a tile is missing or too narrow. */
export function nodesInTiles(size: number, tiles: ReadonlyMap<string, Uint8Array>): ReadNode {
  return (coordinate) => {
    const tile = tiles.get(tilePath(tileOf(coordinate, size)));
    if (tile === undefined) throw new EvidenceError("bad-tile", "A tile that the proof needs is missing.");
    return nodeInTile(tile, coordinate);
  };
}

/** Throws `bad-tile` where the tile does not reach that far. */
export function nodeInTile(tile: Uint8Array, { level, index }: Coordinate): Hash {
  const count = 2 ** (level % TILE_HEIGHT);
  const start = ((index * count) % TILE_WIDTH) * HASH_BYTES;
  const end = start + count * HASH_BYTES;
  if (end > tile.length) throw new EvidenceError("bad-tile", "A tile is narrower than the tree says.");
  return perfectRoot(tile.subarray(start, end));
}

/** The root over 2^n hashes laid side by side. */
function perfectRoot(hashes: Uint8Array): Hash {
  if (hashes.length === HASH_BYTES) return hashes.slice();
  const middle = hashes.length / 2;
  return nodeHash(perfectRoot(hashes.subarray(0, middle)), perfectRoot(hashes.subarray(middle)));
}

/** The hash a full tile has at the level above. */
export function tileRoot(tile: Uint8Array): Hash {
  return perfectRoot(tile);
}

/** Reads the tiles a set of ranges needs and returns their nodes. Throws `bad-tile` for a file that is missing or cut. */
export async function loadNodes(ranges: readonly Range[], size: number, read: ReadFile): Promise<ReadNode> {
  const names = ranges.flatMap(subtreesOf).map((coordinate) => tileOf(coordinate, size));
  const wanted = new Map(names.map((name) => [tilePath(name), name]));
  const loaded = await Promise.all(
    [...wanted].map(async ([path, name]) => [path, await readTile(name, read)] as const),
  );
  return nodesInTiles(size, new Map(loaded));
}

/** Falls back to the full tile, since a log may drop a partial one once the full one exists. */
export async function readTile(name: TileName, read: ReadFile): Promise<Uint8Array> {
  const exact = await read(tilePath(name));
  const bytes = exact ?? (await read(tilePath({ ...name, width: TILE_WIDTH })));
  const hashes = exact === null ? TILE_WIDTH : name.width;
  if (bytes === null || bytes.length !== hashes * HASH_BYTES)
    throw new EvidenceError("bad-tile", `The tile ${tilePath(name)} is missing or cut.`);
  return bytes.subarray(0, name.width * HASH_BYTES);
}

/** c2sp.org/tlog-tiles, Log entries: each entry behind its length in 16 bits. Throws `entry-too-large`. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > 0xffff) throw new EvidenceError("entry-too-large", "A bundle holds entries below 64 KiB.");
  return Uint8Array.of(length >> 8, length & 0xff);
}

/** Throws `bad-bundle` unless the bytes are exactly `width` entries. */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) throw badBundle();
    const end = at + 2 + bytes[at]! * 256 + bytes[at + 1]!;
    if (end > bytes.length) throw badBundle();
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  if (entries.length !== width) throw badBundle();
  return entries;
}

function badBundle(): EvidenceError {
  return new EvidenceError("bad-bundle", "The entry bundle does not hold the entries it should.");
}

/** Every file a log of `size` entries must serve. */
export function tilesOf(size: number): TileName[] {
  return tilesSince(0, size);
}

/** Of those files the ones that a log of `from` entries did not have, or had narrower. */
export function tilesSince(from: number, size: number): TileName[] {
  const names: TileName[] = [];
  for (let level = 0; hashesAtLevel(level, size) > hashesAtLevel(level, from); level += 1) {
    const first = Math.floor(hashesAtLevel(level, from) / TILE_WIDTH);
    const count = Math.ceil(hashesAtLevel(level, size) / TILE_WIDTH);
    for (let index = first; index < count; index += 1) {
      names.push(tileAt(level, index, size));
      if (level === 0) names.push(tileAt("entries", index, size));
    }
  }
  return names;
}

export function tileFile(name: TileName, bytes: Uint8Array): LogFile {
  return { path: tilePath(name), bytes };
}

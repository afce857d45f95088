import { EvidenceError } from "./errors.ts";
import { nodeHash } from "./hash.ts";
import type { Hash } from "./types.ts";

/** A perfect subtree: the node over the leaves `index · 2^level` up to, not with, `(index + 1) · 2^level`. */
export interface Coordinate {
  readonly level: number;
  readonly index: number;
}

export type ReadNode = (coordinate: Coordinate) => Hash;

/** Leaves from `start` up to, not with, `end`: a subtree that RFC 6962 section 2.1 hashes as one. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function assertIndex(value: number, below: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= below)
    throw new EvidenceError("out-of-range", "There is no such leaf in a tree of this size.");
}

/** The perfect subtrees of a range, the largest first. */
export function subtreesOf({ start, end }: Range): Coordinate[] {
  const found: Coordinate[] = [];
  let at = start;
  while (at < end) {
    const level = floorLog2(end - at);
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

/** The hash of a range that holds at least one leaf. */
export function rangeHash(range: Range, read: ReadNode): Hash {
  return subtreesOf(range)
    .map(read)
    .reduceRight((right, left) => nodeHash(left, right));
}

/** Where RFC 6962 splits n > 1 leaves: the largest power of two below n. */
export function splitOf(count: number): number {
  return 2 ** floorLog2(count - 1);
}

/** Math.log2 rounds up just below large powers of two. */
function floorLog2(value: number): number {
  const rounded = Math.floor(Math.log2(value));
  return 2 ** rounded > value ? rounded - 1 : rounded;
}

import { EMPTY_ROOT, HASH_BYTES, leafHash, nodeHash } from "./hash.ts";
import { assertIndex, type Coordinate, type Range, type ReadNode, rangeHash, splitOf } from "./node-range.ts";
import type { Hash, Head } from "./types.ts";

/** Every node of a tree that only grows, in memory: 64 bytes a leaf. For a log on disk see `edge.ts`. */
export class Tree {
  readonly #levels: NodeRow[] = [new NodeRow()];

  get size(): number {
    return this.#levels[0]!.width;
  }

  /** Returns the new leaf's index. */
  append(entry: Uint8Array): number {
    return this.appendHash(leafHash(entry));
  }

  appendHash(leaf: Hash): number {
    const index = this.size;
    let node = leaf;
    for (let level = 0; ; level += 1) {
      const row = this.#levels[level] ?? new NodeRow();
      this.#levels[level] = row;
      row.push(node);
      if (row.width % 2 === 1) return index;
      node = nodeHash(row.at(row.width - 2), row.at(row.width - 1));
    }
  }

  /** Of the whole tree, or of its first `size` leaves. */
  root(size = this.size): Hash {
    assertIndex(size, this.size + 1);
    return rootOf(size, this.read);
  }

  head(size = this.size): Head {
    return { size, root: this.root(size) };
  }

  inclusionProof(index: number, size = this.size): Hash[] {
    assertIndex(size, this.size + 1);
    return inclusionRanges(index, size).map((range) => rangeHash(range, this.read));
  }

  consistencyProof(from: number, to = this.size): Hash[] {
    assertIndex(to, this.size + 1);
    return consistencyRanges(from, to).map((range) => rangeHash(range, this.read));
  }

  readonly read: ReadNode = ({ level, index }: Coordinate) => {
    const row = this.#levels[level];
    assertIndex(index, row?.width ?? 0);
    return row!.at(index);
  };
}

/** Hashes side by side in one buffer that doubles: no object per node. */
class NodeRow {
  #bytes = new Uint8Array(16 * HASH_BYTES);
  width = 0;

  push(node: Hash): void {
    const end = this.width * HASH_BYTES;
    if (end === this.#bytes.length) {
      const grown = new Uint8Array(2 * end);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(node, end);
    this.width += 1;
  }

  at(index: number): Hash {
    return this.#bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}

export function rootOf(size: number, read: ReadNode): Hash {
  return size === 0 ? EMPTY_ROOT : rangeHash({ start: 0, end: size }, read);
}

/** PATH of RFC 6962 section 2.1.1 as ranges, from the leaf's sibling upwards. Throws `out-of-range`. */
export function inclusionRanges(index: number, size: number): Range[] {
  assertIndex(index, size);
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const isLeft = index < middle;
    ranges.push(isLeft ? { start: middle, end } : { start, end: middle });
    [start, end] = isLeft ? [start, middle] : [middle, end];
  }
  return ranges.reverse();
}

/**
 * PROOF of RFC 6962 section 2.1.2 as ranges. None for equal sizes; none from size 0, of which every tree is a
 * continuation. Throws `out-of-range` where `from` is above `to`.
 */
export function consistencyRanges(from: number, to: number): Range[] {
  assertIndex(from, to + 1);
  if (from === 0 || from === to) return [];
  const ranges: Range[] = [];
  let [start, end, isFromRoot] = [0, to, true];
  while (from !== end) {
    const middle = start + splitOf(end - start);
    const isLeft = from <= middle;
    ranges.push(isLeft ? { start: middle, end } : { start, end: middle });
    if (!isLeft) isFromRoot = false;
    [start, end] = isLeft ? [start, middle] : [middle, end];
  }
  if (!isFromRoot) ranges.push({ start, end });
  return ranges.reverse();
}

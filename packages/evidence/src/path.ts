import { equal } from "./bytes.ts";
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from "./hash.ts";
import type { Hash, Head } from "./types.ts";

/** Two positions that climb the tree together: of a node, and of the last node in its row. */
interface Climb {
  node: number;
  last: number;
}

const isOdd = (value: number) => value % 2 === 1;
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const areHashes = (path: readonly Hash[]) => path.every(({ length }) => length === HASH_BYTES);

/** Sizes go beyond 32 bits, so no shift operators. */
function climb(at: Climb): void {
  at.node = Math.floor(at.node / 2);
  at.last = Math.floor(at.last / 2);
}

/** A node at the right edge without a sibling is carried up unchanged until it is a right child. */
function skipLoneRows(at: Climb): void {
  while (!isOdd(at.node) && at.node !== 0) climb(at);
}

/** Whether `leaf` stands at `index` of the tree `head`; RFC 9162 section 2.1.3.2. Never throws. */
export function isIncluded(leaf: Hash, index: number, head: Head, path: readonly Hash[]): boolean {
  if (!isSize(index) || !isSize(head.size) || index >= head.size) return false;
  if (!areHashes([leaf, head.root, ...path])) return false;
  const at = { node: index, last: head.size - 1 };
  let root = leaf;
  for (const sibling of path) {
    if (at.last === 0) return false;
    const isRight = isOdd(at.node) || at.node === at.last;
    root = isRight ? nodeHash(sibling, root) : nodeHash(root, sibling);
    if (isRight) skipLoneRows(at);
    climb(at);
  }
  return at.last === 0 && equal(root, head.root);
}

/**
 * Whether the tree `to` continues the tree `from` with nothing changed or left out; RFC 9162 section 2.1.4.2. Every tree
 * continues the empty one; the path is then empty, as for equal trees. Never throws.
 */
export function isConsistent(from: Head, to: Head, path: readonly Hash[]): boolean {
  if (!isSize(from.size) || !isSize(to.size) || from.size > to.size) return false;
  if (!areHashes([from.root, to.root, ...path])) return false;
  if (from.size === 0) return path.length === 0 && equal(from.root, EMPTY_ROOT) && isNoEmptyLie(to);
  if (from.size === to.size) return path.length === 0 && equal(from.root, to.root);
  return path.length > 0 && continues(from, to, path);
}

function isNoEmptyLie({ size, root }: Head): boolean {
  return size > 0 || equal(root, EMPTY_ROOT);
}

function continues(from: Head, to: Head, path: readonly Hash[]): boolean {
  const at = { node: from.size - 1, last: to.size - 1 };
  while (isOdd(at.node)) climb(at);
  // A perfect older tree is itself the first node of the path and is left out of it: then the climb ends at node 0.
  const [first, ...rest] = at.node === 0 ? [from.root, ...path] : path;
  let [older, newer] = [first!, first!];
  for (const sibling of rest) {
    if (at.last === 0) return false;
    if (isOdd(at.node) || at.node === at.last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      skipLoneRows(at);
    } else {
      newer = nodeHash(newer, sibling);
    }
    climb(at);
  }
  return at.last === 0 && equal(older, from.root) && equal(newer, to.root);
}

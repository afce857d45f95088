/**
 * Every leaf of every tree, and the growth between every two sizes, against the recursive definition of RFC 6962.
 * Usage: node eval/all-sizes.ts [largest = 1025]. Exit status 1 when one differs or does not verify.
 */
import { isDeepStrictEqual } from "node:util";
import { leafHash } from "../src/hash.ts";
import { isConsistent, isIncluded } from "../src/path.ts";
import { Reference } from "../src/testing/reference.ts";
import { entriesOf, treeOf } from "../src/testing/world.ts";

const largest = Number(process.argv[2] ?? 1025);
const entries = entriesOf(largest);
const [tree, reference, leaves] = [treeOf(entries), new Reference(entries), entries.map(leafHash)];
const heads = Array.from({ length: largest + 1 }, (_, size) => tree.head(size));
let [checked, wrong] = [0, 0];

function count(isRight: boolean): void {
  checked += 1;
  if (!isRight) wrong += 1;
}

for (let size = 1; size <= largest; size += 1) {
  const head = heads[size]!;
  count(isDeepStrictEqual(head.root, reference.root(0, size)));
  for (let at = 0; at < size; at += 1) {
    const path = tree.inclusionProof(at, size);
    const growth = tree.consistencyProof(at + 1, size);
    count(isDeepStrictEqual(path, reference.path(at, 0, size)) && isIncluded(leaves[at]!, at, head, path));
    count(
      isDeepStrictEqual(growth, reference.proof(at + 1, size)) && isConsistent(heads[at + 1]!, head, growth),
    );
  }
}
console.log(`sizes 1 to ${largest}: ${checked} roots and proofs, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

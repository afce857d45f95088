import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { toHex } from "./bytes.ts";
import { EMPTY_ROOT, leafHash, nodeHash } from "./hash.ts";
import { isConsistent, isIncluded } from "./path.ts";
import { Reference } from "./testing/reference.ts";
import { entriesOf, treeOf } from "./testing/world.ts";
import { consistencyRanges, inclusionRanges, Tree } from "./tree.ts";

fc.configureGlobal({ seed: 6962 });

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

/** The inputs and roots of the Certificate Transparency reference implementation, sizes 0 to 8. */
const VECTORS: readonly (readonly [string | null, string])[] = [
  [null, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  ["10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  ["2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
  ["3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  ["40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
  ["5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
  ["606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
];
const VECTOR_ENTRIES = VECTORS.flatMap(([input]) => (input === null ? [] : [bytesOf(input)]));

const LARGEST = 1025;
const entries = entriesOf(LARGEST);
const tree = treeOf(entries);
const reference = new Reference(entries);
const leaves = entries.map(leafHash);
const sizes = Array.from({ length: LARGEST }, (_, at) => at + 1);

describe("the tree", () => {
  it("has the published roots for sizes 0 to 8", () => {
    const grown = new Tree();
    for (const [input, root] of VECTORS) {
      if (input !== null) grown.append(bytesOf(input));
      assert.equal(toHex(grown.root()), root);
    }
  });

  it("has the published inclusion and consistency proofs", () => {
    const small = treeOf(VECTOR_ENTRIES);
    assert.deepEqual(small.inclusionProof(5).map(toHex), [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    assert.deepEqual(small.consistencyProof(6, 8).map(toHex), [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    assert.deepEqual(small.consistencyProof(2, 5).map(toHex), [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]);
  });

  it("agrees with the definition of RFC 6962 on the root of every size from 1 to 1,025", () => {
    for (const size of sizes) assert.deepEqual(tree.root(size), reference.root(0, size));
  });

  it("proves every leaf in every tree of up to 130, and in each larger size its border leaves", () => {
    for (const size of sizes) {
      const head = tree.head(size);
      const indices = size <= 130 ? Array.from({ length: size }, (_, at) => at) : bordersOf(size);
      for (const index of indices) {
        const path = tree.inclusionProof(index, size);
        assert.deepEqual(path, reference.path(index, 0, size));
        assert.ok(isIncluded(leaves[index]!, index, head, path), `${index} of ${size}`);
      }
    }
  });

  it("proves the growth between all sizes up to 130, and into each larger size from its border sizes", () => {
    for (const to of sizes) {
      const starts =
        to <= 130 ? Array.from({ length: to }, (_, at) => at + 1) : bordersOf(to).map((at) => at + 1);
      for (const from of starts) {
        const path = tree.consistencyProof(from, to);
        assert.deepEqual(path, reference.proof(from, to));
        assert.ok(isConsistent(tree.head(from), tree.head(to), path), `${from} to ${to}`);
      }
    }
  });

  it("lets every tree continue the empty one, and only with an empty path", () => {
    const empty = { size: 0, root: EMPTY_ROOT };
    assert.ok(isConsistent(empty, tree.head(7), []));
    assert.ok(isConsistent(empty, empty, []));
    assert.ok(!isConsistent(empty, tree.head(7), [leaves[0]!]));
    assert.ok(!isConsistent({ size: 0, root: leaves[0]! }, tree.head(7), []));
    assert.ok(!isConsistent(empty, { size: 0, root: leaves[0]! }, []));
  });

  it("refuses leaves and sizes that it does not have", () => {
    for (const ask of [
      () => tree.root(LARGEST + 1),
      () => tree.root(-1),
      () => tree.root(0.5),
      () => tree.inclusionProof(LARGEST),
      () => tree.inclusionProof(5, 5),
      () => tree.consistencyProof(6, 5),
      () => tree.consistencyProof(1, LARGEST + 1),
    ])
      assert.throws(ask, { code: "out-of-range" });
  });
});

describe("a proof", () => {
  it("holds for its leaf, place and tree, and for no other", () => {
    fc.assert(
      fc.property(place(), place(), ([size, index], [otherSize, otherIndex]) => {
        const path = tree.inclusionProof(index, size);
        const isSame = size === otherSize && index === otherIndex;
        assert.equal(isIncluded(leaves[otherIndex]!, index, tree.head(size), path), index === otherIndex);
        const claim = isIncluded(leaves[index]!, otherIndex, tree.head(otherSize), path);
        assert.ok(!claim || isSame);
      }),
    );
  });

  it("of growth does not hold for a tree with one leaf changed", () => {
    fc.assert(
      fc.property(place(), ([size, index]) => {
        const changed = treeOf(entries.with(index, new Uint8Array([1])).slice(0, size + 1));
        const from = tree.head(size);
        assert.ok(!isConsistent(from, changed.head(), changed.consistencyProof(size, changed.size)));
      }),
      { numRuns: 30 },
    );
  });

  it("does not hold for an inner node in the place of a leaf, or for a path that goes on above the root", () => {
    const head = tree.head(8);
    const [inner, sibling] = [tree.read({ level: 1, index: 0 }), leaves[1]!];
    assert.ok(!isIncluded(inner, 0, head, tree.inclusionProof(0, 8).slice(1)));
    assert.ok(!isIncluded(head.root, 0, head, []));
    assert.ok(!isIncluded(leaves[0]!, 0, { size: 1, root: nodeHash(sibling, leaves[0]!) }, [sibling]));
    assert.ok(!isIncluded(leaves[0]!, 1, tree.head(1), []));
    assert.ok(!isConsistent(head, head, [sibling]));
  });

  it("is made for logs larger than 2^32 too", () => {
    const [size, index] = [2 ** 48 - 1, 2 ** 40 + 12_345];
    assert.equal(inclusionRanges(index, size).length, 48);
    assert.equal(consistencyRanges(2 ** 33 + 1, size).at(-1)!.end, size);
    assert.ok(inclusionRanges(size - 1, size).every(({ start, end }) => start < end));
  });

  it("with hashes of another length, or with fractions for places, is refused quietly", () => {
    const path = tree.inclusionProof(3, 8);
    assert.ok(!isIncluded(leaves[3]!, 3, tree.head(8), [...path.slice(1), new Uint8Array(31)]));
    assert.ok(!isIncluded(leaves[3]!, 3.5, tree.head(8), path));
    assert.ok(!isIncluded(leaves[3]!, 3, { ...tree.head(8), size: Number.NaN }, path));
    assert.ok(!isConsistent({ ...tree.head(4), size: -1 }, tree.head(8), path));
  });
});

function bordersOf(size: number): number[] {
  const half = 2 ** Math.floor(Math.log2(size - 1));
  const middle = Math.floor(size / 2);
  return [...new Set([0, 1, middle, half - 1, half, Math.min(half + 1, size - 1), size - 2, size - 1])];
}

function place() {
  return fc
    .integer({ min: 1, max: LARGEST - 1 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
}

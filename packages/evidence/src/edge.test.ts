import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  appendEntries,
  EMPTY_EDGE,
  headOf,
  readConsistencyProof,
  readEdge,
  readInclusionProof,
} from "./edge.ts";
import { entriesOf, StoredLog, treeOf } from "./testing/world.ts";
import { decodeBundle, parseTilePath, tilePath, tilesOf } from "./tiles.ts";

fc.configureGlobal({ seed: 6962 });

const SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 700, 1025];
const entries = entriesOf(1025);
const tree = treeOf(entries);

function storedLog(size: number, batch = 97): StoredLog {
  const log = new StoredLog();
  for (let at = 0; at < size; at += batch) log.append(entries.slice(at, Math.min(at + batch, size)));
  return log;
}

describe("the edge of a log", () => {
  it("has the root of the whole tree, whatever the batches", () => {
    const batches = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 });
    fc.assert(
      fc.property(batches, (counts) => {
        let edge = EMPTY_EDGE;
        for (const count of counts)
          edge = appendEntries(edge, entries.slice(edge.size, edge.size + count)).edge;
        assert.deepEqual(headOf(edge), tree.head(edge.size));
      }),
      { numRuns: 25 },
    );
  });

  it("writes every file the standard asks for, with every entry in its place", () => {
    for (const size of SIZES) {
      const log = storedLog(size);
      for (const name of tilesOf(size)) assert.ok(log.files.has(tilePath(name)), `${size} ${tilePath(name)}`);
      const bundles = tilesOf(size).filter(({ level }) => level === "entries");
      const stored = bundles.flatMap((name) => decodeBundle(log.files.get(tilePath(name))!, name.width));
      assert.deepEqual(stored, entries.slice(0, size));
    }
  });

  it("never writes two contents under one path", () => {
    const seen = new Map<string, string>();
    let edge = EMPTY_EDGE;
    for (let at = 0; at < 700; at += 3) {
      const appended = appendEntries(edge, entries.slice(at, at + 3));
      edge = appended.edge;
      for (const { path, bytes } of appended.files) {
        assert.notEqual(parseTilePath(path), null);
        const content = Buffer.from(bytes).toString("base64");
        assert.equal(seen.get(path) ?? content, content);
        seen.set(path, content);
      }
    }
  });

  it("is a value: a batch that could not be stored leaves nothing behind", () => {
    const { edge } = appendEntries(EMPTY_EDGE, entries.slice(0, 250));
    const before = headOf(edge);
    appendEntries(edge, entriesOf(20).reverse());
    assert.deepEqual(headOf(edge), before);
    assert.deepEqual(headOf(appendEntries(edge, entries.slice(250, 300)).edge), tree.head(300));
  });

  it("is found again in the stored files and goes on from there", async () => {
    for (const size of SIZES) {
      const log = storedLog(size);
      const edge = await readEdge(size, log.read);
      assert.deepEqual(headOf(edge), tree.head(size));
      const grown = appendEntries(edge, [new Uint8Array(5)]);
      assert.deepEqual(grown, appendEntries(log.edge, [new Uint8Array(5)]));
    }
  });

  it("is found in full tiles where the partial ones were dropped", async () => {
    const log = storedLog(512);
    for (const path of log.files.keys()) if (/^tile\/(?:0|entries)\/.*\.p/.test(path)) log.files.delete(path);
    assert.deepEqual(headOf(await readEdge(300, log.read)), tree.head(300));
  });

  it("is not made up where a file is missing or cut", async () => {
    const log = storedLog(700);
    const [tile, bundle] = ["tile/0/002.p/188", "tile/entries/002.p/188"] as const;
    const bytes = log.files.get(tile)!;
    log.files.set(tile, bytes.slice(1));
    await assert.rejects(readEdge(700, log.read), { code: "bad-tile" });
    log.files.set(tile, bytes);
    log.files.delete(bundle);
    await assert.rejects(readEdge(700, log.read), { code: "bad-bundle" });
  });
});

describe("proofs out of stored tiles", () => {
  it("are those of the tree in memory", async () => {
    const log = storedLog(1025);
    for (const size of [1, 255, 256, 257, 700, 1025])
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const read = storedLog(size).read;
        assert.deepEqual(await readInclusionProof(index, size, read), tree.inclusionProof(index, size));
        assert.deepEqual(await readInclusionProof(index, 1025, log.read), tree.inclusionProof(index));
        assert.deepEqual(await readConsistencyProof(size, 1025, log.read), tree.consistencyProof(size));
      }
  });

  it("of an older size come out of the tiles of the log as it is now", async () => {
    const log = storedLog(1024);
    assert.deepEqual(await readInclusionProof(10, 300, log.read), tree.inclusionProof(10, 300));
  });

  it("are refused where a tile is missing", async () => {
    const log = storedLog(700);
    log.files.delete("tile/0/001");
    await assert.rejects(readInclusionProof(300, 700, log.read), { code: "bad-tile" });
    await assert.rejects(readInclusionProof(700, 700, log.read), { code: "out-of-range" });
  });
});

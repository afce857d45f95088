import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decodeBundle, encodeBundle, parseTilePath, tileAt, tilePath, tilesOf } from "./tiles.ts";

fc.configureGlobal({ seed: 6962 });

describe("a tile's path", () => {
  it("is the one of the tlog-tiles examples", () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), "tile/0/x001/x234/067");
    assert.equal(tilePath({ level: "entries", index: 0, width: 17 }), "tile/entries/000.p/17");
    assert.equal(tilePath({ level: 2, index: 1000, width: 1 }), "tile/2/x001/000.p/1");
  });

  it("names its tile, and nothing else does", () => {
    const name = fc.record(
      {
        level: fc.oneof(fc.constant("entries" as const), fc.integer({ min: 0, max: 63 })),
        index: fc.integer({ min: 0, max: 2 ** 40 }),
        width: fc.integer({ min: 1, max: 256 }),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(name, (tile) => assert.deepEqual(parseTilePath(tilePath(tile)), tile)));
    for (const path of [
      "tile/64/000",
      "tile/00/000",
      "tile/0/0",
      "tile/0/x000/001",
      "tile/0/001/002",
      "tile/0/000.p/0",
      "tile/0/000.p/256",
      "tile/0/000.p/01",
      "/tile/0/000",
      "tile/0/../000",
      "checkpoint",
    ])
      assert.equal(parseTilePath(path), null, path);
  });

  it("exists for the tiles the standard counts for 70,000 and for 256 entries", () => {
    const names = tilesOf(70_000).filter(({ level }) => level !== "entries");
    const partial = names.filter(({ width }) => width < 256);
    assert.equal(names.filter(({ level, width }) => level === 0 && width === 256).length, 273);
    assert.equal(names.filter(({ level, width }) => level === 1 && width === 256).length, 1);
    assert.deepEqual(
      partial.map(({ level, width }) => [level, width]),
      [
        [0, 112],
        [1, 17],
        [2, 1],
      ],
    );
    assert.deepEqual(tilesOf(256).map(tilePath), ["tile/0/000", "tile/entries/000", "tile/1/000.p/1"]);
    assert.equal(tileAt(0, 273, 70_000).width, 112);
    assert.deepEqual(tilesOf(0), []);
  });
});

describe("an entry bundle", () => {
  it("gives back the entries put into it", () => {
    const list = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 });
    fc.assert(
      fc.property(list, (entries) => {
        assert.deepEqual(decodeBundle(encodeBundle(entries), entries.length), entries);
      }),
    );
  });

  it("writes lengths in 16 bits, the high byte first", () => {
    assert.deepEqual(encodeBundle([new Uint8Array(258)]).slice(0, 2), new Uint8Array([1, 2]));
    assert.throws(() => encodeBundle([new Uint8Array(65_536)]), { code: "entry-too-large" });
  });

  it("is refused when cut, lengthened or of another width", () => {
    const bundle = encodeBundle([new Uint8Array(3), new Uint8Array(4)]);
    for (const [bytes, width] of [
      [bundle, 1],
      [bundle, 3],
      [bundle.slice(0, -1), 2],
      [Uint8Array.of(...bundle, 0), 2],
    ] as const)
      assert.throws(() => decodeBundle(bytes, width), { code: "bad-bundle" });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { concat } from "./bytes.ts";
import { leafHash } from "./hash.ts";
import { isIncluded } from "./path.ts";
import { forge } from "./testing/forgery.ts";
import { entriesOf, treeOf } from "./testing/world.ts";

describe("forged evidence", () => {
  it("is not believed in 100,000 tries", () => {
    const { tried, accepted } = forge(100_000, 6962);
    assert.deepEqual({ tried, accepted }, { tried: 100_000, accepted: 0 });
  });

  it("that passes an inner node off as a leaf is not believed", () => {
    const tree = treeOf(entriesOf(8));
    const [left, right] = [tree.read({ level: 0, index: 0 }), tree.read({ level: 0, index: 1 })];
    const path = tree.inclusionProof(0).slice(1);
    const posing = leafHash(concat(left, right));
    assert.ok(!isIncluded(posing, 0, { ...tree.head(), size: 4 }, path));
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { labelled, ticks } from "./scale.ts";

test("an axis has round steps and reaches the largest value", () => {
  assert.deepEqual(ticks(87), [0, 50, 100]);
  assert.deepEqual(ticks(4), [0, 1, 2, 3, 4]);
  for (const largest of [1, 7, 19, 333, 1e6]) assert.ok((ticks(largest).at(-1) ?? 0) >= largest);
});

test("nothing measured still gives an axis", () => {
  assert.deepEqual(ticks(0), [0, 1]);
});

test("labels thin out evenly where there is no room", () => {
  assert.deepEqual([...labelled(7, 3)], [0, 3, 6]);
  assert.deepEqual([...labelled(3, 10)], [0, 1, 2]);
});

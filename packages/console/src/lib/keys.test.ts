import assert from "node:assert/strict";
import { test } from "node:test";
import { matchKeys, strokeName } from "./keys.ts";

const stroke = { key: "k", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const actions = [{ keys: "g i", run() {} }, { keys: "j", run() {} }, { run() {} }];

test("Ctrl and ⌘ are the same key", () => {
  assert.equal(strokeName({ ...stroke, ctrlKey: true }), "mod+k");
  assert.equal(strokeName({ ...stroke, metaKey: true }), "mod+k");
});

test("a bare modifier is no stroke", () => {
  assert.equal(strokeName({ ...stroke, key: "Shift", shiftKey: true }), undefined);
});

test("the first key of a sequence waits for the second", () => {
  assert.equal(matchKeys(["g"], actions), "waiting");
  assert.equal(matchKeys(["g", "i"], actions), actions[0]);
});

test("a key nobody offered means nothing", () => {
  assert.equal(matchKeys(["x"], actions), undefined);
  assert.equal(matchKeys(["g", "x"], actions), undefined);
});

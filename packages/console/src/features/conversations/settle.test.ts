import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settle } from "./settle.ts";

describe("a list that somebody is reading", () => {
  it("takes every change while nobody holds it", () => {
    assert.deepEqual(settle(["a", "b"], ["c", "a", "b"], false), { order: ["c", "a", "b"], waiting: 0 });
  });
  it("keeps its rows in place and lets new ones wait", () => {
    assert.deepEqual(settle(["a", "b"], ["c", "b", "a"], true), { order: ["a", "b"], waiting: 1 });
  });
  it("adds older rows below without asking", () => {
    assert.deepEqual(settle(["a", "b"], ["a", "b", "c", "d"], true), {
      order: ["a", "b", "c", "d"],
      waiting: 0,
    });
  });
  it("lets go of rows that have left the view", () => {
    assert.deepEqual(settle(["a", "b", "c"], ["a", "c"], true), { order: ["a", "c"], waiting: 0 });
  });
});

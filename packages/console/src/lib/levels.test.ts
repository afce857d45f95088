import assert from "node:assert/strict";
import { test } from "node:test";
import { customersPart, reaches, rungsOf } from "./levels.ts";

const states = (...given: Parameters<typeof rungsOf>) => rungsOf(...given).map(({ state }) => state);

test("what is proven, what is missing and what nobody asks for stand one above the other", () => {
  assert.deepEqual(states({ required: "V3", proven: "V1" }), ["proven", "missing", "missing", "beyond"]);
});

test("a rung that nothing on file leads to is blocked, never merely missing", () => {
  assert.deepEqual(states({ required: "V3", proven: "V0", reachable: "V2" }), [
    "missing",
    "missing",
    "blocked",
    "beyond",
  ]);
});

test("more than required is shown as proven all the same", () => {
  assert.deepEqual(states({ required: "V1", proven: "V3" }), ["proven", "proven", "proven", "beyond"]);
});

test("exactly one rung is the required one, none where nothing is required", () => {
  assert.deepEqual(
    rungsOf({ required: "V2", proven: "V0" }).filter(({ isRequired }) => isRequired).length,
    1,
  );
  assert.deepEqual(
    rungsOf({ required: "V0", proven: "V0" }).filter(({ isRequired }) => isRequired),
    [],
  );
});

test("the customer's part of V4 is V3", () => {
  assert.equal(customersPart("V4"), "V3");
  assert.equal(customersPart("V2"), "V2");
  assert.equal(reaches("V3", customersPart("V4")), true);
});

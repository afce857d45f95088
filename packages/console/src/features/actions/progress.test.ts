import assert from "node:assert/strict";
import { test } from "node:test";
import { endingOf, passedStations } from "./progress.ts";

const asked = { requiredLevel: "V3", provenLevel: "V0" } as const;

test("a verification goes from the code over the page and the proof to the yes", () => {
  assert.equal(passedStations({ ...asked, state: "waiting" }), 0);
  assert.equal(passedStations({ ...asked, state: "joined" }), 2);
  assert.equal(passedStations({ ...asked, state: "joined", provenLevel: "V1" }), 2);
  assert.equal(passedStations({ ...asked, state: "joined", provenLevel: "V3" }), 3);
  assert.equal(passedStations({ ...asked, state: "passed", provenLevel: "V3" }), 4);
});

test("for V4 the customer is done at V3", () => {
  assert.equal(passedStations({ state: "joined", requiredLevel: "V4", provenLevel: "V3" }), 3);
});

test("what ended without a yes is an ending, what runs or passed is none", () => {
  assert.equal(endingOf({ state: "disowned" }), "disowned");
  assert.equal(endingOf({ state: "joined" }), undefined);
  assert.equal(endingOf({ state: "passed" }), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { canBeRefused, openProposals, spokenCode, stepOf } from "./step.ts";

const carla = { id: "carla", mayApprove: false };
const bruno = { id: "bruno", mayApprove: true };
const opened = { openedBy: { id: "carla", name: "Carla" } };

test("an action leads from its parameters over the proof to being carried out", () => {
  const open = { ...opened, state: "open" } as const;
  const rest = ["step-up", "execution"] as const;
  assert.equal(stepOf({ ...open, missing: ["parameters", "verification", ...rest] }, carla), "parameters");
  assert.equal(stepOf({ ...open, missing: ["verification", ...rest] }, carla), "verify");
  assert.equal(stepOf({ ...opened, state: "proving", missing: ["verification", ...rest] }, carla), "proving");
  assert.equal(stepOf({ ...opened, state: "proven", missing: [...rest] }, carla), "carry-out");
});

test("who opened it waits for somebody else to approve, however senior", () => {
  const waiting = { ...opened, state: "waiting-approval", missing: ["approval", "execution"] } as const;
  assert.equal(stepOf({ ...waiting, missing: [...waiting.missing] }, carla), "wait-approval");
  assert.equal(stepOf({ ...waiting, missing: [...waiting.missing] }, bruno), "approve");
  const own = { ...waiting, openedBy: { id: "bruno", name: "Bruno" } };
  assert.equal(stepOf({ ...own, missing: [...own.missing] }, bruno), "wait-approval");
});

test("a freeze comes before everything that is not over", () => {
  assert.equal(stepOf({ ...opened, state: "proven", missing: ["unfreeze", "execution"] }, bruno), "unfreeze");
  assert.equal(stepOf({ ...opened, state: "executed", missing: [] }, bruno), "done");
});

test("what failed is tried again, what ran out is over", () => {
  assert.equal(stepOf({ ...opened, state: "failed", missing: ["execution"] }, carla), "retry");
  assert.equal(stepOf({ ...opened, state: "expired", missing: [] }, carla), "over");
  assert.equal(stepOf({ ...opened, state: "task", missing: ["execution"] }, carla), "task");
});

test("what has left the desk cannot be refused any more", () => {
  assert.equal(canBeRefused({ state: "waiting-delay" }), true);
  assert.equal(canBeRefused({ state: "executing" }), false);
  assert.equal(canBeRefused({ state: "executed" }), false);
});

test("a request for something under way asks for no second action, one for something ended does", () => {
  const proposed = [{ definitionId: "reset" }, { definitionId: "refund" }, { definitionId: "reset" }];
  const action = (id: string, state: "open" | "executed") => ({ state, definition: { id } });
  assert.deepEqual(openProposals(proposed, [action("reset", "open")]), [{ definitionId: "refund" }]);
  assert.equal(openProposals(proposed, [action("reset", "executed")]).length, 2);
});

test("a code is read in two halves", () => {
  assert.equal(spokenCode("483201"), "483\u00a0201");
  assert.equal(spokenCode("483 201"), "483 201");
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snoozes } from "./snooze.ts";

const zone = "America/Sao_Paulo";
const ids = (at: string) => snoozes(Date.parse(at), zone).map(({ id }) => id);

describe("snoozing", () => {
  it("offers this afternoon in the morning", () => {
    assert.deepEqual(ids("2026-11-24T12:00:00Z"), ["hour", "afternoon", "tomorrow", "monday"]);
  });
  it("does not offer this afternoon in the evening", () => {
    assert.deepEqual(ids("2026-11-24T22:00:00Z"), ["hour", "tomorrow", "monday"]);
  });
  it("does not offer Monday twice on a Sunday", () => {
    assert.deepEqual(ids("2026-11-22T22:00:00Z"), ["hour", "tomorrow"]);
  });
  it("wakes at nine on the clock of the desk", () => {
    const tomorrow = snoozes(Date.parse("2026-11-24T12:00:00Z"), zone).find(({ id }) => id === "tomorrow");
    assert.equal(new Date(tomorrow?.until ?? 0).toISOString(), "2026-11-25T12:00:00.000Z");
  });
});

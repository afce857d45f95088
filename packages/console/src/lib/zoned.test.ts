import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays, dayOf, instantOf, weekdayOf } from "./zoned.ts";

describe("the clock of the desk", () => {
  it("shows yesterday in São Paulo while London is past midnight", () => {
    assert.equal(dayOf("America/Sao_Paulo", Date.parse("2026-11-22T01:30:00Z")), "2026-11-21");
  });
  it("finds nine in the morning", () => {
    const at = instantOf("America/Sao_Paulo", "2026-11-23", 9);
    assert.equal(new Date(at).toISOString(), "2026-11-23T12:00:00.000Z");
  });
  it("finds it on the day after the clocks were changed, too", () => {
    const at = instantOf("Europe/Madrid", "2026-10-26", 9);
    assert.equal(new Date(at).toISOString(), "2026-10-26T08:00:00.000Z");
  });
  it("counts days across the end of a month", () => {
    assert.equal(addDays("2026-11-30", 1), "2026-12-01");
    assert.equal(weekdayOf("2026-11-22"), 0);
  });
});

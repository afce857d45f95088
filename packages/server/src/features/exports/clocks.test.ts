import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addBusinessDays, type Day, deadlinesOf, easterOf, isHoliday } from "./clocks.ts";

const day = (text: string): Day => {
  const [year, month, date] = text.split("-").map(Number);
  return { year: year!, month: month!, day: date! };
};
const zone = "America/Sao_Paulo";
const first = (known: Parameters<typeof deadlinesOf>[0]) => deadlinesOf(known)[0]?.at;

describe("the clocks of an incident", () => {
  it("know when Easter is", () => {
    for (const known of ["2024-3-31", "2025-4-20", "2026-4-5", "2027-3-28", "2038-4-25"])
      assert.deepEqual(easterOf(day(known).year), day(known));
  });

  it("know the national holidays of Brazil, movable ones too", () => {
    for (const holiday of ["2026-2-16", "2026-2-17", "2026-4-3", "2026-6-4", "2026-11-20", "2026-12-25"])
      assert.equal(isHoliday(day(holiday)), true, holiday);
    assert.equal(isHoliday(day("2026-2-18")), false);
  });

  it("count business days from the day after", () => {
    assert.deepEqual(addBusinessDays(day("2026-3-2"), 3), day("2026-3-5"));
    assert.deepEqual(addBusinessDays(day("2026-3-6"), 3), day("2026-3-11"));
    assert.deepEqual(addBusinessDays(day("2026-2-13"), 3), day("2026-2-20"));
  });

  it("give the ANPD three business days to the end of the day, small agents six", () => {
    const at = new Date("2026-03-02T15:00:00Z");
    const known = { law: "lgpd", at, smallAgent: false, timeZone: zone } as const;
    assert.equal(first(known), "2026-03-06T02:59:59.000Z");
    assert.equal(first({ ...known, smallAgent: true }), "2026-03-11T02:59:59.000Z");
    assert.equal(deadlinesOf(known)[2]?.at.slice(0, 10), "2026-04-03");
    assert.equal(deadlinesOf(known)[3]?.at.slice(0, 4), "2031");
  });

  it("begin on the day of the desk, not of Greenwich", () => {
    const late = new Date("2026-03-03T01:00:00Z");
    assert.equal(
      first({ law: "lgpd", at: late, smallAgent: false, timeZone: zone }),
      "2026-03-06T02:59:59.000Z",
    );
  });

  it("give the GDPR's authority 72 hours, Sunday or not", () => {
    const at = new Date("2026-04-03T12:00:00Z");
    assert.equal(first({ law: "gdpr", at, smallAgent: true, timeZone: zone }), "2026-04-06T12:00:00.000Z");
  });
});

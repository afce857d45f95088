import assert from "node:assert/strict";
import { test } from "node:test";
import { formatter } from "./format.ts";

const noon = "2026-11-22T15:00:00Z";
const now = Date.parse(noon);

test("times are those of the desk, not of the browser", () => {
  assert.equal(formatter("pt-BR", "America/Sao_Paulo").time(noon), "12:00");
  assert.equal(formatter("pt-BR", "Asia/Tokyo").time(noon), "00:00");
});

test("the last minute is now; from a week on a date is shown", () => {
  const format = formatter("en", "UTC");
  assert.equal(format.ago(now - 40_000, now), "now");
  assert.equal(format.ago(now - 5 * 60_000, now), "5 minutes ago");
  assert.equal(format.ago(now - 8 * 86_400_000, now), "Nov 14, 2026");
});

test("sizes are rounded to what can be grasped", () => {
  const format = formatter("en", "UTC");
  assert.equal(format.bytes(0), "0 bytes");
  assert.equal(format.bytes(1536), "1.5 kB");
  assert.equal(format.bytes(41_943_040), "41.9 MB");
});

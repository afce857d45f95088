import assert from "node:assert/strict";
import { test } from "node:test";
import { amountText, minorUnits } from "./amount.ts";

test("an amount is typed with a comma or a point, or without either", () => {
  assert.equal(minorUnits("500"), 50_000);
  assert.equal(minorUnits("500,5"), 50_050);
  assert.equal(minorUnits(" 0.05 "), 5);
});

test("nothing is no limit, and what is no amount is neither", () => {
  assert.equal(minorUnits("  "), null);
  assert.equal(minorUnits("1.000,00"), undefined);
  assert.equal(minorUnits("-5"), undefined);
});

test("what is shown can be typed again", () => {
  for (const locale of ["pt-BR", "en", "es"])
    assert.equal(minorUnits(amountText(123_456_789, locale)), 123_456_789);
  assert.equal(amountText(null, "en"), "");
});

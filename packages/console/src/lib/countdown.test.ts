import assert from "node:assert/strict";
import { test } from "node:test";
import { clockText, secondsUntil } from "./countdown.ts";

const until = "2026-11-22T15:00:00Z";
const end = Date.parse(until);

test("a second that has begun still counts; what is over stays at nothing", () => {
  assert.equal(secondsUntil(until, end - 60_000), 60);
  assert.equal(secondsUntil(until, end - 1), 1);
  assert.equal(secondsUntil(until, end), 0);
  assert.equal(secondsUntil(until, end + 5_000), 0);
});

test("minutes and seconds are read like a clock, hours only where there are some", () => {
  assert.equal(clockText(7), "0:07");
  assert.equal(clockText(287), "4:47");
  assert.equal(clockText(86_399), "23:59:59");
});

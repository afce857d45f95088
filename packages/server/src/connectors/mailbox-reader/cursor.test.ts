import assert from "node:assert/strict";
import { test } from "node:test";
import { advanced, caughtUp, currentCursor } from "./cursor.ts";
import type { Cursor } from "./types.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 22);
const folder = { uidValidity: "7", uidNext: 101 };

test("a first start with new mail only begins behind everything there is", () => {
  const cursor = currentCursor(null, folder, "new-only", now);
  assert.deepEqual([cursor.lastUid, cursor.catchUp], [100, undefined]);
  assert.ok(cursor.notBefore <= now);
});

test("a first start some days back goes through what is there by date", () => {
  const cursor = currentCursor(null, folder, { days: 3 }, now);
  assert.deepEqual(cursor.catchUp, { since: now - 3 * day, untilUid: 100 });
  assert.equal(caughtUp(cursor).lastUid, 100);
});

test("a saved cursor of the same UIDVALIDITY is taken as it is", () => {
  const saved = currentCursor(null, folder, "new-only", now);
  assert.equal(currentCursor(saved, { ...folder, uidNext: 500 }, "new-only", now + day), saved);
});

test("a new UIDVALIDITY catches up from a day before the newest message, never from before the first start", () => {
  const started = currentCursor(null, folder, "new-only", now);
  const other = { uidValidity: "8", uidNext: 51 };
  const soon = currentCursor(advanced(started, 101, now + 1000), other, "new-only", now + 2000);
  assert.deepEqual(soon.catchUp, { since: started.notBefore, untilUid: 50 });
  const later = currentCursor(advanced(started, 150, now + 30 * day), other, "new-only", now + 31 * day);
  assert.deepEqual(later.catchUp, { since: now + 29 * day, untilUid: 50 });
  assert.equal(later.notBefore, started.notBefore);
});

test("a catch-up that was cut short goes on where it was", () => {
  const started: Cursor = currentCursor(null, folder, { days: 3 }, now);
  const halfway = advanced(started, 40, now - day);
  assert.equal(currentCursor(halfway, folder, { days: 3 }, now + day), halfway);
  assert.deepEqual([halfway.lastUid, halfway.catchUp], [40, started.catchUp]);
  assert.deepEqual([caughtUp(halfway).lastUid, caughtUp(halfway).catchUp], [100, undefined]);
});

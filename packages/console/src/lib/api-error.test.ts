import assert from "node:assert/strict";
import { test } from "node:test";
import { errorOf, isPassing } from "./api-error.ts";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

test("a problem keeps its code and the time to wait", async () => {
  const error = await errorOf(answer(429, { code: "rate-limited", status: 429 }, { "retry-after": "30" }));
  assert.equal(error.code, "rate-limited");
  assert.equal(error.retryAfterSeconds, 30);
});

test("an answer from something between us and the server counts as out of reach", async () => {
  const error = await errorOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  assert.equal(error.code, "unavailable");
  assert.ok(isPassing(error));
});

test("a code nobody knows is not passed on", async () => {
  assert.equal((await errorOf(answer(400, { code: "constructor" }))).code, "answer-unreadable");
});

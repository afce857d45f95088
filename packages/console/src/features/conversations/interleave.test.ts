import assert from "node:assert/strict";
import { test } from "node:test";
import { interleave } from "./interleave.ts";

const message = (at: string) => ({ at, text: at });
const aside = (at: string) => ({ id: at, at, node: null });
const at = (minute: number) => `2026-11-22T15:0${minute}:00Z`;
const times = (entries: readonly { readonly at: string }[]) => entries.map((entry) => entry.at);

test("what happened between two messages stands between them", () => {
  const entries = interleave([message(at(1)), message(at(3))], [aside(at(2)), aside(at(4))], false);
  assert.deepEqual(times(entries), [at(1), at(2), at(3), at(4)]);
});

test("at the same moment the message comes first", () => {
  const [first] = interleave([message(at(1))], [aside(at(1))], false);
  assert.ok(first && "text" in first);
});

test("what is older than what is shown waits for the earlier messages", () => {
  assert.deepEqual(times(interleave([message(at(2))], [aside(at(1))], true)), [at(2)]);
  assert.deepEqual(times(interleave([message(at(2))], [aside(at(1))], false)), [at(1), at(2)]);
});

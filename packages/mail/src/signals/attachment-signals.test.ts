import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileSignals } from "./attachment-signals.ts";

test("every file of the folder is a signal of the table, under its own name", () => {
  const files = readdirSync(new URL("./attachment", import.meta.url)).map(
    (file) => `attachment/${file.replace(/\.ts$/, "")}`,
  );
  const ids = Object.values(fileSignals).map(({ id }) => id);
  assert.deepEqual([...ids].sort(), files.sort());
});

test("every signal explains itself in three languages with the same placeholders", () => {
  for (const { id, texts } of Object.values(fileSignals)) {
    const words = Object.values(texts).map((text) => (text.match(/\{\w+\}/g) ?? []).sort().join());
    assert.equal(new Set(words).size, 1, id);
    assert.ok(
      Object.values(texts).every((text) => text.length > 10),
      id,
    );
  }
});

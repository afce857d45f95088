import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { catalogue } from "./catalogue.ts";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => /^[a-z-]+\/[a-z0-9-]+\.ts$/.test(path) && !path.endsWith(".test.ts"))
  .filter((path) => readFileSync(join(import.meta.dirname, path), "utf8").includes("defineDetector"))
  .map((path) => path.slice(0, -3));

test("the catalogue lists every detector file, and each id is its path", () => {
  assert.deepEqual(catalogue.map(({ id }) => id).sort(), files.sort());
});

test("no id is used twice", () => {
  assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
});

test("every detector has at least three examples of each kind and stands in the folder of its category", () => {
  for (const { id, category, examples } of catalogue) {
    assert.ok(examples.match.length >= 3 && examples.ignore.length >= 3, id);
    assert.ok(
      examples.match.every((example) => example.includes("«")),
      id,
    );
    if (!id.startsWith("personal/")) assert.ok(id.startsWith(`${category}/`), id);
  }
});

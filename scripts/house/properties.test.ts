import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ROOT, readSource } from "./sources.ts";

const page = readSource("docs/properties.md");
const rows = [...page.matchAll(/^\| (\d+) \| .+$/gm)];
const links = [...page.matchAll(/(`{1,2})(\S+\.test\.ts) › (.+?)\1(?=<br>| \|)/g)].map(
  ([, , file, name]) => ({
    file: file!,
    name: name!,
  }),
);

describe("the table of properties", () => {
  it("has all 62, each with its test or a word on why there is none", () => {
    assert.deepEqual(
      rows.map(([, number]) => Number(number)),
      Array.from({ length: 62 }, (_, index) => index + 1),
    );
    const bare = rows.filter(([row]) => / – \|\s*\|$/.test(row)).map(([, number]) => number);
    assert.deepEqual(bare, []);
  });

  it("names tests that are there", () => {
    assert.ok(links.length > 80, `${links.length}`);
    const gone = links.filter(({ file, name }) => !existsSync(join(ROOT, file)) || !hasTest(file, name));
    assert.deepEqual(
      gone.map(({ file, name }) => `${file} › ${name}`),
      [],
    );
  });
});

function hasTest(file: string, name: string): boolean {
  const source = readSource(file);
  return [`it("${name}"`, `it(\`${name}`, `test("${name}"`].some((opening) => source.includes(opening));
}

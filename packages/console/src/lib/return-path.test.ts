import assert from "node:assert/strict";
import { test } from "node:test";
import { safeReturnPath } from "./return-path.ts";

const origin = "https://desk.example";

test("a path of the console is kept with its query", () => {
  assert.equal(safeReturnPath("/members?view=open", origin), "/members?view=open");
});

for (const from of [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "",
  undefined,
  7,
]) {
  test(`${JSON.stringify(from)} leads nowhere else`, () => {
    const path = safeReturnPath(from, origin);
    assert.ok(path === undefined || new URL(path, origin).origin === origin);
    assert.ok(path === undefined || !path.startsWith("//"));
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { fillPath, queryText } from "./api-address.ts";

test("a value cannot break out of its place in the path", () => {
  assert.equal(
    fillPath("/api/members/:id/disablement", { id: "../x?y" }),
    "/api/members/..%2Fx%3Fy/disablement",
  );
});

test("what is undefined or empty is left out of the query", () => {
  assert.equal(queryText({ q: "a b", cursor: undefined, tag: "", limit: 5 }), "?q=a+b&limit=5");
  assert.equal(queryText(undefined), "");
});

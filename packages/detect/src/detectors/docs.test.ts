import assert from "node:assert/strict";
import test from "node:test";
import { stalePages } from "../../../../scripts/docs-detectors.ts";

test("the pages of detectors and signals say what the definitions say (npm run docs writes them anew)", () => {
  assert.deepEqual(stalePages(), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { negotiate } from "./locale.ts";

test("Portuguese of any country is served in Brazilian Portuguese", () => {
  assert.equal(negotiate(["pt-PT", "en"]), "pt-BR");
});

test("the first language we speak wins, not the first asked for", () => {
  assert.equal(negotiate(["de-DE", "es-419", "en"]), "es");
});

test("without a common language it is English", () => {
  assert.equal(negotiate(["de", "ja"]), "en");
  assert.equal(negotiate([]), "en");
});

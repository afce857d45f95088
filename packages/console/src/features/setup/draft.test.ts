import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "../../lib/i18n/locale.ts";
import { type Draft, withLanguage } from "./draft.ts";

const draft: Draft = {
  name: "",
  email: "",
  deskName: "",
  languages: ["pt-BR", "en"],
  defaultLanguage: "pt-BR",
  timeZone: "UTC",
};

test("a language that is added takes its place in the order", () => {
  assert.deepEqual(withLanguage({ ...draft, languages: ["es"] }, "en", true, locales).languages, [
    "en",
    "es",
  ]);
});

test("the main language is always one of those chosen", () => {
  assert.equal(withLanguage(draft, "pt-BR", false, locales).defaultLanguage, "en");
  assert.equal(withLanguage(draft, "en", false, locales).defaultLanguage, "pt-BR");
});

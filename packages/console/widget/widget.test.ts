import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inkOn } from "./colour.ts";
import { languageOf, words } from "./words.ts";

describe("the chat on a site", () => {
  it("puts black letters on light colours and white ones on dark", () => {
    assert.equal(inkOn("#f4b63f"), "#000000");
    assert.equal(inkOn("#0b5b71"), "#ffffff");
  });
  it("speaks the language the page asks for, else the visitor's", () => {
    assert.equal(languageOf("es-MX", ["en"]), "es");
    assert.equal(languageOf(undefined, ["fr", "pt-PT"]), "pt-BR");
    assert.equal(languageOf(undefined, ["fr"]), "en");
  });
  it("has every text in every language", () => {
    const keys = Object.keys(words.en).sort();
    for (const texts of Object.values(words)) assert.deepEqual(Object.keys(texts).sort(), keys);
  });
});

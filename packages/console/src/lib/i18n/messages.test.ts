import assert from "node:assert/strict";
import { test } from "node:test";
import { defineMessages, translator } from "./messages.ts";

const sample = defineMessages({
  plain: { "pt-BR": "Entrar", en: "Sign in", es: "Iniciar sesión" },
  greeting: { "pt-BR": "Olá, {name}", en: "Hello, {name}", es: "Hola, {name}" },
  codes: {
    "pt-BR": { one: "{count} código", other: "{count} códigos" },
    en: { one: "{count} code", other: "{count} codes" },
    es: { one: "{count} código", other: "{count} códigos" },
  },
});

test("a message is shown in the reader's language", () => {
  assert.equal(translator("es", sample)("plain"), "Iniciar sesión");
});

test("placeholders are filled", () => {
  assert.equal(translator("pt-BR", sample)("greeting", { name: "Helena" }), "Olá, Helena");
});

test("one and many take their own form, and numbers the grouping of the language", () => {
  const t = translator("en", sample);
  assert.equal(t("codes", { count: 1 }), "1 code");
  assert.equal(t("codes", { count: 1234 }), "1,234 codes");
});

test("zero is singular in Brazilian Portuguese, plural in English", () => {
  assert.equal(translator("pt-BR", sample)("codes", { count: 0 }), "0 código");
  assert.equal(translator("en", sample)("codes", { count: 0 }), "0 codes");
});

test("a value that looks like a placeholder stays as it is", () => {
  assert.equal(translator("en", sample)("greeting", { name: "{name}" }), "Hello, {name}");
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { productSources, ROOT } from "./sources.ts";

const LANGUAGES = ["en", "es", "pt-BR"];
const files = productSources().filter((file) => /\.messages\.ts$/.test(file));

type Problem = { readonly where: string; readonly what: string };

/** An object with a language as key is one text; anything else is looked into. */
function problemsIn(value: unknown, where: string): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  if (!keys.some((key) => LANGUAGES.includes(key)))
    return Object.entries(value).flatMap(([key, inner]) => problemsIn(inner, `${where}.${key}`));
  const entries = value as Readonly<Record<string, unknown>>;
  return [...missingLanguages(entries, where), ...unevenKeys(entries, where), ...unevenSlots(entries, where)];
}

function missingLanguages(text: Readonly<Record<string, unknown>>, where: string): Problem[] {
  return LANGUAGES.filter((language) => text[language] === undefined || text[language] === "").map(
    (language) => ({
      where,
      what: `is missing in ${language}`,
    }),
  );
}

/** Whole tables per language must hold the same keys. */
function unevenKeys(text: Readonly<Record<string, unknown>>, where: string): Problem[] {
  const keys = LANGUAGES.map((language) => Object.keys(Object(text[language])).sort().join());
  const isTable = LANGUAGES.every((language) => typeof text[language] === "object");
  return isTable && new Set(keys).size > 1
    ? [{ where, what: "has not the same keys in every language" }]
    : [];
}

/** `{name}` is filled in: every language must have the same places. */
function unevenSlots(text: Readonly<Record<string, unknown>>, where: string): Problem[] {
  const slots = LANGUAGES.map((language) => slotsOf(text[language]));
  return new Set(slots).size > 1 ? [{ where, what: "has not the same {places} in every language" }] : [];
}

function slotsOf(text: unknown): string {
  const words =
    typeof text === "string" ? [...text.matchAll(/\{([A-Za-z]+)/g)].map(([, name]) => name ?? "") : [];
  return [...new Set(words)].sort().join();
}

describe("visible texts", { skip: files.length === 0 ? "there is none yet" : false }, () => {
  for (const file of files) {
    it(`of ${file} exist in every language, with the same places to fill`, async () => {
      const module = (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, unknown>;
      const problems = Object.entries(module).flatMap(([name, value]) => problemsIn(value, name));
      assert.deepEqual(
        problems.map(({ where, what }) => `${where} ${what}`),
        [],
      );
    });
  }
});

import assert from "node:assert/strict";
import test from "node:test";
import { findAddresses } from "../addresses/find-addresses.ts";
import type { Candidate } from "../detector.ts";
import { type Normalized, normalize } from "../normalize.ts";
import { findNames } from "./find-names.ts";
import { nameModel } from "./model.ts";
import { readWords } from "./words.ts";

function look(normalized: Normalized): Candidate[] {
  const words = readWords(normalized, nameModel().lexicon);
  return [...findNames(normalized, words), ...findAddresses(words, normalized.codes)];
}

function found(text: string): string[] {
  const normalized = normalize(text);
  return look(normalized).map(({ type, start, end }) => `${type}: ${normalized.cased.slice(start, end)}`);
}

test("a name is found however it is written", () => {
  for (const name of ["Juliana Prado de Souza", "JULIANA PRADO DE SOUZA", "juliana prado de souza"]) {
    assert.deepEqual(found(`oi, aqui é a ${name}`), [`person: ${name}`]);
  }
});

test("three languages in one text need no parameter", () => {
  assert.deepEqual(found("Oi, sou a Fernanda.\nThis is Gregory.\nMe llamo Ignacio."), [
    "person: Fernanda",
    "person: Gregory",
    "person: Ignacio",
  ]);
});

test("somebody named once is found again without a cue", () => {
  const people = found("Falei com a Talita ontem. Depois Talita sumiu.");
  assert.equal(people.filter((entry) => entry === "person: Talita").length, 2);
});

test("the possessive is not part of the name", () => {
  assert.deepEqual(found("Dorothy's account is locked"), ["person: Dorothy"]);
});

test("the result does not depend on what was read before", () => {
  const first = found("me llamo Carmen Delgado y vivo en Calle Mayor 25, 28013 Madrid");
  found("x".repeat(100_000));
  assert.deepEqual(found("me llamo Carmen Delgado y vivo en Calle Mayor 25, 28013 Madrid"), first);
});

test("two texts read in turn do not mix", () => {
  const one = normalize("this is bob o'neill");
  const two = normalize("quero um vestido rosa");
  assert.equal(look(one).length, 1);
  assert.equal(look(two).length, 0);
  assert.equal(look(one).length, 1);
});

test("empty and odd texts hold nobody", () => {
  for (const text of ["", " ", "\n\n", "'''", "12", "😀😀", "....", "\u0000"])
    assert.deepEqual(found(text), []);
});

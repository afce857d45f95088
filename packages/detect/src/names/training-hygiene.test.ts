import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const PACKAGE = new URL("../../", import.meta.url);
const LANGUAGES = ["pt-BR", "en", "es"];
const TEMPLATES = ["pt", "en", "es", "benign", "tails"];
const RUN = 4;

const heldOut = new Set(
  LANGUAGES.flatMap((language) => [`${language}.txt`, `benign-${language}.txt`])
    .flatMap((file) => linesOf(`eval/names/${file}`).filter((_line, index) => index % 2 === 1))
    .flatMap(runsOf),
);

for (const name of TEMPLATES) {
  test(`no template of ${name} repeats ${RUN} words in a row of a held-out message`, () => {
    const leaks = linesOf(`training/templates/${name}.txt`).filter((line) =>
      runsOf(line).some((run) => heldOut.has(run)),
    );
    assert.deepEqual(leaks, []);
  });
}

function linesOf(path: string): string[] {
  return readFileSync(new URL(path, PACKAGE), "utf8").split("\n").filter(Boolean);
}

// Runs of words between slots and marked values, which stand for anything.
function runsOf(line: string): string[] {
  return line
    .replaceAll("\\n", " ")
    .toLowerCase()
    .split(/\{[^}]*\}/)
    .flatMap((piece) => {
      const words = piece.match(/[\p{L}\p{N}']+/gu) ?? [];
      return words
        .slice(0, Math.max(0, words.length - RUN + 1))
        .map((_word, index) => words.slice(index, index + RUN).join(" "));
    });
}

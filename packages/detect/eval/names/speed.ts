import { readFileSync } from "node:fs";
import { findAddresses } from "../../src/addresses/find-addresses.ts";
import { findNames } from "../../src/names/find-names.ts";
import { nameModel } from "../../src/names/model.ts";
import { readWords } from "../../src/names/words.ts";
import { normalize } from "../../src/normalize.ts";

/**
 * CPU time of names and addresses, normalisation not counted: on the desk messages of the frozen sets in pieces of
 * 2,000 characters, then on hostile texts of half a million and a million characters. Usage: node eval/names/speed.ts
 */
const PIECE = 2000;

const HOSTILE: Readonly<Record<string, string>> = {
  "names without end": "Maria ",
  particles: "de la ",
  "street after street": "Rua ",
  "street, name, no number": "Rua das Flores ",
  "number after number": "12 ",
  "number and capital": "12 Maple ",
  units: "apto 3 ",
  "parts with commas": "Vila Bela, ",
  initials: "J. ",
  ages: "tenho 34 ",
  births: "nasc. 12/",
  "one word": "a",
  apostrophes: "o'",
  lines: "Rua\n",
  capitals: "XA ",
};

typical();
for (const [name, unit] of Object.entries(HOSTILE)) hostile(name, unit);

function typical(): void {
  const files = ["pt-BR", "en", "es"].flatMap((language) => [`${language}.txt`, `benign-${language}.txt`]);
  const all = files.map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("\n");
  const text = all.replaceAll("\\n", "\n").replace(/\{[padg]:([^}]*)\}/g, "$1");
  const pieces = Array.from({ length: Math.floor(text.length / PIECE) }, (_, index) =>
    Buffer.from(text.slice(index * PIECE, (index + 1) * PIECE)).toString(),
  );
  for (let round = 0; round < 5; round++) look(pieces);
  const rounds = 20;
  let spent = 0;
  for (let round = 0; round < rounds; round++) spent += look(pieces);
  const perCharacter = (spent * 1e6) / (rounds * pieces.length * PIECE);
  console.log(
    `desk text, one word in four a name or an address: ${perCharacter.toFixed(1)} ns per character`,
  );
}

function look(texts: readonly string[]): number {
  const normalized = texts.map(normalize);
  const before = process.cpuUsage();
  for (const text of normalized) {
    const words = readWords(text, nameModel().lexicon);
    findNames(text, words);
    findAddresses(words, text.codes);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function hostile(name: string, unit: string): void {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  look([of(500_000)]);
  const half = Math.min(look([of(500_000)]), look([of(500_000)]));
  const whole = Math.min(look([of(1_000_000)]), look([of(1_000_000)]));
  console.log(
    `${name.padEnd(24)} ${whole.toFixed(0)} ms per million characters, ${(whole / half).toFixed(1)} times the half`,
  );
}

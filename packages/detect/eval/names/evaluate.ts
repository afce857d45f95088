import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findAddresses } from "../../src/addresses/find-addresses.ts";
import { createEngine } from "../../src/engine.ts";
import { PARTICLE, TITLE } from "../../src/names/classes.ts";
import { findNames } from "../../src/names/find-names.ts";
import { nameModel } from "../../src/names/model.ts";
import { readWords } from "../../src/names/words.ts";
import { normalize } from "../../src/normalize.ts";

/**
 * Measures the frozen sets beside this file. Usage:
 *   node eval/names/evaluate.ts             names, addresses, births and ages alone
 *   node eval/names/evaluate.ts --engine    the same through the whole engine
 *   node eval/names/evaluate.ts --show      also the mistakes of the development half (never of the held-out half)
 */
const { values: options } = parseArgs({
  options: { engine: { type: "boolean" }, show: { type: "boolean" } },
});

const LANGUAGES = ["pt-BR", "en", "es"];
const KINDS = { p: "person", a: "address", d: "date of birth", g: "age" } as const;
type Kind = keyof typeof KINDS;

interface Gold {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

interface Tally {
  readonly entities: Record<Kind, { found: number; all: number }>;
  words: { hit: number; gold: number; wrong: number; other: number };
}

const engine = createEngine();

for (const half of ["development", "held-out"] as const) {
  console.log(`\n${half}`);
  for (const language of LANGUAGES) report(language, measure(language, half));
}

function measure(language: string, half: "development" | "held-out"): Tally {
  const zero = () => ({ found: 0, all: 0 });
  const tally: Tally = {
    entities: { p: zero(), a: zero(), d: zero(), g: zero() },
    words: { hit: 0, gold: 0, wrong: 0, other: 0 },
  };
  for (const file of [`${language}.txt`, `benign-${language}.txt`]) {
    const lines = readFileSync(new URL(file, import.meta.url), "utf8")
      .split("\n")
      .filter(Boolean);
    lines.forEach((line, index) => {
      if ((index % 2 === 0) === (half === "development")) judge(line, tally, half === "development");
    });
  }
  return tally;
}

function judge(line: string, tally: Tally, mayShow: boolean): void {
  const { text, gold } = read(line.replaceAll("\\n", "\n"));
  const found = find(text);
  const normalized = normalize(text);
  const words = readWords(normalized, nameModel().lexicon);
  const mistakes: string[] = [];
  const isGold = new Uint8Array(words.count);
  for (const entity of gold) {
    let isCovered = true;
    let isLeading = true;
    for (let index = 0; index < words.count; index++) {
      const start = words.starts[index]!;
      const end = words.ends[index]!;
      if (start < entity.start || end > entity.end) continue;
      isGold[index] = 1;
      isLeading &&=
        entity.kind === "p" && (words.classes[index]! & (TITLE | PARTICLE)) !== 0 && end < entity.end;
      if (isLeading || !counts(entity.kind, words.classes[index]!, text.slice(start, end))) continue;
      tally.words.gold++;
      if (found.some((span) => span.start <= start && span.end >= end)) tally.words.hit++;
      else isCovered = false;
    }
    tally.entities[entity.kind].all++;
    if (isCovered) tally.entities[entity.kind].found++;
    else mistakes.push(`missed ${KINDS[entity.kind]} «${text.slice(entity.start, entity.end)}»`);
  }
  for (let index = 0; index < words.count; index++) {
    if (isGold[index] === 1) continue;
    tally.words.other++;
    const start = words.starts[index]!;
    const end = words.ends[index]!;
    if (!found.some((span) => span.start < end && span.end > start)) continue;
    if ((words.classes[index]! & TITLE) !== 0) continue;
    tally.words.wrong++;
    mistakes.push(`wrong «${text.slice(start, end)}»`);
  }
  if (options.show === true && mayShow && mistakes.length > 0) {
    console.log(`  ${JSON.stringify(text)}\n      ${mistakes.join("; ")}`);
  }
}

// Titles in front of a name reveal nobody, nor do the joining words of an address; of an age only the number does.
function counts(kind: Kind, classes: number, word: string): boolean {
  if (kind === "p") return true;
  if (kind === "a") return (classes & PARTICLE) === 0;
  return kind === "d" ? !/^(de|do|del|of|the|at)$/i.test(word) : /\d/.test(word);
}

function find(text: string): readonly { start: number; end: number }[] {
  if (options.engine === true) return engine.scan(text).findings;
  const normalized = normalize(text);
  const words = readWords(normalized, nameModel().lexicon);
  return [...findNames(normalized, words), ...findAddresses(words, normalized.codes)];
}

function read(line: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = "";
  for (const piece of line.split(/(\{[padg]:[^}]*\})/)) {
    const marked = /^\{([padg]):([^}]*)\}$/.exec(piece);
    const value = marked?.[2] ?? piece;
    if (marked !== null)
      gold.push({ kind: marked[1] as Kind, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, gold };
}

function report(language: string, { entities, words }: Tally): void {
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;
  const kinds = (Object.keys(KINDS) as Kind[]).map(
    (kind) => `${KINDS[kind]} ${share(entities[kind].found, entities[kind].all)}`,
  );
  console.log(`${language.padEnd(5)}  wholly covered: ${kinds.join(", ")}`);
  console.log(
    `       words: recall ${share(words.hit, words.gold)}, precision ${share(words.hit, words.hit + words.wrong)}, over-redaction ${share(words.wrong, words.other)}`,
  );
}

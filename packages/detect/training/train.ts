import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { COMMON, NAME } from "../src/names/classes.ts";
import { FEATURES, isCandidate, readFeatures, TABLE_BITS } from "../src/names/features.ts";
import { labelNames } from "../src/names/label-names.ts";
import { createLexicon, type Lexicon } from "../src/names/lexicon.ts";
import type { NameModel } from "../src/names/model.ts";
import { copyWords, markForms, readWords, type Words } from "../src/names/words.ts";
import { normalize } from "../src/normalize.ts";
import { readCorpus } from "./corpora.ts";
import { fold, readClasses, readPhrases, toPairs } from "./gazetteers.ts";
import { type Example, generate } from "./generate.ts";
import { Random } from "./random.ts";

/**
 * Trains the name model and writes `src/names/model.generated.ts`. Usage:
 *   node training/train.ts                        the shipped model (generated text, multidogo, lener-br)
 *   node training/train.ts --without lener-br     leave one source out: trains without, measures on it, writes nothing
 */
const { values: options } = parseArgs({ options: { without: { type: "string" } } });

const SEED = 20261122;
const EPOCHS = 5;
const RUNS = 4;
const GENERATED = 140_000;
const SCALE = 24;
// In units of the weights; chosen on the development half of the frozen sets.
const THRESHOLD = -12;
const UNKNOWN = 2;

interface Source extends Example {
  readonly isGenerated?: boolean;
  /** Only the customer's own name is marked: an unmarked name says nothing. */
  readonly isPartial?: boolean;
}

interface Item {
  readonly words: Words;
  readonly codes: Uint16Array;
  readonly gold: Uint8Array;
}

const random = new Random(SEED);
const examples = sources();
const lexiconPairs = toPairs(withCommonWords(readClasses(), examples));
const lexicon = createLexicon(lexiconPairs);
const items = prepare(examples, lexicon);
const weights = trainOften(items);
const model: NameModel = {
  lexicon,
  weights: quantise(weights),
  phrases: new Set(readPhrases()),
  threshold: THRESHOLD,
};
if (options.without === undefined) write(model);
else measure(options.without as "lener-br" | "multidogo", model);

function sources(): Source[] {
  const sets: Source[][] = [
    generate(GENERATED, random).map((example) => ({ ...example, isGenerated: true })),
  ];
  if (options.without !== "lener-br") sets.push(recase(readCorpus("lener-br", "train")));
  if (options.without !== "multidogo") {
    sets.push(
      recase(thin(readCorpus("multidogo", "train"))).map((example) => ({ ...example, isPartial: true })),
    );
  }
  return sets.flat();
}

// What real text writes in lower case again and again, and never as a name, is an everyday word.
function withCommonWords(classes: Map<string, number>, all: readonly Source[]): Map<string, number> {
  const seen = new Map<string, number>();
  const names = new Set<string>();
  for (const example of all) {
    if (example.isGenerated === true) continue;
    for (const match of example.text.matchAll(/\p{L}+/gu)) {
      const isName = example.spans.some(
        (span) => match.index < span.end && match.index + match[0].length > span.start,
      );
      const word = fold(match[0]);
      if (isName) names.add(word);
      else if (match[0] === match[0].toLowerCase()) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of seen) {
    if (count > 3 && word.length > 2 && !names.has(word) && !classes.has(word)) classes.set(word, COMMON);
  }
  return classes;
}

// Most turns of conversation hold no name: a part of them is enough.
function thin(examples: Example[]): Example[] {
  return examples.filter((example) => example.spans.length > 0 || random.chance(0.4));
}

function recase(examples: Example[]): Example[] {
  return examples.map((example) => {
    const lower = example.text.toLowerCase();
    return random.chance(0.25) && lower.length === example.text.length
      ? { ...example, text: lower }
      : example;
  });
}

function prepare(all: readonly Source[], known: Lexicon): Item[] {
  return all.map((example) => {
    const text = normalize(example.text);
    const words = copyWords(readWords(text, known));
    const gold = goldOf(words, example, text.codes.length === example.text.length);
    if (example.isPartial === true) leaveOpen(words, gold);
    forgetSome(words, gold);
    markForms(words);
    return { words, codes: text.codes, gold };
  });
}

function goldOf(words: Words, example: Example, isAligned: boolean): Uint8Array {
  const gold = new Uint8Array(words.count);
  if (!isAligned) return gold;
  for (let index = 0; index < words.count; index++) {
    gold[index] = Number(
      example.spans.some((span) => words.starts[index]! < span.end && words.ends[index]! > span.start),
    );
  }
  return gold;
}

function leaveOpen(words: Words, gold: Uint8Array): void {
  for (let index = 0; index < words.count; index++) {
    const classes = words.classes[index]!;
    if (gold[index] === 0 && (classes & NAME) !== 0 && (classes & ~NAME) === 0) gold[index] = UNKNOWN;
  }
}

// Some names are made unknown, so that the words around them are learnt as well.
function forgetSome(words: Words, gold: Uint8Array): void {
  for (let index = 0; index < words.count; index++) {
    if (gold[index] !== 1 || (words.classes[index]! & NAME) === 0 || !random.chance(0.15)) continue;
    words.classes[index]! &= ~NAME;
    words.hashes[index] = Math.floor(random.next() * 2 ** 32) | 0;
  }
}

// The mean of several runs in different orders: one run alone moves a few words in a hundred by chance.
function trainOften(all: Item[]): Float32Array {
  const mean = new Float32Array(1 << TABLE_BITS);
  for (let run = 0; run < RUNS; run++)
    train(all).forEach((weight, place) => {
      mean[place]! += weight / RUNS;
    });
  return mean;
}

function train(all: Item[]): Float32Array {
  const size = 1 << TABLE_BITS;
  const learnt = new Float32Array(size);
  const gradients = new Float32Array(size).fill(1);
  const features = new Int32Array(FEATURES);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(all);
    let loss = 0;
    let seen = 0;
    for (const { words, codes, gold } of all) {
      let previous = 0;
      let beforePrevious = 0;
      for (let index = 0; index < words.count; index++) {
        let label = gold[index]! & 1;
        if (gold[index] !== UNKNOWN && isCandidate(words, index, previous === 1)) {
          const count = readFeatures(words, codes, index, previous, beforePrevious, features);
          let score = 0;
          for (let place = 0; place < count; place++) score += learnt[features[place]!]!;
          const probability = 1 / (1 + Math.exp(-score));
          const error = probability - gold[index]!;
          loss -= Math.log(Math.max(1e-9, gold[index] === 1 ? probability : 1 - probability));
          seen++;
          for (let place = 0; place < count; place++) {
            const feature = features[place]!;
            const gradient = error + 1e-6 * learnt[feature]!;
            gradients[feature]! += gradient * gradient;
            learnt[feature]! -= (0.15 * gradient) / Math.sqrt(gradients[feature]!);
          }
          // Now and then go on from what was believed, not from what is true: mistakes must not snowball.
          if (random.chance(0.2)) label = Number(probability > 0.5);
        }
        beforePrevious = previous;
        previous = label;
      }
    }
    console.log(`epoch ${epoch + 1}: ${(loss / seen).toFixed(4)} per word of ${seen}`);
  }
  return learnt;
}

function quantise(learnt: Float32Array): Int8Array {
  return Int8Array.from(learnt, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
}

function measure(name: "lener-br" | "multidogo", measured: NameModel): void {
  let hits = 0;
  let missed = 0;
  let wrong = 0;
  let total = 0;
  for (const example of readCorpus(name, "test")) {
    const text = normalize(example.text);
    const words = readWords(text, lexicon);
    const gold = goldOf(words, example, text.codes.length === example.text.length);
    if (name === "multidogo") leaveOpen(words, gold);
    const labels = labelNames(words, text.codes, measured);
    for (let index = 0; index < words.count; index++) {
      total++;
      if (gold[index] === 1) labels[index] === 1 ? hits++ : missed++;
      else if (gold[index] === 0) wrong += labels[index]!;
    }
  }
  const percent = (part: number, whole: number) =>
    `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
  console.log(`${name}, not seen in training, by word: recall ${percent(hits, hits + missed)},`);
  console.log(`precision ${percent(hits, hits + wrong)}, over-redaction ${percent(wrong, total)}`);
}

function write({ weights: quantised, threshold }: NameModel): void {
  const base64 = (array: Int32Array | Int8Array) => Buffer.from(array.buffer).toString("base64");
  const source = [
    "// Written by training/train.ts; do not edit. Sources and licences: docs/decisions/0010-names-model.md",
    `export const THRESHOLD = ${threshold};`,
    `export const LEXICON_DATA = "${base64(lexiconPairs)}";`,
    `export const PHRASE_DATA = "${base64(readPhrases())}";`,
    `export const WEIGHT_DATA = "${base64(quantised)}";`,
    "",
  ].join("\n");
  writeFileSync(new URL("../src/names/model.generated.ts", import.meta.url), source);
  console.log(`written: ${source.length} characters, ${lexiconPairs.length / 2} words`);
}

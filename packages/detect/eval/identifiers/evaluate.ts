/**
 * Gates M1 and M2 on the frozen carriers. Odd lines are the development half, even lines the held-out half.
 *
 *   node packages/detect/eval/identifiers/evaluate.ts [--failures] [--set=third-pt-BR]
 *
 * The held-out halves of `pt-BR`, `second-pt-BR`, `en` and `es` were read once; since then those of `third-pt-BR`,
 * `second-en` and `second-es` are the proof.
 *
 * `--failures` prints what leaks, of the development half only: the other half is looked at in totals.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/engine.ts";
import type { Finding } from "../../src/types.ts";
import { createRandom, type Random, type Slot, slots } from "./values.ts";

const LANGUAGES = [
  ["pt-BR", "pt"],
  ["second-pt-BR", "pt"],
  ["third-pt-BR", "pt"],
  ["en", "en"],
  ["second-en", "en"],
  ["es", "es"],
  ["second-es", "es"],
] as const;
type Language = "pt" | "en" | "es";

const UNIT_WORDS: Readonly<Record<Language, readonly string[]>> = {
  pt: ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
};

type Variant = (value: string, slot: Slot, random: Random, language: Language) => string | undefined;

const strip = (value: string): string => value.replace(/[^A-Za-z0-9]/g, "");

const VARIANTS: Readonly<Record<string, Variant>> = {
  formatted: (value) => value,
  bare: (value, slot) => (slot.checked ? strip(value) : undefined),
  spaced: (value, { checked }) => (checked ? [...strip(value)].join(" ") : undefined),
  pairs: (value, { checked }, random) =>
    checked ? strip(value).replace(/(..)(?=.)/g, `$1${random() < 0.5 ? " " : "."}`) : undefined,
  line: (value, { checked }) => {
    const bare = strip(value);
    return checked
      ? `${bare.slice(0, Math.ceil(bare.length / 2))}\n${bare.slice(Math.ceil(bare.length / 2))}`
      : undefined;
  },
  "zero-width": (value) => [...value].join("\u200b"),
  "full-width": (value) =>
    value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  spelled: (value, { checked, numeric }, _, language) =>
    checked && numeric
      ? [...strip(value)].map((digit) => UNIT_WORDS[language][Number(digit)]).join(" ")
      : undefined,
  mixed: (value, { checked, numeric }, random, language) =>
    checked && numeric
      ? [...strip(value)]
          .map((digit) => (random() < 0.3 ? UNIT_WORDS[language][Number(digit)] : digit))
          .join(" ")
      : undefined,
};

interface Count {
  messages: number;
  clean: number;
}

const engine = createEngine();
const showFailures = process.argv.includes("--failures");
const readLines = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8")
    .split("\n")
    .filter(Boolean);

function leaks(text: string, start: number, end: number, findings: readonly Finding[]): boolean {
  for (let place = start; place < end; place++) {
    if (!/[\p{L}\p{N}]/u.test(text[place]!)) continue;
    if (!findings.some((finding) => place >= finding.start && place < finding.end)) return true;
  }
  return false;
}

function fillCarrier(
  line: string,
  variant: Variant,
  table: Readonly<Record<string, Slot>>,
  random: Random,
  language: Language,
): { text: string; spans: [number, number][]; checked: boolean } | undefined {
  let text = "";
  const spans: [number, number][] = [];
  let checked = true;
  for (const piece of line.split(/(\{[a-z-]+\})/)) {
    const name = /^\{([a-z-]+)\}$/.exec(piece)?.[1];
    if (name === undefined) {
      text += piece;
      continue;
    }
    const slot = table[name];
    if (slot === undefined) throw new Error(`no slot ${name}`);
    const value = variant(slot.make(random), slot, random, language);
    if (value === undefined) return undefined;
    if (!name.endsWith("-skip")) spans.push([text.length, text.length + value.length]);
    checked &&= slot.checked;
    text += value;
  }
  return { text, spans, checked };
}

function tally(counts: Map<string, Count>, key: string, clean: boolean): void {
  const count = counts.get(key) ?? { messages: 0, clean: 0 };
  count.messages++;
  if (clean) count.clean++;
  counts.set(key, count);
}

const ROUNDS = 5;

function evaluateLanguage(file: string, language: Language): void {
  const counts = new Map<string, Count>();
  const table = slots(language);
  readLines(file).forEach((line, index) => {
    const half = index % 2 === 0 ? "dev " : "held";
    for (const [name, variant] of Object.entries(VARIANTS)) {
      const random = createRandom(index * 101 + name.length);
      for (let round = 0; round < ROUNDS; round++) {
        const carrier = fillCarrier(line, variant, table, random, language);
        if (carrier === undefined) break;
        const { findings } = engine.scan(carrier.text);
        const clean = !carrier.spans.some(([start, end]) => leaks(carrier.text, start, end, findings));
        const kind = carrier.checked ? "checked  " : "unchecked";
        tally(counts, `${half} ${kind} ${name}`, clean);
        tally(
          counts,
          `${half} ${kind} ${name === "formatted" || name === "bare" ? "= clean" : "= obfuscated"}`,
          clean,
        );
        if (!clean && showFailures && half === "dev ") {
          console.log(`  leak ${kind} ${name}: ${line} | ${JSON.stringify(carrier.text)}`);
          break;
        }
      }
    }
  });
  console.log(`\n${file}: zero-leak messages`);
  for (const [key, { messages, clean }] of [...counts].sort()) {
    console.log(`  ${key.padEnd(32)} ${clean}/${messages} = ${((100 * clean) / messages).toFixed(2)} %`);
  }
}

function evaluateBenign(file: string): void {
  for (const half of [0, 1]) {
    let tokens = 0;
    let masked = 0;
    let masks = 0;
    const lines = readLines(`benign-${file}`).filter((_, index) => index % 2 === half);
    for (const line of lines) {
      const { findings } = engine.scan(line);
      masks += findings.length;
      for (const token of line.matchAll(/\S+/g)) {
        tokens++;
        const hit = findings.find(
          ({ start, end }) => start < token.index + token[0].length && end > token.index,
        );
        if (hit === undefined) continue;
        masked++;
        if (showFailures && half === 0) console.log(`  masked ${hit.type}: ${token[0]} | ${line}`);
      }
    }
    const share = ((100 * masked) / tokens).toFixed(2);
    console.log(
      `${file} ${half === 0 ? "dev " : "held"} benign: ${masked}/${tokens} tokens = ${share} %, ${masks} masks in ${lines.length} messages`,
    );
  }
}

const only = process.argv.find((argument) => argument.startsWith("--set="))?.slice("--set=".length);
for (const [file, language] of LANGUAGES)
  if (only === undefined || only === file) evaluateLanguage(file, language);
if (only === undefined) for (const file of ["pt-BR", "en", "es"]) evaluateBenign(file);

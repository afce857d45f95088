/**
 * Gate M5: hostile text of 1 MB within 100 ms, and doubling it at most 2.2 times the time, for every detector's
 * prefixes, cues, anchors and separators, made from the catalogue. Prints what breaks the gate, worst first.
 *
 *   node packages/detect/eval/worst-case.ts [--all]
 *
 * Without `--all` one representative attack per detector and the general ones; with it every literal.
 */

import type { Detector } from "../src/detector.ts";
import { readExample } from "../src/detector.ts";
import { catalogue } from "../src/detectors/catalogue.ts";
import { createEngine } from "../src/engine.ts";

const SIZE = 1_000_000;
const BUDGET_MS = 100;
const DOUBLING = 2.2;

const engine = createEngine();
const all = process.argv.includes("--all");

interface Attack {
  readonly name: string;
  readonly unit: string;
}

const GENERAL: readonly string[] = [
  "1",
  "1 ",
  "1-",
  "1.",
  "12 ",
  "123 ",
  "1234 ",
  "11.",
  "a1",
  "a1 ",
  "1a ",
  "A1-",
  "x 1 ",
  "um ",
  "one two ",
  "vinte e ",
  "@",
  "a@",
  "a@a.",
  "@a.b ",
  "://",
  "a://",
  "http://a:",
  ":",
  "a:",
  "1:",
  "::",
  "-",
  "--",
  "a-",
  "<<",
  "A<",
  "%b",
  ";",
  "eyJ",
  "eyJ.",
  "eyJa-",
  "-----begin ",
  "-----BEGIN PRIVATE KEY-----",
  "senha ",
  "senha: ",
  "senha é a ",
  "password is the ",
  "code ",
  "arroba ",
  "a arroba ",
  " at a dot ",
  "000201",
  "00020126",
  "cookie: a=",
  "authorization: ",
  "token=",
  "?token=a&",
  "R$ ",
  "(11) ",
  "+55 ",
  "+",
  "\u200b",
  "ａ",
  "\u0301a",
  "é",
  "🙂",
  "\n",
  " ",
  "1\n",
  "aaaa",
  "AAAA ",
  "a.b.c.",
  "1/",
  "5 5 5 5 ",
  "4111 1111 1111 1111 ",
  "529.982.247-25 ",
  "52998224725",
  "ES91 ",
  "-23.5505, ",
  "203.0.113.7.",
  "ab-cd-ef-",
  "ab:cd:ef:",
  "Rua ",
  "Maria ",
  "maria da ",
  "Av. 1 ",
];

function attacksOf(detector: Detector): Attack[] {
  const { id, rule, cues = [] } = detector;
  const literals = rule.kind === "token" ? rule.prefixes : rule.kind === "anchored" ? rule.anchors : cues;
  const example = readExample(detector.examples.match[0]).text;
  const units = [
    `${example} `,
    ...(all ? literals : literals.slice(0, 1)).flatMap((literal) => [
      literal,
      `${literal} `,
      `${literal}: 1`,
      `${literal}a1`,
    ]),
  ];
  return units.map((unit) => ({ name: `${id} ${JSON.stringify(unit.slice(0, 24))}`, unit }));
}

function timeOf(text: string): number {
  const start = process.cpuUsage();
  engine.scan(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function hostile(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

const SIEVE = 16;

// A short run first: only what is slow there is run at full length, twice, the better time counting.
function measure({ name, unit }: Attack): { name: string; full: number; ratio: number } {
  const piece = hostile(unit, SIZE / SIEVE);
  const short = Math.min(timeOf(piece), timeOf(piece));
  if (short * SIEVE < BUDGET_MS * 0.5) return { name, full: short * SIEVE, ratio: 1 };
  if (short > 1000) return { name, full: short * SIEVE, ratio: Infinity };
  const text = hostile(unit, SIZE);
  const full = Math.min(timeOf(text), timeOf(text));
  const half = Math.min(timeOf(text.slice(0, SIZE / 2)), timeOf(text.slice(0, SIZE / 2)));
  return { name, full, ratio: full / Math.max(half, 1) };
}

const attacks: Attack[] = [
  ...GENERAL.map((unit) => ({ name: `general ${JSON.stringify(unit)}`, unit })),
  ...catalogue.flatMap(attacksOf),
];
engine.scan(GENERAL.join(" ").repeat(200));
const results = attacks.map((attack) => {
  const result = measure(attack);
  // Said at once: whoever stops the run has seen the worst of what was tried.
  if (result.full > BUDGET_MS) console.log(`${result.full.toFixed(0).padStart(6)} ms  ${result.name}`);
  return result;
});
results.sort((a, b) => b.full - a.full);
console.log("\nworst first");
const slow = results.filter(({ full }) => full > BUDGET_MS);
const steep = results.filter(({ full, ratio }) => full > 40 && ratio > DOUBLING);
for (const { name, full, ratio } of results.slice(0, 40)) {
  console.log(`${full.toFixed(0).padStart(6)} ms  x${ratio.toFixed(2)}  ${name}`);
}
console.log(
  `${attacks.length} attacks of 1 MB: ${slow.length} above ${BUDGET_MS} ms, ${steep.length} grow faster than ${DOUBLING} times`,
);

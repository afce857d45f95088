/**
 * Puts texts together from the catalogue's examples, invisible and foreign characters, cuts and repetitions, and looks
 * at each: a crash, a span outside the text, an overlap, a second look that differs or a slow look is printed with the
 * seed that shows it. Usage: node packages/detect/eval/fuzz.ts [seconds] [seed]; 0 seconds looks at that seed alone.
 */

import { readExample } from "../src/detector.ts";
import { catalogue } from "../src/detectors/catalogue.ts";
import { createEngine } from "../src/engine.ts";
import { SIGNALS } from "../src/signals/catalogue.ts";
import type { Judgement, ScanResult, Span } from "../src/types.ts";
import { Random } from "../training/random.ts";

const MOST_FAILURES = 5;
/** Milliseconds of CPU time that no text may take, and that each million characters may take besides. */
const PATIENCE = { least: 60, perMillion: 4_000 } as const;
const LANGUAGES = ["pt-BR", "en", "es"] as const;

const seconds = Number(process.argv[2] ?? 60);
const firstSeed = Number(process.argv[3] ?? 1);

const examples = [
  ...catalogue.flatMap(({ examples: { match, ignore } }) => [...match, ...ignore]),
  ...SIGNALS.flatMap((signal) => ("examples" in signal ? textsIn(signal.examples) : [])),
].map((example) => readExample(example).text);

const TOKENS: readonly string[] = [
  ..." \n\t.,;:-/_'\"’()<>@=&%$#*+|\\0123456789",
  "\r\n",
  "\u200b",
  "\u00ad",
  "\u0301",
  "\ufe0f",
  "\u202e",
  "\ud83d",
  "\udd25",
  "🔥",
  "ﷺ",
  "ﬁ",
  "ａ１",
  "٣",
  "İ",
  "ß",
  "中",
  "> ",
  "://",
  "----------",
  "um dois tres ",
  "one two three ",
  "senha: ",
  "token=",
  "eyJ",
];

/** Every text of an object of examples, however it is laid out. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function textOf(seed: number): string {
  const random = new Random(seed);
  const below = (most: number) => Math.floor(random.next() * most);
  let text = "";
  for (let pieces = 1 + below(8); pieces > 0; pieces--) {
    const piece = damage(random, below, random.pick(examples));
    const often = random.chance(0.05) ? 1 + below(2_000) : 1;
    text += piece.repeat(Math.min(often, Math.ceil(60_000 / (piece.length + 1)))) + random.pick(TOKENS);
  }
  return text;
}

function damage(random: Random, below: (most: number) => number, example: string): string {
  let text = example;
  for (let changes = below(6); changes > 0; changes--) {
    const at = below(text.length + 1);
    const end = at + (random.chance(0.5) ? 0 : below(12));
    text = text.slice(0, at) + (random.chance(0.8) ? random.pick(TOKENS) : "") + text.slice(end);
  }
  if (random.chance(0.1)) return text.toUpperCase();
  return random.chance(0.1) ? text.split("").join(random.pick([" ", "\n", "\u200b", "-"])) : text;
}

const engine = createEngine();
const slowest = { milliseconds: 0, seed: 0, length: 0 };

function check(seed: number): void {
  const text = textOf(seed);
  const before = process.cpuUsage();
  const scanned = engine.scan(text);
  const judged = engine.judge({ channel: "chat", turns: [{ from: "customer", text }] });
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > slowest.milliseconds)
    Object.assign(slowest, { milliseconds, seed, length: text.length });
  if (milliseconds > PATIENCE.least + (PATIENCE.perMillion * text.length) / 1e6)
    throw new Error(`${milliseconds.toFixed(0)} ms of CPU time for ${text.length} characters`);
  checkFindings(scanned, text.length);
  checkJudgement(judged, text.length);
  if (JSON.stringify(engine.scan(text)) !== JSON.stringify(scanned)) throw new Error("a second look differs");
  for (const language of LANGUAGES) engine.explain(judged, language);
  const safe = engine.redact(text, scanned.findings, () => "");
  if (safe.text.length > text.length) throw new Error("the text grew by removing");
}

function checkFindings({ findings, complete, limits }: ScanResult, length: number): void {
  if (complete !== (limits.length === 0)) throw new Error("complete and limits disagree");
  let reach = 0;
  for (const { start, end } of findings) {
    if (start < reach || end <= start || end > length) throw new Error(`a finding at ${start} to ${end}`);
    reach = end;
  }
}

function checkJudgement({ signals, requests, score }: Judgement, length: number): void {
  const spans: readonly Span[] = [...signals, ...requests].flatMap((one) => one.spans);
  if (spans.some(({ start, end }) => start < 0 || end < start || end > length))
    throw new Error("a span lies outside the text");
  if (!(score >= 0 && score <= 1)) throw new Error(`the score is ${score}`);
}

// Tables are built and functions compiled at the first looks, which is no fault of a text.
for (let warm = 0; warm < 300; warm++)
  engine.judge({ channel: "chat", turns: [{ from: "customer", text: textOf(-warm) }] });

const until = performance.now() + seconds * 1000;
let seed = firstSeed;
let failures = 0;
let peak = 0;
do {
  try {
    check(seed);
  } catch (error) {
    failures++;
    console.log(`seed ${seed}:`, error instanceof Error ? error.message : error);
  }
  if (seed % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  seed++;
} while (performance.now() < until && failures < MOST_FAILURES);
console.log(
  `${seed - firstSeed} texts, ${failures} failures, slowest ${slowest.milliseconds.toFixed(0)} ms ` +
    `(${slowest.length} characters, seed ${slowest.seed}), peak memory ${(peak / 1e6).toFixed(0)} MB`,
);
process.exitCode = failures > 0 ? 1 : 0;

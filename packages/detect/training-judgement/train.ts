/**
 * Trains the wording table of the judge. Same sources, same seed, same weights.
 *
 *   node packages/detect/training-judgement/train.ts              writes src/judge/learned.generated.ts
 *   node packages/detect/training-judgement/train.ts --folds      figures for hand-written thirds left out in turn
 *   node packages/detect/training-judgement/train.ts --leave-out  the same with one author or set left out in turn
 */
import { writeFileSync } from "node:fs";
import type { Table } from "../src/judge/learned.ts";
import { ROWS } from "../src/judge/learned-features.ts";
import { Random } from "../training/random.ts";
import { type Prepared, prepare } from "./bags.ts";
import { readBenign, readHandWritten, readOrdinary } from "./examples.ts";
import { expandPatterns } from "./expand.ts";
import { SEED, trainFolds } from "./folds.ts";
import { scoreBag, train } from "./model.ts";

/**
 * Log-odds from which a turn resembles an attack (`wording`), closely (`strong`), surely (`certain`), or surely not
 * (`ordinary`); set on thirds and open sets left out of the training.
 */
const BOUNDS = { ordinary: -1, wording: 0, strong: 1.4, certain: 1.9 } as const;

/** Area under the curve: how often an attack scores above an ordinary conversation. */
function areaUnderCurve(attacks: readonly number[], ordinary: readonly number[]): number {
  const sorted = [...ordinary].sort((a, b) => a - b);
  const below = attacks.map((score) => {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < score) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  return below.reduce((sum, count) => sum + count, 0) / (attacks.length * ordinary.length);
}

interface Scored {
  readonly bag: Prepared;
  readonly score: number;
}

function report(name: string, scored: readonly Scored[]): void {
  const attacks = scored.filter(({ bag }) => bag.target === 1).map(({ score }) => score);
  const ordinary = scored.filter(({ bag }) => bag.target === 0).map(({ score }) => score);
  const share = (scores: readonly number[], bound: number) =>
    scores.length === 0
      ? "–"
      : `${((100 * scores.filter((score) => score >= bound).length) / scores.length).toFixed(1)} %`;
  const bounds = [BOUNDS.ordinary, BOUNDS.wording, BOUNDS.strong, BOUNDS.certain];
  const area = attacks.length > 0 && ordinary.length > 0 ? areaUnderCurve(attacks, ordinary).toFixed(3) : "–";
  console.log(
    `${name}: area ${area}; attacks (${attacks.length}) from ${bounds.map((bound) => `${bound}: ${share(attacks, bound)}`).join(", ")}; ordinary (${ordinary.length}) ${bounds.map((bound) => share(ordinary, bound)).join(", ")}`,
  );
}

function score(table: Table, bags: readonly Prepared[]): Scored[] {
  return bags.map((bag) => ({ bag, score: scoreBag(table, bag) }));
}

/** Scores of everything hand-written by tables that have not seen it. */
function scoreFolds(byHand: readonly Prepared[], others: readonly Prepared[]): Scored[] {
  return trainFolds(byHand, others).flatMap(({ left, table }) => score(table, left));
}

function leaveOut(byHand: readonly Prepared[], others: readonly Prepared[]): void {
  const all = [...byHand, ...others];
  const sources = [...new Set(all.map(({ example }) => example.source))];
  const groups = [
    "written",
    "dev",
    "patterns",
    ...sources.filter((source) => !source.startsWith("patterns")),
  ];
  for (const group of groups) {
    const isOut = ({ example }: Prepared) =>
      example.source === group || example.source.split(" ")[0] === group;
    const table = train(
      all.filter((bag) => !isOut(bag)),
      new Random(SEED),
      1,
    );
    report(`without ${group}`, score(table, all.filter(isOut)));
  }
}

function reportBySource(scored: readonly Scored[]): void {
  for (const source of new Set(scored.map(({ bag }) => bag.example.source)))
    report(
      source,
      scored.filter(({ bag }) => bag.example.source === source),
    );
}

function write({ weights, bias }: Table): void {
  let most = 0;
  for (let row = 0; row < ROWS; row++) most = Math.max(most, Math.abs(weights[row]!));
  const scale = most / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const data = Buffer.from(bytes.buffer).toString("base64");
  const source = `// Written by training-judgement/train.ts; do not edit.
export const SCALE = ${scale};
export const BIAS = ${bias};
export const BOUNDS = ${JSON.stringify(BOUNDS)} as const;
export const WEIGHTS = "${data}";
`;
  writeFileSync(new URL("../src/judge/learned.generated.ts", import.meta.url), source);
}

function main(flags: readonly string[]): void {
  const byHand = prepare(readHandWritten());
  const others = prepare([...expandPatterns(new Random(SEED)), ...readOrdinary()]);
  console.log(`${byHand.length} conversations by hand, ${others.length} others`);
  if (flags.includes("--folds")) reportBySource(scoreFolds(byHand, others));
  else if (flags.includes("--leave-out")) leaveOut(byHand, others);
  else {
    const table = train([...byHand, ...others], new Random(SEED));
    reportBySource(score(table, prepare(readBenign(1))));
    write(table);
  }
}

if (import.meta.main) main(process.argv.slice(2));

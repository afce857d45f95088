/**
 * Fits the score of the judge: the share of attacks among hand-written conversations that weigh alike, by tables that
 * have not seen them (isotonic regression). Both labels count half of the whole, so the share holds for such a mix.
 *
 *   node packages/detect/training-judgement/calibrate.ts      writes src/judge/calibration.generated.ts
 */
import { writeFileSync } from "node:fs";
import { weighTurns } from "../src/judge/judge.ts";
import { Random } from "../training/random.ts";
import { type Prepared, prepare } from "./bags.ts";
import { readHandWritten, readOrdinary } from "./examples.ts";
import { expandPatterns } from "./expand.ts";
import { SEED, trainFolds } from "./folds.ts";

interface Point {
  readonly sum: number;
  readonly target: number;
  readonly weight: number;
}

const GRID = [-4, -1, -0.5, 0, 0.5, 1, 1.49, 1.5, 2, 2.5, 3.19, 3.2, 3.6, 4, 5, 6, 8, 12];
// Sums this near a point of the grid speak for it.
const REACH = 0.4;
const LEAST_STEP = 0.004;

function weighed(): Point[] {
  const byHand = prepare(readHandWritten());
  const others = prepare([...expandPatterns(new Random(SEED)), ...readOrdinary()]);
  const points = trainFolds(byHand, others).flatMap(({ left, table }) =>
    left.map((bag) => ({ sum: sumOf(bag, table), target: bag.target })),
  );
  const attacks = points.reduce((sum, { target }) => sum + target, 0);
  const share = (target: number) => target / attacks + (1 - target) / (points.length - attacks);
  return points.map((point) => ({ ...point, weight: share(point.target) }));
}

function sumOf(
  { example: { turns } }: Prepared,
  wording: Parameters<typeof weighTurns>[1]["wording"],
): number {
  const dependencies = {
    scan: () => ({ findings: [], complete: true, limits: [] }),
    desk: {},
    version: "fit",
  };
  const looks = weighTurns(
    { channel: "chat", turns },
    wording === undefined ? dependencies : { ...dependencies, wording },
  );
  return Math.max(...looks.map(({ sum }) => sum));
}

/** Pools neighbours that fall until all rise; gives the value at each point. */
function isotonic(points: readonly Point[]): Point[] {
  const blocks: { value: number; weight: number; members: Point[] }[] = [];
  for (const point of [...points].sort((a, b) => a.sum - b.sum)) {
    let block = {
      value: (point.target * point.weight) / point.weight,
      weight: point.weight,
      members: [point],
    };
    while (blocks.length > 0 && blocks.at(-1)!.value >= block.value) {
      const before = blocks.pop()!;
      const weight = before.weight + block.weight;
      const value = (before.value * before.weight + block.value * block.weight) / weight;
      block = { value, weight, members: [...before.members, ...block.members] };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ value, members }) => members.map((member) => ({ ...member, target: value })));
}

// The bounds of the verdicts are points of the grid, and nothing beyond a bound speaks for what is on the other side.
function valueAt(points: readonly Point[], at: number): number {
  const sideOf = (sum: number) => Number(sum >= 1.5) + Number(sum >= 3.2);
  const near = points.filter(({ sum }) => Math.abs(sum - at) <= REACH && sideOf(sum) === sideOf(at));
  const weight = near.reduce((total, point) => total + point.weight, 0);
  if (weight === 0) return Number.NaN;
  return near.reduce((total, { target, weight: part }) => total + target * part, 0) / weight;
}

function rising(values: readonly number[]): number[] {
  let last = 0.01 - LEAST_STEP;
  const risen = values.map((value) => {
    last = Math.max(Number.isNaN(value) ? 0 : Math.min(value, 0.92), last + LEAST_STEP);
    return last;
  });
  return risen;
}

const points = isotonic(weighed());
const knots = rising(GRID.map((at) => valueAt(points, at)));
const rows = GRID.map((at, index) => `  [${at}, ${knots[index]!.toFixed(4)}],`).join("\n");
writeFileSync(
  new URL("../src/judge/calibration.generated.ts", import.meta.url),
  `// Written by training-judgement/calibrate.ts; do not edit.
export const CALIBRATION: readonly (readonly [sum: number, score: number])[] = [
${rows}
];
`,
);
console.log(rows);

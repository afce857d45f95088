import { BIAS, BOUNDS, SCALE, WEIGHTS } from "./learned.generated.ts";
import { type Features, readFeatures } from "./learned-features.ts";
import type { Reading } from "./reading.ts";
import type { Range } from "./rules.ts";

/** What the wording of a turn as a whole resembles, learned from examples; see `training-judgement/`. */
export interface Learned {
  readonly id: LearnedId;
  /** The words that carry the score, in order; without them it would stay below the bound of its id. */
  readonly ranges: readonly Range[];
}

export type LearnedId = `content/learned-${"certain" | "strong" | "wording" | "ordinary"}`;

/** Words of one block; a window is two blocks next to each other, so that long texts hide nothing. */
export const BLOCK = 48;
/** Weighs what surrounds the words against the words. */
export const CONTEXT_SHARE = 1.5;
const LEAST_ROWS = 8;
const LEAST_CONTEXT = 4;
const POWER = 0.45;

// How far below the bound the rest must fall: without a word its neighbours form new pairs.
const MARGIN = 0.7;

let table: Int8Array | undefined;

function weights(): Int8Array {
  table ??= decode(WEIGHTS);
  return table;
}

function decode(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** A window of words with its score in log-odds. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly score: number;
}

/** A weight table, whole or still being learned. */
export interface Table {
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
  readonly bias: number;
}

function ownTable(): Table {
  return { weights: weights(), scale: SCALE, bias: BIAS };
}

/** The wording of a turn weighed by a learned table; undefined where it resembles nothing known. Linear. */
export function readLearned(
  reading: Reading,
  around: readonly string[],
  model: Table = ownTable(),
): Learned | undefined {
  const features = readFeatures(reading, around);
  const window = strongest(features, model);
  if (window === undefined) return undefined;
  const { score } = window;
  if (score <= BOUNDS.ordinary) return { id: "content/learned-ordinary", ranges: [] };
  const level = LEVELS.find((one) => score >= BOUNDS[one]);
  if (level === undefined) return undefined;
  return {
    id: `content/learned-${level}`,
    ranges: carriers(features, model, window, reading, BOUNDS[FALLS_BELOW[level]]),
  };
}

const LEVELS = ["certain", "strong", "wording"] as const;
// Beside other evidence the next lower level may make the same verdict, so the words marked take that away, too.
const FALLS_BELOW = { certain: "strong", strong: "wording", wording: "wording" } as const;

/** The strongest window of a turn; undefined for a turn without words. */
export function strongest({ rows, offsets, context }: Features, table: Table): Window | undefined {
  const words = offsets.length - 1;
  const base = table.bias + contextScore(context, table);
  let best: Window | undefined;
  let before = 0;
  let from = 0;
  for (let first = 0; first < words; first += BLOCK) {
    const end = Math.min(words, first + BLOCK);
    const sum = sumOf(rows, offsets[first]!, offsets[end]!, table.weights);
    const score = base + (before + sum) * table.scale * wordShare(offsets[end]! - offsets[from]!);
    if (best === undefined || score > best.score) best = { first: from, end, score };
    before = sum;
    from = first;
  }
  return best;
}

/** What one row of a window of `count` rows adds to the score, per unit of its weight. */
export function wordShare(count: number): number {
  return Math.max(LEAST_ROWS, count) ** -POWER;
}

/** The same for what surrounds the words. */
export function contextShare(count: number): number {
  return CONTEXT_SHARE / Math.sqrt(Math.max(LEAST_CONTEXT, count));
}

function contextScore(context: Uint32Array, { weights, scale }: Table): number {
  return sumOf(context, 0, context.length, weights) * scale * contextShare(context.length);
}

function sumOf(rows: Uint32Array, from: number, to: number, weights: Table["weights"]): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += weights[rows[index]!]!;
  return sum;
}

// Heaviest words first until what is left would not be flagged; their neighbours' pairs go with them.
function carriers(
  features: Features,
  table: Table,
  window: Window,
  { words }: Reading,
  bound: number,
): Range[] {
  const { rows, offsets, context } = features;
  const base = table.bias + contextScore(context, table);
  const sums = Array.from({ length: window.end - window.first }, (_, index) => {
    const word = window.first + index;
    return { word, sum: sumOf(rows, offsets[word]!, offsets[word + 1]!, table.weights) };
  });
  let left = sums.reduce((total, { sum }) => total + sum, 0);
  let count = offsets[window.end]! - offsets[window.first]!;
  const taken: number[] = [];
  for (const { word, sum } of sums.sort((a, b) => b.sum - a.sum || a.word - b.word)) {
    if (sum <= 0 || base + left * table.scale * wordShare(count) < bound - MARGIN) break;
    left -= sum;
    count -= offsets[word + 1]! - offsets[word]!;
    taken.push(word);
  }
  return join(
    taken.sort((a, b) => a - b).map((word) => ({ word, start: words.starts[word]!, end: words.ends[word]! })),
  );
}

function join(taken: readonly { word: number; start: number; end: number }[]): Range[] {
  const ranges: { word: number; start: number; end: number }[] = [];
  for (const one of taken) {
    const last = ranges.at(-1);
    if (last !== undefined && last.word + 1 === one.word)
      ranges[ranges.length - 1] = { ...one, start: last.start };
    else ranges.push(one);
  }
  return ranges.map(({ start, end }) => ({ start, end }));
}

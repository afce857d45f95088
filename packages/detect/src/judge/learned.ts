import { BIAS, CERTAIN, LIKELY, SCALE, WEIGHTS } from "./learned.generated.ts";
import { type Features, readFeatures } from "./learned-features.ts";
import type { Reading } from "./reading.ts";
import type { Range } from "./rules.ts";

/** What the wording of a turn as a whole resembles, learned from examples; see `training-judgement/`. */
export interface Learned {
  readonly id: "content/learned-wording" | "content/learned-strong";
  /** The words that carry the score, in order; without them it would stay below the bound of its id. */
  readonly ranges: readonly Range[];
}

/** Words of one block; a window is two blocks next to each other, so that long texts hide nothing. */
export const BLOCK = 24;

// How far below the bound the rest must fall: without a word its neighbours form new pairs.
const MARGIN = 1;

let table: Int8Array | undefined;

function weights(): Int8Array {
  table ??= Int8Array.from(atob(WEIGHTS), (letter) => letter.charCodeAt(0));
  return table;
}

/** A window of words with its score in log-odds. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly score: number;
}

/** The wording of a turn weighed by the learned table; undefined where it resembles nothing bad. Linear. */
export function readLearned(reading: Reading): Learned | undefined {
  const features = readFeatures(reading);
  const window = strongest(features, weights());
  if (window === undefined || window.score < LIKELY) return undefined;
  const certain = window.score >= CERTAIN;
  return {
    id: certain ? "content/learned-strong" : "content/learned-wording",
    ranges: carriers(features, window, reading),
  };
}

/** The score of the strongest window; undefined for a turn without words. */
export function scoreOf(reading: Reading): number | undefined {
  return strongest(readFeatures(reading), weights())?.score;
}

function strongest({ rows, offsets }: Features, table: Int8Array): Window | undefined {
  const words = offsets.length - 1;
  let best: Window | undefined;
  let before = 0;
  let from = 0;
  for (let first = 0; first < words; first += BLOCK) {
    const end = Math.min(words, first + BLOCK);
    const sum = sumOf(rows, offsets[first]!, offsets[end]!, table);
    const score = toScore(before + sum, offsets[end]! - offsets[from]!);
    if (best === undefined || score > best.score) best = { first: from, end, score };
    before = sum;
    from = first;
  }
  return best;
}

function sumOf(rows: Uint32Array, from: number, to: number, table: Int8Array): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += table[rows[index]!]!;
  return sum;
}

function toScore(sum: number, count: number): number {
  return count === 0 ? BIAS : BIAS + (sum * SCALE) / Math.sqrt(count);
}

// Heaviest words first until what is left would not be flagged; their neighbours' pairs go with them.
function carriers({ rows, offsets }: Features, window: Window, { words }: Reading): Range[] {
  const table = weights();
  const sums = Array.from({ length: window.end - window.first }, (_, index) => {
    const word = window.first + index;
    return { word, sum: sumOf(rows, offsets[word]!, offsets[word + 1]!, table) };
  });
  let left = sums.reduce((sum, { sum: part }) => sum + part, 0);
  const count = offsets[window.end]! - offsets[window.first]!;
  const taken: number[] = [];
  for (const { word, sum } of sums.sort((a, b) => b.sum - a.sum || a.word - b.word)) {
    if (sum <= 0 || toScore(left, count) < LIKELY - MARGIN) break;
    left -= sum;
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

import { contextShare, strongest, type Table, type Window, wordShare } from "../src/judge/learned.ts";
import { type Features, ROWS } from "../src/judge/learned-features.ts";
import type { Random } from "../training/random.ts";

const PASSES = 5;
const RATE = 0.2;
const DECAY = 2e-5;
const RUNS = 5;

/** A conversation to learn from: each of its customer's turns, and how much of an attack the worst of them is. */
export interface Bag {
  readonly turns: readonly Features[];
  /** 1 for an attack, 0 for an ordinary conversation, between for a request that needs proof. */
  readonly target: number;
  readonly weight: number;
}

/** Logistic regression over the strongest window; of several runs the mean, which is steadier than any. */
export function train(bags: readonly Bag[], random: Random, runs = RUNS): Table {
  const tables = Array.from({ length: runs }, () => trainOnce(bags, random));
  const weights = new Float32Array(ROWS);
  for (const table of tables)
    for (let row = 0; row < ROWS; row++) weights[row]! += table.weights[row]! / runs;
  return { weights, scale: 1, bias: tables.reduce((sum, { bias }) => sum + bias / runs, 0) };
}

/** The score of a conversation: that of its worst turn, in log-odds. */
export function scoreBag(table: Table, { turns }: Pick<Bag, "turns">): number {
  return turns.reduce((most, turn) => Math.max(most, strongest(turn, table)?.score ?? table.bias), -99);
}

interface Growing {
  readonly weights: Float32Array;
  readonly scale: 1;
  bias: number;
}

// Stochastic descent with a step of its own per row (AdaGrad).
function trainOnce(bags: readonly Bag[], random: Random): Growing {
  const table: Growing = { weights: new Float32Array(ROWS), scale: 1, bias: -1 };
  const squares = new Float32Array(ROWS).fill(1e-3);
  const order = [...bags];
  for (let pass = 0; pass < PASSES; pass++) {
    random.shuffle(order);
    for (const bag of order) for (const turn of taught(table, bag)) descend(table, squares, turn, bag);
  }
  return table;
}

// Which turn of an attack attacks is not written down: the one that looks most like it. All of an ordinary one are.
function taught(table: Table, { turns, target }: Bag): readonly Features[] {
  if (target < 0.5 || turns.length === 1) return turns;
  let best = turns[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const turn of turns) {
    const score = strongest(turn, table)?.score ?? Number.NEGATIVE_INFINITY;
    if (score > most) [best, most] = [turn, score];
  }
  return [best];
}

function descend(table: Growing, squares: Float32Array, turn: Features, { target, weight }: Bag): void {
  const window = strongest(turn, table);
  if (window === undefined) return;
  const error = (1 / (1 + Math.exp(-window.score)) - target) * weight;
  table.bias -= 0.002 * error;
  stepWords(table.weights, squares, turn, window, error);
  const gradient = error * contextShare(turn.context.length);
  for (const row of turn.context) step(table.weights, squares, row, gradient);
}

function stepWords(
  weights: Float32Array,
  squares: Float32Array,
  { rows, offsets }: Features,
  { first, end }: Window,
  error: number,
): void {
  const [from, to] = [offsets[first]!, offsets[end]!];
  const gradient = error * wordShare(to - from);
  for (let index = from; index < to; index++) step(weights, squares, rows[index]!, gradient);
}

function step(weights: Float32Array, squares: Float32Array, row: number, gradient: number): void {
  squares[row]! += gradient * gradient;
  weights[row]! -= (RATE * (gradient + DECAY * weights[row]!)) / Math.sqrt(squares[row]!);
}

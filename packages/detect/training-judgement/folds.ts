import type { Table } from "../src/judge/learned.ts";
import { Random } from "../training/random.ts";
import type { Prepared } from "./bags.ts";
import { train } from "./model.ts";

export const SEED = 20261122;
const FOLDS = 3;

/** A third of everything hand-written, and a table that has not seen it. */
export interface Fold {
  readonly left: readonly Prepared[];
  readonly table: Table;
}

/** Leaves each third of the hand-written conversations out in turn; the thirds are the same in every run. */
export function trainFolds(byHand: readonly Prepared[], others: readonly Prepared[]): Fold[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    left: byHand.filter((bag) => foldOf(bag) === fold),
    table: train([...others, ...byHand.filter((bag) => foldOf(bag) !== fold)], new Random(SEED), 1),
  }));
}

function foldOf({ example }: Prepared): number {
  let hash = 7;
  for (let index = 0; index < example.id.length; index++)
    hash = (hash * 31 + example.id.charCodeAt(index)) >>> 0;
  return hash % FOLDS;
}

import type { Normalized } from "../normalize.ts";
import type { CueHit } from "./lexer.ts";

const BEFORE = 48;
const AFTER = 18;
const BENIGN_REACH = 26;

/** What the words around one value say about it. Distances in characters; Infinity when no such word is near. */
export interface Surroundings {
  /** Nearest cue of a detector, by its index. */
  distanceOf(owner: number): number;
  /** Nearest cue in front of the value, whoever owns it. */
  readonly nearestOwn: number;
  readonly benign: number;
  readonly generic: number;
}

const NOTHING: Surroundings = {
  distanceOf: () => Infinity,
  nearestOwn: Infinity,
  benign: Infinity,
  generic: Infinity,
};

/** Answers what stands around a place; places may be asked in any order. An answer is good until the next one. */
export type Context = (start: number, end: number) => Surroundings;

/** The distances of one place, in memory that is used again for the next: `stamps` tells whose are still true. */
class Around implements Surroundings {
  nearestOwn = Infinity;
  benign = Infinity;
  generic = Infinity;
  readonly #distances: Float64Array;
  readonly #stamps: Float64Array;
  #stamp = 0;

  constructor(owners: number) {
    this.#distances = new Float64Array(owners);
    this.#stamps = new Float64Array(owners);
  }

  distanceOf(owner: number): number {
    return this.#stamps[owner] === this.#stamp ? this.#distances[owner]! : Infinity;
  }

  clear(): void {
    this.#stamp++;
    this.nearestOwn = Infinity;
    this.benign = Infinity;
    this.generic = Infinity;
  }

  note(owners: readonly number[], distance: number): void {
    for (let index = 0; index < owners.length; index++) {
      const owner = owners[index]!;
      if (this.distanceOf(owner) <= distance) continue;
      this.#stamps[owner] = this.#stamp;
      this.#distances[owner] = distance;
    }
  }
}

/**
 * Prepares contexts for texts looked at one after the other by `owners` detectors; `hits` are cues that tell
 * something, in order of place.
 */
export function createContexts(owners: number): (text: Normalized, hits: readonly CueHit[]) => Context {
  const around = new Around(owners);
  return (text, hits) => {
    if (hits.length === 0) return () => NOTHING;
    let askedStart = -1;
    let askedEnd = -1;
    let cursor = 0;
    let answer: Surroundings = NOTHING;
    return (start, end) => {
      if (start === askedStart && end === askedEnd) return answer;
      askedStart = start;
      askedEnd = end;
      cursor = firstFrom(hits, start - BEFORE, cursor);
      const isFar = cursor === hits.length || hits[cursor]!.start > end + AFTER;
      answer = isFar ? NOTHING : lookAround(text, hits, cursor, start, end, around);
      return answer;
    };
  };
}

function lookAround(
  text: Normalized,
  hits: readonly CueHit[],
  first: number,
  start: number,
  end: number,
  around: Around,
): Surroundings {
  around.clear();
  for (let index = first; index < hits.length; index++) {
    const hit = hits[index]!;
    if (hit.start > end + AFTER) break;
    const distance = distanceTo(hit, start, end);
    if (distance < 0) continue;
    const { cue } = hit;
    around.note(cue.owners, distance);
    if (hit.end > start) continue;
    if (cue.naming && distance < around.nearestOwn) around.nearestOwn = distance;
    if (cue.generic && distance < around.generic) around.generic = distance;
    if (cue.benign && distance <= BENIGN_REACH && distance < around.benign && !isBroken(text, hit.end, start))
      around.benign = distance;
  }
  return around;
}

// Digits that make a whole identifier: what stands behind them is another one.
const WHOLE = 11;

// "I need the invoice, 123…": what stands behind a comma, a full stop or the cue's own number is something else.
function isBroken({ codes }: Normalized, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at + 1 < to; at++) {
    const code = codes[at]!;
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (digits > 0 && code >= 0x61 && code <= 0x7a) return true;
    if ((code === 0x2c || code === 0x3b || (code === 0x2e && at > from + 2)) && codes[at + 1] === 0x20)
      return true;
  }
  return digits >= WHOLE;
}

// A word behind the value counts for less: it is as if it stood twice as far. -1 for a word inside it.
function distanceTo(hit: CueHit, start: number, end: number): number {
  if (hit.end <= start) return start - hit.end;
  return hit.start >= end ? 10 + 2 * (hit.start - end) : -1;
}

const NEAR = 8;

// Places are mostly asked for in order: a few steps from the answer before, halving when it is farther off.
function firstFrom(hits: readonly CueHit[], place: number, guess: number): number {
  let near = guess;
  for (let step = 0; step < NEAR; step++) {
    if (near > 0 && hits[near - 1]!.start >= place) near--;
    else if (near < hits.length && hits[near]!.start < place) near++;
    else return near;
  }
  return halve(hits, place);
}

function halve(hits: readonly CueHit[], place: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Normalized } from "../normalize.ts";
import type { CueHit } from "./lexer.ts";

const BEFORE = 48;
const AFTER = 18;
const BENIGN_REACH = 26;

/** What the words around one value say about it. Distances in characters; Infinity when no such word is near. */
export interface Surroundings {
  /** Nearest cue of each detector that has one. */
  readonly own: ReadonlyMap<number, number>;
  /** Nearest cue in front of the value, whoever owns it. */
  readonly nearestOwn: number;
  readonly benign: number;
  readonly generic: number;
}

const NOTHING: Surroundings = { own: new Map(), nearestOwn: Infinity, benign: Infinity, generic: Infinity };

/** Answers what stands around a place; places may be asked in any order. */
export type Context = (start: number, end: number) => Surroundings;

export function createContext(text: Normalized, hits: readonly CueHit[]): Context {
  const telling = hits.filter(({ cue }) => cue.owners.length > 0 || cue.benign || cue.generic);
  if (telling.length === 0) return () => NOTHING;
  return (start, end) => surroundings(text, telling, start, end);
}

function surroundings(text: Normalized, hits: readonly CueHit[], start: number, end: number): Surroundings {
  const own = new Map<number, number>();
  let nearestOwn = Infinity;
  let benign = Infinity;
  let generic = Infinity;
  for (let index = firstFrom(hits, start - BEFORE); index < hits.length; index++) {
    const hit = hits[index]!;
    if (hit.start > end + AFTER) break;
    const distance = distanceTo(hit, start, end);
    if (distance === undefined) continue;
    for (const owner of hit.cue.owners) own.set(owner, Math.min(own.get(owner) ?? Infinity, distance));
    if (hit.end > start) continue;
    if (hit.cue.naming) nearestOwn = Math.min(nearestOwn, distance);
    if (hit.cue.generic) generic = Math.min(generic, distance);
    if (hit.cue.benign && distance <= BENIGN_REACH && distance < benign && !isBroken(text, hit.end, start))
      benign = distance;
  }
  return { own, nearestOwn, benign, generic };
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

// A word behind the value counts for less: it is as if it stood twice as far.
function distanceTo(hit: CueHit, start: number, end: number): number | undefined {
  if (hit.end <= start) return start - hit.end;
  return hit.start >= end ? 10 + 2 * (hit.start - end) : undefined;
}

function firstFrom(hits: readonly CueHit[], place: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Normalized } from "../normalize.ts";
import { type Atoms, GLUED, SPELLED } from "./atoms.ts";

const ROOM = 1 << 8;
const PIECE = 4096;
const ZERO = 0x30;

/** Digits that belong together though something may stand between them, in groups that stand together. */
export class Run {
  /** Count of groups; the arrays below hold one entry for each. */
  count = 0;
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  /** Place of the group's first digit among the digits of the run. */
  from = new Int32Array(ROOM);
  counts = new Int32Array(ROOM);
  /** `SPELLED` and `GLUED`. */
  flags = new Uint8Array(ROOM);
  /** Count of all digits. */
  length = 0;
  #codes = new Uint8Array(ROOM);
  #text: string | undefined;

  clear(): void {
    this.count = 0;
    this.length = 0;
    this.#text = undefined;
    if (this.starts.length > ROOM) this.#resize(ROOM);
    if (this.#codes.length > ROOM) this.#codes = new Uint8Array(ROOM);
  }

  /** Opens a group whose digits are added next. */
  open(start: number, flags: number): void {
    if (this.count === this.starts.length) this.#resize(this.count * 2);
    this.starts[this.count] = start;
    this.from[this.count] = this.length;
    this.flags[this.count] = flags;
  }

  add(code: number): void {
    if (this.length === this.#codes.length) {
      const bigger = new Uint8Array(this.length * 2);
      bigger.set(this.#codes);
      this.#codes = bigger;
    }
    this.#codes[this.length++] = code;
  }

  close(end: number): void {
    this.ends[this.count] = end;
    this.counts[this.count] = this.length - this.from[this.count]!;
    this.count++;
  }

  /** Code unit of one digit; 0 beyond the last. */
  codeAt(place: number): number {
    return place < this.length ? this.#codes[place]! : 0;
  }

  /** Digits as text, made only when asked for: most runs are no value of anything. */
  digits(from: number, to: number): string {
    this.#text ??= this.#join();
    return this.#text.slice(from, to);
  }

  #join(): string {
    let text = "";
    for (let at = 0; at < this.length; at += PIECE) {
      const piece = this.#codes.subarray(at, Math.min(this.length, at + PIECE));
      text += String.fromCharCode.apply(null, piece as unknown as number[]);
    }
    return text;
  }

  #resize(size: number): void {
    this.starts = resized(this.starts, size);
    this.ends = resized(this.ends, size);
    this.from = resized(this.from, size);
    this.counts = resized(this.counts, size);
    const flags = new Uint8Array(size);
    if (this.flags.length < size) flags.set(this.flags);
    this.flags = flags;
  }
}

function resized(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(size);
  if (old.length < size) fresh.set(old);
  return fresh;
}

const GAP = 5;
const JOINERS = new Uint8Array(128);
for (const character of " \t\r\n.-/()+>*_") JOINERS[character.charCodeAt(0)] = 1;
const LOOSE_JOINERS = new Uint8Array(128);
for (const character of " \t\r\n.-/()+>*_,;eyn") LOOSE_JOINERS[character.charCodeAt(0)] = 1;

const run = new Run();

/**
 * Joins atoms over short gaps and shows each run to `look`, which must not keep it; runs too short for any
 * identifier are left out. Linear.
 */
export function eachRun(text: Normalized, atoms: Atoms, minimum: number, look: (run: Run) => void): void {
  let from = 0;
  for (let index = 1; index <= atoms.count; index++) {
    if (index < atoms.count && joined(text, atoms, index - 1)) continue;
    if (isLong(atoms, from, index, minimum)) {
      buildRun(text, atoms, from, index);
      if (run.length >= minimum) look(run);
    }
    from = index;
  }
}

function isLong({ lengths }: Atoms, from: number, to: number, minimum: number): boolean {
  let length = 0;
  for (let index = from; index < to && length < minimum; index++) length += lengths[index]!;
  return length >= minimum;
}

function joined({ codes }: Normalized, { starts, ends, flags }: Atoms, left: number): boolean {
  const right = left + 1;
  const from = ends[left]!;
  const to = starts[right]!;
  const gap = to - from;
  if (gap > GAP || gap < 0) return false;
  const joiners = ((flags[left]! | flags[right]!) & SPELLED) === 0 ? JOINERS : LOOSE_JOINERS;
  for (let index = from; index < to; index++) {
    const code = codes[index]!;
    if (code >= 128 ? code !== 0x2022 && code !== 0xb7 : joiners[code] === 0) return false;
  }
  return gap > 0 || ((flags[left]! ^ flags[right]!) & GLUED) === 0;
}

function buildRun(text: Normalized, atoms: Atoms, from: number, to: number): void {
  run.clear();
  for (let index = from; index < to; index++) {
    if (atoms.lengths[index] === 0) continue;
    const flags = atoms.flags[index]!;
    run.open(atoms.starts[index]!, flags);
    if ((flags & SPELLED) === 0) {
      for (let at = atoms.starts[index]!; at < atoms.ends[index]!; at++) run.add(text.codes[at]!);
    } else if (index + 1 < to && hasUnitBehind(text, atoms, index)) {
      addSpelled(atoms.values[index]! + atoms.values[index + 1]!, 2);
      index++;
    } else addSpelled(atoms.values[index]!, atoms.lengths[index]!);
    run.close(atoms.ends[index]!);
  }
}

function addSpelled(value: number, length: number): void {
  if (length > 1) run.add(ZERO + Math.trunc(value / 10));
  run.add(ZERO + (value % 10));
}

// "trinta e quatro", "treinta y cuatro" and "thirty-four" are one number of two digits.
function hasUnitBehind(
  text: Normalized,
  { starts, ends, lengths, values, flags }: Atoms,
  index: number,
): boolean {
  const next = index + 1;
  if ((flags[next]! & SPELLED) === 0 || lengths[index] !== 2 || lengths[next] !== 1) return false;
  if (values[index]! % 10 !== 0 || values[index] === 10 || values[next] === 0) return false;
  return /^(?: |-| e | y )$/.test(text.folded.slice(ends[index], starts[next]));
}

import type { Normalized } from "../normalize.ts";
import type { Atom } from "./lexer.ts";

/** Digits that belong together though something may stand between them. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** Place of the first digit in the run's `digits`. */
  readonly from: number;
  readonly count: number;
  readonly spelled: boolean;
  readonly glued: boolean;
}

export interface Run {
  readonly digits: string;
  readonly groups: readonly Group[];
}

const GAP = 5;
const JOINERS = new Uint8Array(128);
for (const character of " \t\r\n.-/()+>*_") JOINERS[character.charCodeAt(0)] = 1;
const LOOSE_JOINERS = new Uint8Array(128);
for (const character of " \t\r\n.-/()+>*_,;eyn") LOOSE_JOINERS[character.charCodeAt(0)] = 1;

/** Joins atoms over short gaps into runs; runs too short for any identifier are left out. Linear. */
export function collectRuns(text: Normalized, atoms: readonly Atom[], minimum: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 1; index <= atoms.length; index++) {
    if (index < atoms.length && joined(text, atoms[index - 1]!, atoms[index]!)) continue;
    const run = buildRun(text, atoms, from, index, minimum);
    if (run !== undefined) runs.push(run);
    from = index;
  }
  return runs;
}

function joined(text: Normalized, left: Atom, right: Atom): boolean {
  const gap = right.start - left.end;
  if (gap > GAP || gap < 0) return false;
  const joiners = left.spelled || right.spelled ? LOOSE_JOINERS : JOINERS;
  for (let index = left.end; index < right.start; index++) {
    const code = text.codes[index]!;
    if (code >= 128 ? code !== 0x2022 && code !== 0xb7 : joiners[code] === 0) return false;
  }
  return gap > 0 || left.glued === right.glued;
}

function buildRun(
  text: Normalized,
  atoms: readonly Atom[],
  from: number,
  to: number,
  minimum: number,
): Run | undefined {
  if (to - from === 1) {
    const only = atoms[from]!;
    if (only.digits.length < minimum) return undefined;
    const { start, end, spelled, glued, digits } = only;
    return { digits, groups: [{ start, end, from: 0, count: digits.length, spelled, glued }] };
  }
  const pieces: string[] = [];
  const groups: Group[] = [];
  let length = 0;
  for (let index = from; index < to; index++) {
    const atom = atoms[index]!;
    if (atom.digits === "") continue;
    const unit = unitBehindTens(text, atom, atoms[index + 1], index + 1 < to);
    const digits = unit === undefined ? atom.digits : atom.digits[0]! + unit.digits;
    pieces.push(digits);
    const { start, spelled, glued } = atom;
    groups.push({ start, end: unit?.end ?? atom.end, from: length, count: digits.length, spelled, glued });
    length += digits.length;
    if (unit !== undefined) index++;
  }
  return length < minimum ? undefined : { digits: pieces.join(""), groups };
}

// "trinta e quatro", "treinta y cuatro" and "thirty-four" are one number of two digits.
function unitBehindTens(
  text: Normalized,
  atom: Atom,
  next: Atom | undefined,
  inside: boolean,
): Atom | undefined {
  if (!inside || next === undefined || !atom.spelled || !next.spelled) return undefined;
  if (atom.digits.length !== 2 || !atom.digits.endsWith("0") || atom.digits === "10") return undefined;
  if (next.digits.length !== 1 || next.digits === "0") return undefined;
  return /^(?: |-| e | y )$/.test(text.folded.slice(atom.end, next.start)) ? next : undefined;
}

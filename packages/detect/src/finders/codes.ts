import type { Candidate, CodeRule, Detector } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import { type Atom, isWordCode } from "./lexer.ts";

interface Shape {
  readonly index: number;
  readonly detector: Detector<CodeRule>;
  /** One code per character: a letter, digit or one of the wildcards `9`, `A`, `*`. */
  readonly wanted: readonly number[];
  /** Bits of the first thirty places that must be digits, and letters. */
  readonly digits: number;
  readonly letters: number;
  /** True where a separator is usual in front of the character. */
  readonly breaks: readonly boolean[];
}

/** Shapes by the first code unit of a value and by which of the next four are digits. */
export type CodeTable = readonly (readonly Shape[])[];

const CUE_REACH = 40;
const NINE = 0x39;
const ANY_LETTER = 0x41;
const ANY = 0x2a;

export function buildCodeTable(detectors: readonly Detector[]): CodeTable {
  const shapes = detectors.flatMap((detector, index) =>
    detector.rule.kind === "code" ? shapesOf(detector as Detector<CodeRule>, index) : [],
  );
  return Array.from({ length: 128 * KEYS }, (_, key) =>
    shapes.filter((shape) => mayFit(shape, key >> 4, key & 15)),
  );
}

const KEYS = 16;
const LOOKED = 4;

function mayFit({ wanted }: Shape, first: number, digits: number): boolean {
  if (!fits(wanted[0]!, first)) return false;
  for (let step = 1; step <= LOOKED; step++) {
    const kind = wanted[step]!;
    const isDigit = kind >= 0x30 && kind <= 0x39;
    if (kind !== ANY && Number(isDigit) !== ((digits >> (step - 1)) & 1)) return false;
  }
  return true;
}

function shapesOf(detector: Detector<CodeRule>, index: number): Shape[] {
  return detector.rule.shapes.map((shape) => {
    const wanted: number[] = [];
    const breaks: boolean[] = [];
    let pending = false;
    for (const character of shape) {
      if (/[\s.\-/]/.test(character)) {
        pending = true;
        continue;
      }
      wanted.push(/[9A*]/.test(character) ? character.charCodeAt(0) : character.toLowerCase().charCodeAt(0));
      breaks.push(pending);
      pending = false;
    }
    return {
      index,
      detector,
      wanted,
      breaks,
      digits: maskOf(wanted, isDigitKind),
      letters: maskOf(wanted, isLetterKind),
    };
  });
}

const MASKED = 30;

function maskOf(wanted: readonly number[], isKind: (kind: number) => boolean): number {
  return wanted.slice(0, MASKED).reduce((mask, kind, step) => (isKind(kind) ? mask | (1 << step) : mask), 0);
}

function isDigitKind(kind: number): boolean {
  return kind >= 0x30 && kind <= 0x39;
}

function isLetterKind(kind: number): boolean {
  return kind === ANY_LETTER || (kind >= 0x61 && kind <= 0x7a);
}

// Literals are lower-case letters and digits below nine; `9`, `A` and `*` are the wildcards.
function fits(wanted: number, code: number): boolean {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLetter = code >= 0x61 && code <= 0x7a;
  if (wanted === NINE) return isDigit;
  if (wanted === ANY_LETTER) return isLetter;
  if (wanted === ANY) return isDigit || isLetter;
  return wanted === code;
}

// The next letters and digits from one start, separators left out; long enough for the longest shape.
const WINDOW = 40;
const window = {
  codes: new Uint8Array(WINDOW),
  ends: new Uint32Array(WINDOW),
  gaps: new Uint8Array(WINDOW),
  length: 0,
  digits: 0,
};

/** Values of letters and digits near the places where the text has digits. Each place is tried once. */
export function findCodes(
  text: Normalized,
  atoms: readonly Atom[],
  table: CodeTable,
  context: Context,
): Candidate[] {
  const found: Candidate[] = [];
  if (table.length === 0) return found;
  let tried = -1;
  let letter = 0;
  const chain: Chain = { end: -1, length: 0 };
  for (const atom of atoms) {
    if (atom.spelled || (atom.end > chain.end && isDeepAmongCodes(text.codes, atom, chain))) continue;
    // Every shape has a letter: where none comes within reach there is nothing to try.
    letter = nextLetter(text.codes, Math.max(letter, atom.start - LETTER_REACH));
    if (letter > atom.end + LETTER_REACH) continue;
    if (isLoneNumber(text.codes, atom)) continue;
    for (let back = startsBefore(text.codes, atom.start, tried) - 1; back >= 0; back--) {
      const start = STARTS[back]!;
      tried = start;
      if (start > 0 && isWordCode(text.codes[start - 1]!)) continue;
      if (isDeepInChain(text.codes, start)) continue;
      readWindow(text.codes, start);
      if (window.length < 5) continue;
      for (const shape of table[keyOf()]!) tryShape(text, start, shape, context, found);
    }
  }
  return found;
}

const LETTER_REACH = 40;
const FEW = 3;

// Short tokens with digits, one behind the other.
interface Chain {
  end: number;
  length: number;
}

const SHORT = 5;
const LONGEST_CHAIN = 12;
// A separator, or a tiny word between two.
const CHAIN_GAP = 5;

// Rows and rows of short codes are a table: whatever is split over them began earlier.
function isDeepAmongCodes(codes: Uint16Array, atom: Atom, chain: Chain): boolean {
  const start = tokenStart(codes, atom.start, atom.start - SHORT - 1);
  let end = atom.end;
  while (end - start <= SHORT && end < codes.length && isWordCode(codes[end]!)) end++;
  const isShort = end - start <= SHORT;
  const follows = start - chain.end <= CHAIN_GAP;
  chain.length = isShort ? (follows ? chain.length + 1 : 1) : 0;
  chain.end = end;
  return isShort && chain.length > LONGEST_CHAIN;
}

// "12 days", "3 pieces": a short number between words of four letters and more begins no value and is in none.
function isLoneNumber(codes: Uint16Array, { start, end, glued }: Atom): boolean {
  if (glued || end - start > FEW || codes[end] !== 0x20 || codes[start - 1] !== 0x20) return false;
  for (let step = 1; step <= 4; step++) {
    if (!isLetterCode(codes[end + step]) || !isLetterCode(codes[start - 1 - step])) return false;
  }
  return isLetterCode(codes[end + 5]) || isLetterCode(codes[start - 6]);
}

function isLetterCode(code: number | undefined): boolean {
  return code !== undefined && code >= 0x61 && code <= 0x7a;
}

function nextLetter(codes: Uint16Array, from: number): number {
  let at = from;
  while (at < codes.length && !(codes[at]! >= 0x61 && codes[at]! <= 0x7a)) at++;
  return at;
}

function keyOf(): number {
  let digits = 0;
  for (let step = 1; step <= LOOKED; step++) if (window.codes[step]! < 0x40) digits |= 1 << (step - 1);
  return (window.codes[0]! << 4) | digits;
}

function readWindow(codes: Uint16Array, start: number): void {
  const limit = codes.length;
  let at = start;
  let length = 0;
  let letters = 0;
  let digits = 0;
  let piece = 0;
  let longest = 0;
  let isBroken = false;
  while (length < WINDOW && at < limit) {
    const before = at;
    while (at < limit && at - before < 3 && isSeparator(codes[at]!)) at++;
    if (at === limit) break;
    const code = codes[at]!;
    const isLetter = code >= 0x61 && code <= 0x7a;
    if (!isLetter && !(code >= 0x30 && code <= 0x39)) break;
    // Seven letters over a gap are words, unless each stands nearly alone: no kind of value has them.
    const hasGap = at > before;
    letters = isLetter ? letters + 1 : 0;
    piece = isLetter && !hasGap ? piece + 1 : 1;
    longest = letters < 2 ? piece : Math.max(longest, piece);
    isBroken = letters > 1 && (isBroken || (hasGap && codes[before] === 0x20));
    if (letters > 6 && isBroken && longest > 2) break;
    if (!isLetter && length < MASKED) digits |= 1 << length;
    window.codes[length] = code;
    window.gaps[length] = at - before > 1 ? 2 : at - before;
    window.ends[length++] = ++at;
  }
  window.length = length;
  window.digits = digits;
}

const CHAIN = 8;

// Single characters all the way back: whatever they spell began earlier.
function isDeepInChain(codes: Uint16Array, start: number): boolean {
  if (start < CHAIN) return false;
  for (let back = 0; back < CHAIN; back += 2) {
    if (!isSeparator(codes[start - 1 - back]!) || !isWordCode(codes[start - 2 - back]!)) return false;
  }
  return true;
}

const TOKEN_REACH = 40;
const TOKENS_BACK = 14;
const STARTS = new Int32Array(TOKENS_BACK + 1);

// The token the digits are in, and short tokens in front of it that may be the beginning of a split value.
// Writes them into `STARTS`, nearest first, and returns how many there are.
function startsBefore(codes: Uint16Array, place: number, tried: number): number {
  let count = 0;
  let start = tokenStart(codes, place, place - TOKEN_REACH);
  if (start > tried) STARTS[count++] = start;
  for (let back = 0; back < TOKENS_BACK; back++) {
    let end = start;
    while (end > 0 && start - end < 3 && isSeparator(codes[end - 1]!)) end--;
    if (end === start || end === 0 || !isWordCode(codes[end - 1]!)) break;
    const previous = tokenStart(codes, end - 1, end - 14);
    const longest = codes[end] === 0x0a ? 13 : back === 0 ? 5 : back < 6 ? 2 : 1;
    if (previous <= tried || end - previous > longest) break;
    STARTS[count++] = previous;
    start = previous;
  }
  return count;
}

function tokenStart(codes: Uint16Array, place: number, floor: number): number {
  let start = place;
  while (start > 0 && start > floor && isWordCode(codes[start - 1]!)) start--;
  return start;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x0a || code === 0x0d;
}

// Separators in unusual places that still look like one value: all over it, or a single broken line.
const SPLIT = 4;

function tryShape(text: Normalized, start: number, shape: Shape, context: Context, found: Candidate[]): void {
  const { wanted, breaks, digits, letters, detector, index } = shape;
  if (window.length < wanted.length) return;
  if ((window.digits & digits) !== digits || (window.digits & letters) !== 0) return;
  let unusual = 0;
  let gaps = 0;
  for (let step = 0; step < wanted.length; step++) {
    if (!fits(wanted[step]!, window.codes[step]!)) return;
    if (step === 0 || window.gaps[step] === 0) continue;
    gaps++;
    if (window.gaps[step]! > (breaks[step] ? 1 : 0)) unusual++;
  }
  const end = window.ends[wanted.length - 1]!;
  if (end < text.codes.length && isWordCode(text.codes[end]!)) return;
  if (detector.rule.alone === "never" && context(start, end).distanceOf(index) === Infinity) return;
  const value = compactValue(wanted.length);
  const isLoose =
    unusual > 0 && gaps < SPLIT && !(unusual === 1 && text.folded.slice(start, end).includes("\n"));
  weighShape({ start, end, value, isLoose }, shape, context, found);
}

const UPPER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toUpperCase());

function compactValue(length: number): string {
  let value = "";
  for (let step = 0; step < length; step++) value += UPPER[window.codes[step]!];
  return value;
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Separators stand where this kind of value has none. */
  readonly isLoose: boolean;
}

function weighShape(
  { start, end, value, isLoose }: Reading,
  shape: Shape,
  context: Context,
  found: Candidate[],
): void {
  const { detector, index } = shape;
  const { validate, alone, confidence } = detector.rule;
  const valid = validate?.(value);
  if (valid === false && detector.cues === undefined) return;
  const around = context(start, end);
  const distance = around.distanceOf(index);
  const cued = distance <= CUE_REACH && around.benign > distance;
  if (valid === true) {
    const benign = around.benign < Math.min(around.nearestOwn, around.generic);
    const believed =
      alone === "always" || (!benign && (alone === "bare" || (alone === "formatted" && !isLoose)));
    if (cued || believed || (!benign && around.generic < 30))
      found.push(candidate(detector, start, end, confidence ?? "validated", distance));
  } else if (cued && (valid === undefined || (!isLoose && distance < 24 && /\d.*\d.*\d/.test(value)))) {
    found.push(candidate(detector, start, end, "contextual", distance));
  }
}

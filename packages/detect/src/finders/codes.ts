import type { Candidate, CodeRule, Detector } from "../detector.ts";
import { isWordCode } from "../letters.ts";
import type { Normalized } from "../normalize.ts";
import { type Atoms, GLUED, SPELLED } from "./atoms.ts";
import { candidate } from "./candidate.ts";
import type { Context } from "./context.ts";

interface Shape {
  readonly index: number;
  readonly detector: Detector<CodeRule>;
  /** Nothing is believed without a word that names it. */
  readonly needsName: boolean;
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
      needsName: detector.rule.alone === "never",
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

/**
 * Values of letters and digits near the places where the text has digits; `named` has a 1 for each detector that a
 * word of the text names. Each place is tried once.
 */
export function findCodes(
  text: Normalized,
  atoms: Atoms,
  table: CodeTable,
  context: Context,
  named: Uint8Array,
  found: Candidate[],
): void {
  const { codes } = text;
  const { starts, ends, flags, count } = atoms;
  let tried = -1;
  let letter = 0;
  const chain: Chain = { end: -1, length: 0 };
  strip.clear();
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    const end = ends[index]!;
    if ((flags[index]! & SPELLED) !== 0) continue;
    if (end > chain.end && isDeepAmongCodes(codes, start, end, chain)) continue;
    // Every shape has a letter: where none comes within reach there is nothing to try.
    letter = nextLetter(codes, Math.max(letter, start - LETTER_REACH));
    if (letter > end + LETTER_REACH) continue;
    if ((flags[index]! & GLUED) === 0 && isLoneNumber(codes, start, end)) continue;
    for (let back = startsBefore(codes, start, tried) - 1; back >= 0; back--) {
      tried = STARTS[back]!;
      if (tried > 0 && isWordCode(codes[tried - 1]!)) continue;
      if (isDeepInChain(codes, tried)) continue;
      tryPlace(text, tried, table, context, named, found);
    }
  }
}

function tryPlace(
  text: Normalized,
  start: number,
  table: CodeTable,
  context: Context,
  named: Uint8Array,
  found: Candidate[],
): void {
  const from = strip.reach(text.codes, start);
  const length = Math.min(WINDOW, strip.length - from);
  if (length <= LOOKED) return;
  const digits = strip.digits[from]!;
  const shapes = table[(strip.codes[from]! << 4) | ((digits >> 1) & 15)]!;
  for (let index = 0; index < shapes.length; index++) {
    const shape = shapes[index]!;
    if (length < shape.wanted.length || (shape.needsName && named[shape.index] === 0)) continue;
    if ((digits & shape.digits) !== shape.digits || (digits & shape.letters) !== 0) continue;
    tryShape(text, start, from, shape, context, found);
  }
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
function isDeepAmongCodes(codes: Uint16Array, from: number, to: number, chain: Chain): boolean {
  const start = tokenStart(codes, from, from - SHORT - 1);
  let end = to;
  while (end - start <= SHORT && end < codes.length && isWordCode(codes[end]!)) end++;
  const isShort = end - start <= SHORT;
  const follows = start - chain.end <= CHAIN_GAP;
  chain.length = isShort ? (follows ? chain.length + 1 : 1) : 0;
  chain.end = end;
  return isShort && chain.length > LONGEST_CHAIN;
}

// "12 days", "3 pieces": a short number between words of four letters and more begins no value and is in none.
function isLoneNumber(codes: Uint16Array, start: number, end: number): boolean {
  if (end - start > FEW || codes[end] !== 0x20 || codes[start - 1] !== 0x20) return false;
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

// How much of a strip one place may look at; enough for the longest shape.
const WINDOW = 40;
const STRIP = 512;

/**
 * Letters and digits from one place on without the separators between them, written once for all the places in it
 * that are tried.
 */
class Strip {
  length = 0;
  readonly codes = new Uint8Array(STRIP);
  /** Place behind each character in the text. */
  readonly ends = new Uint32Array(STRIP);
  /** Separators in front of each: none, one, more. */
  readonly gaps = new Uint8Array(STRIP);
  /** One bit for each of the thirty characters from here on: whether it is a digit. */
  readonly digits = new Int32Array(STRIP);
  #text: string | undefined;
  #cursor = 0;
  // The last character from which the strip shows all there is to see.
  #complete = -1;

  clear(): void {
    this.length = 0;
    this.#cursor = 0;
    this.#complete = -1;
  }

  /** Index of the character at `start`; places must be asked for in order. */
  reach(codes: Uint16Array, start: number): number {
    while (this.#cursor < this.length && this.ends[this.#cursor]! <= start) this.#cursor++;
    if (this.#cursor > this.#complete || this.ends[this.#cursor] !== start + 1) this.#write(codes, start);
    return this.#cursor;
  }

  #write(codes: Uint16Array, start: number): void {
    let at = start;
    let length = 0;
    let letters = 0;
    let piece = 0;
    let longest = 0;
    let isBroken = false;
    let firstLetter = 0;
    this.#cursor = 0;
    this.#complete = STRIP - 1;
    while (at < codes.length) {
      const before = at;
      while (at < codes.length && at - before < 3 && isSeparator(codes[at]!)) at++;
      const code = codes[at] ?? 0;
      const isLetter = code >= 0x61 && code <= 0x7a;
      if (!isLetter && !(code >= 0x30 && code <= 0x39)) break;
      // Seven letters over a gap are words, unless each stands nearly alone: no kind of value has them.
      const hasGap = at > before;
      if (letters === 0) firstLetter = length;
      letters = isLetter ? letters + 1 : 0;
      piece = isLetter && !hasGap ? piece + 1 : 1;
      longest = letters < 2 ? piece : Math.max(longest, piece);
      isBroken = letters > 1 && (isBroken || (hasGap && codes[before] === 0x20));
      if (letters > 6 && isBroken && longest > 2) {
        this.#complete = firstLetter;
        break;
      }
      if (length === STRIP) {
        this.#complete = STRIP - WINDOW;
        break;
      }
      this.codes[length] = code;
      this.gaps[length] = at - before > 1 ? 2 : at - before;
      this.ends[length++] = ++at;
    }
    this.length = length;
    this.#text = undefined;
    this.#markDigits();
  }

  /** Upper-case letters and digits from one place on; the whole strip is put into words once, when first asked for. */
  value(from: number, length: number): string {
    if (this.#text === undefined) {
      const codes = this.codes.subarray(0, this.length);
      this.#text = String.fromCharCode.apply(null, codes as unknown as number[]).toUpperCase();
    }
    return this.#text.slice(from, from + length);
  }

  #markDigits(): void {
    let mask = 0;
    for (let index = this.length - 1; index >= 0; index--) {
      mask = ((mask << 1) & MASK) | Number(this.codes[index]! < 0x40);
      this.digits[index] = mask;
    }
  }
}

const MASK = (1 << MASKED) - 1;
const strip = new Strip();

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
    const longest = codes[end] === 0x0a ? 13 : back === 0 ? 5 : back < 6 ? (codes[end] === 0x2e ? 3 : 2) : 1;
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

function tryShape(
  text: Normalized,
  start: number,
  from: number,
  shape: Shape,
  context: Context,
  found: Candidate[],
): void {
  const { wanted, breaks, index } = shape;
  let unusual = 0;
  let gaps = 0;
  for (let step = 0; step < wanted.length; step++) {
    if (!fits(wanted[step]!, strip.codes[from + step]!)) return;
    const gap = strip.gaps[from + step]!;
    if (step === 0 || gap === 0) continue;
    gaps++;
    if (gap > (breaks[step] ? 1 : 0)) unusual++;
  }
  const end = strip.ends[from + wanted.length - 1]!;
  if (end < text.codes.length && isWordCode(text.codes[end]!)) return;
  if (shape.needsName && context(start, end).distanceOf(index) === Infinity) return;
  const value = strip.value(from, wanted.length);
  const isLoose =
    unusual > 0 && gaps < SPLIT && !(unusual === 1 && text.folded.slice(start, end).includes("\n"));
  weighShape({ start, end, value, isLoose }, shape, context, found);
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

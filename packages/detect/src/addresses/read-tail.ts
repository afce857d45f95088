import { COMMON, NAME, PARTICLE } from "../names/classes.ts";
import { GAP, SHAPE, STYLE, type Words } from "../names/words.ts";
import {
  AGE_UNIT,
  CODE,
  is,
  isCapital,
  isDirectionOrOrdinal,
  isNameLike,
  isNumber,
  isNumberless,
  isState,
  isUnit,
  PLACE,
  STREET,
  STREET_BEHIND,
  UNIT,
} from "./address-words.ts";

/** How far an address goes on behind its core. */
export interface Tail {
  /** Index of the last word. */
  readonly last: number;
}

const LONGEST = 40;
const PROBE = 8;

/**
 * Follows neighbourhood, town, state, postcode and country behind the word `core`, for at most `LONGEST` words;
 * undefined when fewer than `needs` proofs stand within the first `PROBE`.
 */
export function readTail(words: Words, core: number, needs: number): Tail | undefined {
  let last = core;
  let proofs = 0;
  let weak = 0;
  for (let index = core + 1; index < Math.min(words.count, core + LONGEST); index++) {
    if (endsAddress(words, index) || (index > core + PROBE && proofs < needs)) break;
    const strength = strengthOf(words, index);
    if (strength === 0) break;
    if (strength === 1) {
      weak++;
      if (weak > 5) break;
      if (isWholePart(words, index, last)) last = index;
      continue;
    }
    last = index;
    if (strength !== 3) continue;
    weak = 0;
    proofs += isNumber(words, index) ? 2 : 1;
  }
  return proofs < needs ? undefined : { last: trim(words, core, last) };
}

// Strength of a word plus one, as far as it was asked for; addresses that never come ask for the same words often.
let known = new Uint8Array(1 << 12);

/** Forgets what is known of the words of the text before. */
export function beginTails(words: Words): void {
  if (words.count > known.length) known = new Uint8Array(words.count * 2);
  else known.fill(0, 0, words.count);
}

// 3 proves an address, 2 belongs to one, 1 may belong, 0 ends it.
function strengthOf(words: Words, index: number): number {
  if (known[index] === 0) known[index] = weighWord(words, index) + 1;
  return known[index]! - 1;
}

function weighWord(words: Words, index: number): 0 | 1 | 2 | 3 {
  if (isNumber(words, index)) return isOtherNumber(words, index) ? 0 : isPostcode(words, index) ? 3 : 2;
  if (isNumberless(words, index)) return 3;
  if (isDirectionOrOrdinal(words, index)) return 2;
  if (is(words, index, CODE) && isNumber(words, index + 1)) return 3;
  if (isUnit(words, index) || isState(words, index) || isCodeLike(words, index)) return 3;
  if (is(words, index, PLACE)) return 3;
  if (
    is(words, index, STREET | STREET_BEHIND) &&
    (isCapital(words, index) || words.gaps[index] === GAP.comma)
  )
    return 2;
  if (words.ends[index]! - words.starts[index]! === 1 && words.shapes[index] !== SHAPE.lower) return 2;
  return isNameLike(words, index) ? 1 : 0;
}

// Two capitals between commas or line breaks: a state or a country by its code.
function isCodeLike(words: Words, index: number): boolean {
  if (words.shapes[index] !== SHAPE.upper || words.styles[index] === STYLE.upper) return false;
  if (words.ends[index]! - words.starts[index]! !== 2) return false;
  return words.gaps[index]! === GAP.comma || words.gaps[index]! === GAP.newline || isNumber(words, index + 1);
}

// An age, or a count of some everyday thing.
function isOtherNumber(words: Words, index: number): boolean {
  if (is(words, index + 1, AGE_UNIT)) return true;
  if (words.ends[index]! - words.starts[index]! >= 4 || isNumber(words, index - 1)) return false;
  return (
    index + 1 < words.count &&
    words.gaps[index + 1] === GAP.space &&
    is(words, index + 1, COMMON) &&
    words.shapes[index + 1] === SHAPE.lower &&
    !isUnit(words, index + 1) &&
    !is(words, index + 1, PLACE | PARTICLE | STREET_BEHIND | UNIT)
  );
}

const CODE_LENGTHS = new Set([5, 8]);

// Five or eight digits, a Portuguese 4-3, or a British or Canadian pair; part numbers and sizes are none of these.
function isPostcode(words: Words, index: number): boolean {
  const length = words.ends[index]! - words.starts[index]!;
  const letters = length - words.digits[index]!;
  if (letters === 0 && (CODE_LENGTHS.has(length) || (length === 3 && isCodeHead(words, index)))) return true;
  return (
    length === 3 &&
    letters > 0 &&
    letters < 3 &&
    isOutward(words, index - 1) &&
    words.gaps[index] === GAP.space
  );
}

function isCodeHead(words: Words, index: number): boolean {
  if (!isNumber(words, index - 1) || words.gaps[index] !== GAP.hyphen) return false;
  return words.digits[index - 1] === 4 && words.ends[index - 1]! - words.starts[index - 1]! === 4;
}

// SW1A, M1, K1A
function isOutward(words: Words, index: number): boolean {
  if (!isNumber(words, index)) return false;
  const length = words.ends[index]! - words.starts[index]!;
  return length >= 2 && length <= 4 && words.digits[index]! < length && words.digits[index]! <= 2;
}

function endsAddress(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  if (gap === GAP.stop || gap === GAP.colon) return gap === GAP.stop || !is(words, index - 1, CODE);
  if (gap === GAP.period) {
    if (isDirectionOrOrdinal(words, index)) return false;
    return isNumber(words, index - 1)
      ? !isNumber(words, index)
      : words.ends[index - 1]! - words.starts[index - 1]! > 5;
  }
  // Behind a line break the address goes on only with something that belongs to one.
  if (gap === GAP.newline) return strengthOf(words, index) < 2 && !startsPlaceLine(words, index);
  return words.starts[index]! - words.ends[index - 1]! > 6;
}

// «São Paulo - SP» or «Leeds LS2 7EQ» on a line of its own.
function startsPlaceLine(words: Words, index: number): boolean {
  for (let next = index; next < Math.min(words.count, index + 5); next++) {
    if (isNumber(words, next) || isState(words, next) || isCodeLike(words, next) || is(words, next, PLACE))
      return true;
    if (!isNameLike(words, next)) return false;
  }
  return false;
}

// A part in capitals between commas or dashes is taken even when nothing in it proves an address.
function isWholePart(words: Words, index: number, last: number): boolean {
  if (
    words.styles[index] === STYLE.lower ||
    words.styles[index] === STYLE.upper ||
    !isCapital(words, index)
  ) {
    return isDelimited(words, last + 1, index);
  }
  const isEverydayWord = is(words, index, COMMON) && !is(words, index, NAME);
  if (isEverydayWord && last === index - 1) return false;
  for (let back = last + 1; back <= index; back++) {
    if (!isCapital(words, back) && !is(words, back, PARTICLE)) return false;
  }
  return words.gaps[last + 1]! >= GAP.hyphen || last === index - 1;
}

// In text without capitals: at most three words, a comma before and a comma or the end behind.
function isDelimited(words: Words, first: number, index: number): boolean {
  const before = words.gaps[first]!;
  const after = index + 1 < words.count ? words.gaps[index + 1]! : GAP.newline;
  const isEnd = after === GAP.comma || after === GAP.newline || after === GAP.hyphen;
  return (
    index - first < 3 && (before === GAP.comma || before === GAP.hyphen || index + 1 >= words.count) && isEnd
  );
}

function trim(words: Words, core: number, last: number): number {
  let end = last;
  while (end > core && is(words, end, PARTICLE) && words.shapes[end] === SHAPE.lower) end--;
  return end;
}

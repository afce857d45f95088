import { DIGIT, KIND, LETTER } from "../letters.ts";
import type { Normalized } from "../normalize.ts";
import { GIVEN } from "./classes.ts";
import { HASH_PRIME, HASH_START, type Lexicon, slotOf } from "./lexicon.ts";

/** How a word is written. */
export const SHAPE = { lower: 0, title: 1, upper: 2, initial: 3, mixed: 4, number: 5 } as const;

/** What stands between a word and the one before it; the strongest sign wins. */
export const GAP = {
  space: 0,
  hyphen: 1,
  slash: 2,
  quote: 3,
  comma: 4,
  period: 5,
  colon: 6,
  other: 7,
  stop: 8,
  newline: 9,
} as const;

/** Letter case of a line: usual, nothing capital, everything capital, every word capital, a single word. */
export const STYLE = { usual: 0, lower: 1, upper: 2, titles: 3, single: 4 } as const;

/** The words of a text in parallel arrays, all `count` long; places are those of the normalised text. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Bits of `WORD_CLASSES`. */
  readonly classes: Int32Array;
  readonly shapes: Uint8Array;
  /** Gap before the word. */
  readonly gaps: Uint8Array;
  readonly styles: Uint8Array;
  /** Digits of a word that has any; letters are the rest. Undefined for other words. */
  readonly digits: Uint8Array;
  /** 1 for a word with an apostrophe inside. */
  readonly pieces: Uint8Array;
  /** What the word is to its neighbours: its first class and its classes of names; see `markForms`. */
  readonly kinds: Uint8Array;
  /** Hash of the word, or one number for all names, and one for all figures. Kinds and forms stand `AHEAD` places on. */
  readonly forms: Int32Array;
}

/** Places in front of the first word in `kinds` and `forms`, so that neighbours can be asked without a bound. */
export const AHEAD = 3;
const BEHIND = 2;
const BEYOND = 255;
const FIGURE = 254;
const CONTEXT_MASK = ~7;

const APOSTROPHE = 0x27;

const GAPS = gapTable();

// Room for the usual message, used again and again: allocating costs more than reading.
const ROOM = 1 << 14;
const scratch = createRoom(ROOM);

/**
 * Cuts a text into words and looks each up once. Linear. The result is good until the next call, which may use the
 * same memory; `copyWords` keeps it.
 */
export function readWords(text: Normalized, lexicon: Lexicon): Words {
  const words = cut(text, lexicon);
  markStyles(words);
  markForms(words);
  return words;
}

/** Writes `kinds` and `forms` anew; for words whose classes were changed. */
export function markForms({ count, shapes, classes, hashes, kinds, forms }: Words): void {
  kinds.fill(BEYOND, 0, AHEAD);
  forms.fill(1, 0, AHEAD);
  for (let index = 0; index < count; index++) {
    const isFigure = shapes[index] === SHAPE.number;
    const bits = classes[index]!;
    kinds[index + AHEAD] = isFigure ? FIGURE : kindOf(bits);
    forms[index + AHEAD] = isFigure ? 3 : formOf(bits, hashes[index]!);
  }
  kinds.fill(BEYOND, count + AHEAD, count + AHEAD + BEHIND);
  forms.fill(2, count + AHEAD, count + AHEAD + BEHIND);
}

// The first class in the order of the table speaks; 3 bits of name classes, 5 of context.
function kindOf(classes: number): number {
  const context = classes & CONTEXT_MASK;
  const first = context === 0 ? 0 : 29 - Math.clz32(context & -context);
  return (first << 3) | (classes & 7);
}

// Names that are nothing else stand for each other: what is learnt of one holds for all.
function formOf(classes: number, hash: number): number {
  const name = classes & 7;
  return name === 0 || name >= 4 ? hash : 4 + (name & GIVEN);
}

/** The same words in memory of their own. */
export function copyWords(words: Words): Words {
  const { count } = words;
  return {
    count,
    starts: words.starts.slice(0, count),
    ends: words.ends.slice(0, count),
    hashes: words.hashes.slice(0, count),
    classes: words.classes.slice(0, count),
    shapes: words.shapes.slice(0, count),
    gaps: words.gaps.slice(0, count),
    styles: words.styles.slice(0, count),
    digits: words.digits.slice(0, count),
    pieces: words.pieces.slice(0, count),
    kinds: words.kinds.slice(0, count + AHEAD + BEHIND),
    forms: words.forms.slice(0, count + AHEAD + BEHIND),
  };
}

function createRoom(size: number): Omit<Words, "count"> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    classes: new Int32Array(size),
    shapes: new Uint8Array(size),
    gaps: new Uint8Array(size),
    styles: new Uint8Array(size),
    digits: new Uint8Array(size),
    pieces: new Uint8Array(size),
    kinds: new Uint8Array(size + AHEAD + BEHIND),
    forms: new Int32Array(size + AHEAD + BEHIND),
  };
}

function cut(text: Normalized, lexicon: Lexicon): Words {
  const { codes, units } = text;
  const length = codes.length;
  // A text of n units holds at most (n + 1) / 2 words.
  const most = (length >> 1) + 1;
  const room = most <= ROOM ? scratch : createRoom(most);
  const { starts, ends, hashes, classes, shapes, gaps, pieces } = room;
  const { slots, mask } = lexicon;
  let count = 0;
  let gap: number = GAP.newline;
  let place = 0;
  while (place < length) {
    let kinds = KIND[codes[place]!]!;
    if (kinds === 0) {
      const code = codes[place]!;
      const sign = code < 128 ? GAPS[code]! : GAP.other;
      if (sign > gap) gap = sign;
      place++;
      continue;
    }
    const start = place;
    let hash = Math.imul(HASH_START ^ codes[place]!, HASH_PRIME);
    pieces[count] = 0;
    for (place++; place < length; place++) {
      const code = codes[place]!;
      const here = KIND[code]!;
      if (here === 0) {
        if (code !== APOSTROPHE || !isInnerApostrophe(codes, place)) break;
        pieces[count] = 1;
      }
      kinds |= here;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    starts[count] = start;
    ends[count] = place;
    hashes[count] = hash;
    gaps[count] = gap;
    gap = GAP.space;
    if ((kinds & DIGIT) !== 0) {
      classes[count] = 0;
      room.digits[count] = countDigits(codes, start, place);
      shapes[count++] = SHAPE.number;
      continue;
    }
    let slot = slotOf(hash, mask);
    while (slots[slot * 2] !== hash && slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    classes[count] = slots[slot * 2 + 1]!;
    shapes[count++] = shapeOf(units, start, place);
  }
  return { count, ...room };
}

function countDigits(codes: Uint16Array, start: number, end: number): number {
  const limit = Math.min(end, start + 255);
  let digits = 0;
  for (let place = start; place < limit; place++) if (KIND[codes[place]!] === DIGIT) digits++;
  return digits;
}

// O'Neill and d'Ávila are one word; the English possessive is not part of the name.
function isInnerApostrophe(codes: Uint16Array, place: number): boolean {
  if (KIND[codes[place + 1] ?? 0] !== LETTER) return false;
  const isPossessive = codes[place + 1] === 0x73 && KIND[codes[place + 2] ?? 0] === 0;
  return !isPossessive;
}

function shapeOf(units: Uint16Array, start: number, end: number): number {
  const first = isUpper(units[start]!);
  const second = end - start > 1 && isUpper(units[start + 1]!);
  if (!first) return second ? SHAPE.mixed : SHAPE.lower;
  if (end - start === 1) return SHAPE.initial;
  return second ? SHAPE.upper : secondIsApostrophe(units, start, end);
}

function secondIsApostrophe(units: Uint16Array, start: number, end: number): number {
  const isMark = units[start + 1] === APOSTROPHE || units[start + 1] === 0x2019;
  const isUpperCase = isMark && end - start > 3 && isUpper(units[start + 3]!);
  return isUpperCase ? SHAPE.upper : SHAPE.title;
}

function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0xc0) return false;
  if (code <= 0xde) return code !== 0xd7;
  if (code < 0x100) return false;
  if (code < 0x180) return (code & 1) === (code >= 0x139 && code <= 0x148 ? 1 : code >= 0x179 ? 1 : 0);
  if (code >= 0x386 && code < 0x3ac) return true;
  return code >= 0x400 && code < 0x430;
}

function markStyles(words: Words): void {
  let from = 0;
  for (let index = 1; index <= words.count; index++) {
    if (index < words.count && words.gaps[index] !== GAP.newline) continue;
    words.styles.fill(styleOf(words, from, index), from, index);
    from = index;
  }
}

function styleOf(words: Words, from: number, to: number): number {
  let lower = 0;
  let title = 0;
  let upper = 0;
  for (let index = from; index < to; index++) {
    const shape = words.shapes[index]!;
    // A one-letter word or a short code says nothing about the case of the line.
    if (shape === SHAPE.lower) lower += Number(words.ends[index]! - words.starts[index]! > 1);
    else if (shape === SHAPE.title) title++;
    else if (shape === SHAPE.upper) upper++;
  }
  if (lower + title + upper <= 1) return STYLE.single;
  if (upper > 1 && upper > 2 * (lower + title)) return STYLE.upper;
  if (title + upper === 0) return STYLE.lower;
  return lower === 0 && title > 0 ? STYLE.titles : STYLE.usual;
}

function gapTable(): Uint8Array {
  const table = new Uint8Array(128).fill(GAP.other);
  const set = (signs: string, gap: number) => {
    for (const sign of signs) table[sign.charCodeAt(0)] = gap;
  };
  set(" \t\u007f", GAP.space);
  set("-", GAP.hyphen);
  set("/", GAP.slash);
  set("'\"`", GAP.quote);
  set(",", GAP.comma);
  set(".", GAP.period);
  set(":", GAP.colon);
  set("!?;", GAP.stop);
  set("\n\r", GAP.newline);
  return table;
}

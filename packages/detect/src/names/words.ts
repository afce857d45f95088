import type { Normalized } from "../normalize.ts";
import { type Lexicon, lookUp } from "./lexicon.ts";

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
}

const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 0x27;

const KINDS = Uint8Array.from({ length: 65536 }, (_, code) => kindOf(code));
const GAPS = gapTable();

const cache = new WeakMap<Normalized, Words>();

/** Cuts a text into words and looks each up once; a text already cut is not cut again. Linear. */
export function readWords(text: Normalized, lexicon: Lexicon): Words {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = cut(text, lexicon);
  markStyles(words);
  cache.set(text, words);
  return words;
}

function cut(text: Normalized, lexicon: Lexicon): Words {
  const { codes, cased } = text;
  const length = codes.length;
  // A text of n units holds at most (n + 1) / 2 words.
  const room = (length >> 1) + 1;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const hashes = new Int32Array(room);
  const classes = new Int32Array(room);
  const shapes = new Uint8Array(room);
  const gaps = new Uint8Array(room);
  let count = 0;
  let gap: number = GAP.newline;
  let place = 0;
  while (place < length) {
    const kind = KINDS[codes[place]!]!;
    if (kind === 0) {
      const code = codes[place]!;
      const sign = code < 128 ? GAPS[code]! : GAP.other;
      if (sign > gap) gap = sign;
      place++;
      continue;
    }
    const start = place;
    let hash = 0x811c9dc5 | 0;
    let kinds = 0;
    for (; place < length; place++) {
      const code = codes[place]!;
      const here = KINDS[code]!;
      if (here === 0) {
        if (code !== APOSTROPHE || !isInnerApostrophe(codes, place)) break;
      }
      kinds |= here;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    starts[count] = start;
    ends[count] = place;
    hashes[count] = hash;
    gaps[count] = gap;
    gap = GAP.space;
    if ((kinds & DIGIT) !== 0) {
      shapes[count++] = SHAPE.number;
      continue;
    }
    classes[count] = lookUp(lexicon, hash);
    shapes[count++] = shapeOf(cased, start, place);
  }
  return {
    count,
    starts,
    ends,
    hashes,
    classes,
    shapes,
    gaps,
    styles: new Uint8Array(count),
  };
}

// O'Neill and d'Ávila are one word; the English possessive is not part of the name.
function isInnerApostrophe(codes: Uint16Array, place: number): boolean {
  if (KINDS[codes[place + 1] ?? 0] !== LETTER) return false;
  const isPossessive = codes[place + 1] === 0x73 && KINDS[codes[place + 2] ?? 0] === 0;
  return !isPossessive;
}

function shapeOf(cased: string, start: number, end: number): number {
  const first = isUpper(cased.charCodeAt(start));
  const second = end - start > 1 && isUpper(cased.charCodeAt(start + 1));
  if (!first) return second ? SHAPE.mixed : SHAPE.lower;
  if (end - start === 1) return SHAPE.initial;
  return second ? SHAPE.upper : secondIsApostrophe(cased, start, end);
}

function secondIsApostrophe(cased: string, start: number, end: number): number {
  const isMark = cased.charCodeAt(start + 1) === APOSTROPHE || cased.charCodeAt(start + 1) === 0x2019;
  const isUpperCase = isMark && end - start > 3 && isUpper(cased.charCodeAt(start + 3));
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
  const counts = [0, 0, 0, 0, 0, 0];
  for (let index = from; index < to; index++) {
    // A one-letter word or a short code says nothing about the case of the line.
    if (words.ends[index]! - words.starts[index]! > 1) counts[words.shapes[index]!]!++;
  }
  const lower = counts[SHAPE.lower]!;
  const title = counts[SHAPE.title]!;
  const upper = counts[SHAPE.upper]!;
  if (lower + title + upper <= 1) return STYLE.single;
  if (upper > 1 && upper > 2 * (lower + title)) return STYLE.upper;
  if (title + upper === 0) return STYLE.lower;
  return lower === 0 && title > 0 ? STYLE.titles : STYLE.usual;
}

function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return LETTER;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  const isLetter = code < 0x2000 || (code >= 0x2e80 && code < 0x3000) || (code >= 0x3040 && code < 0xd800);
  return isLetter ? LETTER : 0;
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

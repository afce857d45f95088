import { COMMON, GIVEN, NAME, OPENS_NAME, OPENS_UNKNOWN, WORD_CLASSES } from "./classes.ts";
import { GAP, SHAPE, STYLE, type Words } from "./words.ts";

/** Binary logarithm of the number of weights. */
export const TABLE_BITS = 17;

/** Features of one word. */
export const FEATURES = 28;

const CONTEXT_MASK = ~7;
const BEYOND = 255;

/** Whether the word may be part of a name at all; everything else is never scored. */
export function isCandidate(words: Words, index: number, previousIsName: boolean): boolean {
  const shape = words.shapes[index]!;
  if (shape === SHAPE.number) return false;
  if (previousIsName) return words.gaps[index]! < GAP.stop;
  const classes = words.classes[index]!;
  if ((classes & NAME) !== 0) return true;
  const isCommon = (classes & COMMON) !== 0;
  // «I», «a», «e»: no initial of anybody.
  if (shape === SHAPE.initial && (isCommon || !leadsToWord(words, index))) return false;
  if (shape !== SHAPE.lower && words.styles[index] !== STYLE.upper)
    return !isCommon || !startsSentence(words, index);
  if (isCommon || index === 0) return false;
  return (words.classes[index - 1]! & OPENS_UNKNOWN) !== 0 && words.gaps[index]! !== GAP.stop;
}

// «J. R. Tolkien»: of initials alone nobody is known.
function leadsToWord(words: Words, index: number): boolean {
  for (let next = index + 1; next < Math.min(words.count, index + 4); next++) {
    if (words.gaps[next]! >= GAP.stop) return false;
    if (words.ends[next]! - words.starts[next]! > 1) return words.shapes[next] !== SHAPE.number;
  }
  return false;
}

/** True for the first word of a text, line or sentence. */
export function startsSentence(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  return gap === GAP.period || gap >= GAP.stop;
}

/**
 * Writes the places of a word's features in the weight table into `into` and returns how many there are.
 * `previous` and `beforePrevious` tell whether the two words before were taken as names.
 */
export function readFeatures(
  words: Words,
  codes: Uint16Array,
  index: number,
  previous: number,
  beforePrevious: number,
  into: Int32Array,
): number {
  const here = kindAt(words, index);
  const left = kindAt(words, index - 1);
  const left2 = kindAt(words, index - 2);
  const right = kindAt(words, index + 1);
  const right2 = kindAt(words, index + 2);
  const word = wordAt(words, index);
  const wordLeft = wordAt(words, index - 1);
  const wordLeft2 = wordAt(words, index - 2);
  const wordLeft3 = wordAt(words, index - 3);
  const wordRight = wordAt(words, index + 1);
  const style = words.styles[index]!;
  const shape = words.shapes[index]!;
  const gap = words.gaps[index]!;
  const gapRight = index + 1 < words.count ? words.gaps[index + 1]! : GAP.newline;
  const name = words.classes[index]! & 7;
  const nameRight = index + 1 < words.count ? words.classes[index + 1]! & 7 : 0;
  const look = shape | (style << 3) | (Number(startsSentence(words, index)) << 6);
  const shapeRight = index + 1 < words.count ? words.shapes[index + 1]! : 7;
  const shapeLeft = index > 0 ? words.shapes[index - 1]! : 7;
  const label = previous | (beforePrevious << 1);
  const start = words.starts[index]!;
  const end = words.ends[index]!;
  const opened = openings(words, index);
  into[0] = mix(1, look, name);
  into[1] = mix(2, word, 0);
  into[2] = mix(3, word, look);
  into[3] = mix(4, here, look);
  into[4] = mix(5, here, label);
  into[5] = mix(6, wordLeft, name | (gap << 4));
  into[6] = mix(7, wordLeft ^ Math.imul(wordLeft2, 31), gap);
  into[7] = mix(8, wordLeft ^ Math.imul(wordLeft2, 31) ^ Math.imul(wordLeft3, 977), name);
  into[8] = mix(9, wordRight, gapRight | (name << 4));
  into[9] = mix(10, left | (here << 8), gap);
  into[10] = mix(11, here | (right << 8), gapRight);
  into[11] = mix(12, left | (here << 8) | (right << 16), label);
  into[12] = mix(13, left2 | (left << 8) | (here << 16), label);
  into[13] = mix(14, here | (right << 8) | (right2 << 16), shape);
  into[14] = mix(15, label | (name << 2) | (gap << 5), look);
  into[15] = mix(16, label | (nameRight << 2) | (name << 5), shape | (shapeRight << 3) | (gapRight << 6));
  into[16] = mix(17, gap | (gapRight << 4), look);
  into[17] = mix(18, shapeLeft | (shape << 3) | (shapeRight << 6), style | (label << 3));
  into[18] = mix(19, wordLeft, shape | (style << 3) | (label << 6));
  into[19] = mix(20, suffix(codes, start, end, 3), shape | (style << 3));
  into[20] = mix(21, suffix(codes, start, end, 2), name | (label << 3));
  into[21] = mix(22, suffix(codes, start, end, 4), name);
  into[22] = mix(23, prefix(codes, start, end), name);
  into[23] = mix(24, Math.min(end - start, 12), look);
  into[24] = mix(25, opened, name | (label << 3));
  into[25] = mix(26, opened, look);
  into[26] = mix(27, wordRight ^ Math.imul(wordLeft, 31), shape);
  into[27] = mix(28, wordLeft2, name | (shape << 3));
  return FEATURES;
}

// Which kinds of words opened the way to a name in the five words before, nearest last.
function openings(words: Words, index: number): number {
  let found = 0;
  for (let back = Math.max(0, index - 5); back < index; back++) found |= words.classes[back]! & OPENS_NAME;
  return found;
}

function kindAt(words: Words, index: number): number {
  if (index < 0 || index >= words.count) return BEYOND;
  if (words.shapes[index] === SHAPE.number) return BEYOND - 1;
  const classes = words.classes[index]!;
  const context = classes & CONTEXT_MASK;
  // The first class in the order of the table speaks; 3 bits of name classes, 5 of context.
  const first = context === 0 ? 0 : 31 - Math.clz32(context & -context) - 2;
  return (Math.min(first, WORD_CLASSES.length) << 3) | (classes & 7);
}

function wordAt(words: Words, index: number): number {
  if (index < 0 || index >= words.count) return index < 0 ? 1 : 2;
  if (words.shapes[index] === SHAPE.number) return 3;
  // Names that are nothing else stand for each other: what is learnt of one holds for all.
  const name = words.classes[index]! & 7;
  return name === 0 || name >= 4 ? words.hashes[index]! : 4 + Number((name & GIVEN) !== 0);
}

function suffix(codes: Uint16Array, start: number, end: number, length: number): number {
  let value = length;
  for (let place = Math.max(start, end - length); place < end; place++)
    value = (value * 31 + codes[place]!) | 0;
  return value;
}

function prefix(codes: Uint16Array, start: number, end: number): number {
  let value = 7;
  for (let place = start; place < Math.min(end, start + 3); place++) value = (value * 31 + codes[place]!) | 0;
  return value;
}

function mix(id: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b + id, 0xc2b2ae35), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> (32 - TABLE_BITS);
}

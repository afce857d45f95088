import { COMMON, NAME, OPENS_NAME, OPENS_UNKNOWN } from "./classes.ts";
import { AHEAD, GAP, SHAPE, STYLE, type Words } from "./words.ts";

/** Binary logarithm of the number of weights. */
export const TABLE_BITS = 17;

/** Features of one word. */
export const FEATURES = 28;

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

// Every feature is two numbers, mixed with its own third one into a place in the weight table.
const firsts = new Int32Array(FEATURES);
const seconds = new Int32Array(FEATURES);
const SEEDS = Int32Array.from({ length: FEATURES }, (_, feature) => Math.imul(feature + 1, 0x9e3779b1));

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
  describe(words, codes, index, previous | (beforePrevious << 1));
  for (let feature = 0; feature < FEATURES; feature++) into[feature] = placeOf(feature);
  return FEATURES;
}

/** Sum of the weights of a word's features. */
export function scoreFeatures(
  words: Words,
  codes: Uint16Array,
  index: number,
  previous: number,
  beforePrevious: number,
  weights: Int8Array | Float32Array,
): number {
  describe(words, codes, index, previous | (beforePrevious << 1));
  let score = 0;
  for (let feature = 0; feature < FEATURES; feature++) score += weights[placeOf(feature)]!;
  return score;
}

function describe(words: Words, codes: Uint16Array, index: number, label: number): void {
  const { kinds, forms, classes, shapes, gaps, count } = words;
  const place = index + AHEAD;
  const here = kinds[place]!;
  const left = kinds[place - 1]!;
  const right = kinds[place + 1]!;
  const word = forms[place]!;
  const wordLeft = forms[place - 1]!;
  const wordLeft2 = forms[place - 2]!;
  const wordRight = forms[place + 1]!;
  const isLast = index + 1 === count;
  const style = words.styles[index]!;
  const shape = shapes[index]!;
  const gap = gaps[index]!;
  const gapRight = isLast ? GAP.newline : gaps[index + 1]!;
  const name = classes[index]! & 7;
  const nameRight = isLast ? 0 : classes[index + 1]! & 7;
  const look = shape | (style << 3) | (Number(startsSentence(words, index)) << 6);
  const shapeRight = isLast ? 7 : shapes[index + 1]!;
  const shapeLeft = index > 0 ? shapes[index - 1]! : 7;
  const start = words.starts[index]!;
  const end = words.ends[index]!;
  const opened = openings(words, index);
  const before = wordLeft ^ Math.imul(wordLeft2, 31);
  put(0, look, name);
  put(1, word, 0);
  put(2, word, look);
  put(3, here, look);
  put(4, here, label);
  put(5, wordLeft, name | (gap << 4));
  put(6, before, gap);
  put(7, before ^ Math.imul(forms[place - 3]!, 977), name);
  put(8, wordRight, gapRight | (name << 4));
  put(9, left | (here << 8), gap);
  put(10, here | (right << 8), gapRight);
  put(11, left | (here << 8) | (right << 16), label);
  put(12, kinds[place - 2]! | (left << 8) | (here << 16), label);
  put(13, here | (right << 8) | (kinds[place + 2]! << 16), shape);
  put(14, label | (name << 2) | (gap << 5), look);
  put(15, label | (nameRight << 2) | (name << 5), shape | (shapeRight << 3) | (gapRight << 6));
  put(16, gap | (gapRight << 4), look);
  put(17, shapeLeft | (shape << 3) | (shapeRight << 6), style | (label << 3));
  put(18, wordLeft, shape | (style << 3) | (label << 6));
  put(19, suffix(codes, start, end, 3), shape | (style << 3));
  put(20, suffix(codes, start, end, 2), name | (label << 3));
  put(21, suffix(codes, start, end, 4), name);
  put(22, prefix(codes, start, end), name);
  put(23, Math.min(end - start, 12), look);
  put(24, opened, name | (label << 3));
  put(25, opened, look);
  put(26, wordRight ^ Math.imul(wordLeft, 31), shape);
  put(27, wordLeft2, name | (shape << 3));
}

function put(feature: number, first: number, second: number): void {
  firsts[feature] = first;
  seconds[feature] = second;
}

function placeOf(feature: number): number {
  let hash = Math.imul(firsts[feature]! ^ SEEDS[feature]!, 0x85ebca6b);
  const second = Math.imul(seconds[feature]! + feature + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> (32 - TABLE_BITS);
}

// Which kinds of words opened the way to a name in the five words before, nearest last.
function openings(words: Words, index: number): number {
  let found = 0;
  for (let back = Math.max(0, index - 5); back < index; back++) found |= words.classes[back]! & OPENS_NAME;
  return found;
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

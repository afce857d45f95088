import { WordSet } from "./word-set.ts";
import { GAP, SHAPE, type Words } from "./words.ts";

const MONTHS = new WordSet(
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro enero febrero marzo mayo junio julio " +
    "septiembre setiembre octubre noviembre diciembre january february march april may june july august september october " +
    "november december jan feb mar apr jun jul aug sep sept oct nov dec fev abr mai ago set out dez ene dic",
);
const JOINERS = new WordSet("de do del of the");

export interface DateAt {
  /** Index of the last word. */
  readonly last: number;
  /** Four digits; two-digit years are read as the past. */
  readonly year: number;
}

/** Reads a whole date (day, month and year in any usual order) that begins at a word. */
export function readDate(words: Words, codes: Uint16Array, first: number): DateAt | undefined {
  return readNumeric(words, codes, first) ?? readWritten(words, codes, first);
}

function readNumeric(words: Words, codes: Uint16Array, first: number): DateAt | undefined {
  if (first + 2 >= words.count) return undefined;
  const [a, b, c] = [first, first + 1, first + 2].map((index) => numberAt(words, codes, index)) as [
    number,
    number,
    number,
  ];
  if (a < 0 || b < 1 || c < 0 || b > 31) return undefined;
  if (!isDateGap(words, first + 1) || words.gaps[first + 1] !== words.gaps[first + 2]) return undefined;
  const isYearFirst = lengthAt(words, first) === 4;
  const [day, year] = isYearFirst ? [c, a] : [a, c];
  const yearLength = lengthAt(words, isYearFirst ? first : first + 2);
  if (day < 1 || day > 31 || Math.min(day, b) > 12 || (yearLength !== 4 && yearLength !== 2))
    return undefined;
  return { last: first + 2, year: fullYear(year) };
}

// 3 de outubro de 1984 · 12 May 2003 · July 4, 1971 · the 3rd of August 2011
function readWritten(words: Words, codes: Uint16Array, first: number): DateAt | undefined {
  let day = false;
  let month = false;
  let index = first;
  for (; index < Math.min(words.count, first + 6); index++) {
    if (index > first && words.gaps[index]! > GAP.period) return undefined;
    if (JOINERS.has(words, index)) {
      if (index === first) return undefined;
      continue;
    }
    if (MONTHS.has(words, index)) {
      if (month) return undefined;
      month = true;
      continue;
    }
    const value = leadingNumber(words, codes, index);
    if (month && day && value >= 0 && (value > 31 || lengthAt(words, index) === 2))
      return { last: index, year: fullYear(value) };
    if (day || value < 1 || value > 31) return undefined;
    day = true;
  }
  return undefined;
}

function isDateGap(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  return (
    (gap === GAP.hyphen || gap === GAP.slash || gap === GAP.period) &&
    words.starts[index]! - words.ends[index - 1]! <= 3
  );
}

/** The value of a word made of digits only, else -1. */
export function numberAt(words: Words, codes: Uint16Array, index: number): number {
  if (index < 0 || index >= words.count || words.shapes[index] !== SHAPE.number) return -1;
  if (lengthAt(words, index) > 6) return -1;
  const value = leadingNumber(words, codes, index);
  const last = codes[words.ends[index]! - 1]!;
  return last >= 0x30 && last <= 0x39 ? value : -1;
}

// The number a word begins with: 1º and 3rd count; -1 when it begins with a letter.
function leadingNumber(words: Words, codes: Uint16Array, index: number): number {
  let value = -1;
  const end = Math.min(words.ends[index]!, words.starts[index]! + 6);
  for (let place = words.starts[index]!; place < end; place++) {
    const digit = codes[place]! - 0x30;
    if (digit < 0 || digit > 9) break;
    value = Math.max(0, value) * 10 + digit;
  }
  return value;
}

function lengthAt(words: Words, index: number): number {
  return words.ends[index]! - words.starts[index]!;
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year > 26 ? 1900 + year : 2000 + year;
}

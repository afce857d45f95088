import metadata from "libphonenumber-js/metadata.min.json";
import type { Candidate, Detector } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { GLUED } from "./atoms.ts";
import { candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import type { Run } from "./runs.ts";

/** Regions whose national numbers are looked for when the desk names none. */
export const DEFAULT_REGIONS: readonly string[] = ["BR", "PT", "ES", "MX", "AR", "CL", "CO", "US", "GB"];

interface Region {
  readonly region: string;
  readonly callingCode: string;
  readonly national: RegExp;
  readonly lengths: readonly number[];
  readonly trunk: string;
}

export interface PhoneTable {
  readonly regions: readonly Region[];
  readonly byCallingCode: ReadonlyMap<string, readonly Region[]>;
  /** Every count of digits a national number of the regions may have, trunk or calling code included. */
  readonly lengths: ReadonlySet<number>;
  /** Regions whose numbers are written in a shape, as far as it has been asked for. */
  readonly shapes: Map<number, readonly Region[]>;
  readonly detector: Detector;
  readonly index: number;
}

type Country = readonly [
  string,
  string,
  string,
  readonly number[],
  unknown?,
  (string | number)?,
  ...unknown[],
];

/** Patterns of all countries from the numbering plans' metadata; nothing is parsed per text. */
export function buildPhoneTable(regions: readonly string[], detector: Detector, index: number): PhoneTable {
  const countries = metadata.countries as unknown as Readonly<Record<string, Country>>;
  const all = new Map(
    Object.entries(countries).map(([region, country]) => [region, readRegion(region, country)]),
  );
  const byCallingCode = new Map<string, Region[]>();
  for (const region of all.values()) {
    byCallingCode.set(region.callingCode, [...(byCallingCode.get(region.callingCode) ?? []), region]);
  }
  const wanted = regions.flatMap((region) => all.get(region) ?? []);
  const lengths = new Set(wanted.flatMap(lengthsOf));
  return { regions: wanted, byCallingCode, lengths, shapes: new Map(), detector, index };
}

function lengthsOf({ lengths, trunk, callingCode }: Region): number[] {
  return lengths.flatMap((length) => [length, length + trunk.length, length + callingCode.length]);
}

function readRegion(region: string, country: Country): Region {
  const [callingCode, , pattern, lengths, , trunk] = country;
  return {
    region,
    callingCode,
    national: new RegExp(`^(?:${pattern})$`),
    lengths,
    trunk: typeof trunk === "string" ? trunk : "",
  };
}

const CUE_REACH = 36;

/** Phone numbers of one run of digits: international ones, national ones by their form or a word nearby. */
export function findPhones(
  text: Normalized,
  run: Run,
  table: PhoneTable,
  context: Context,
  found: Candidate[],
): void {
  let from = 0;
  while (from < run.count) from = tryFrom(text, run, from, table, context, found);
}

const MOST_GROUPS = 14;
const MOST_DIGITS = 15;

function tryFrom(
  text: Normalized,
  run: Run,
  first: number,
  table: PhoneTable,
  context: Context,
  found: Candidate[],
): number {
  const from = run.from[first]!;
  const start = run.starts[first]!;
  if (isInsideTable(run, first)) return first + 1;
  if ((run.flags[first]! & GLUED) !== 0 || (first > 0 && isTightDigit(text, run, first))) return first + 1;
  const isInternational =
    text.codes[start - 1] === 0x2b || (run.codeAt(from) === 0x30 && run.codeAt(from + 1) === 0x30);
  for (let last = lastWithin(run, first); last >= first; last--) {
    const length = run.from[last]! + run.counts[last]! - from;
    if (length < 7) break;
    if (!isInternational && !table.lengths.has(length) && length > LONGEST_ELSEWHERE) continue;
    if (!closesWell(text, run, first, last)) continue;
    const value = run.digits(from, from + length);
    const believed = isInternational
      ? isInternationalNumber(value, table)
      : believeNational(text, run, first, last, value, table, context);
    if (!believed) continue;
    const open = openingOf(text, start);
    const end = run.ends[last]!;
    const distance = context(start, end).distanceOf(table.index);
    found.push(candidate(table.detector, open, end, isInternational ? "structured" : "contextual", distance));
    return last + 1;
  }
  return first + 1;
}

// The last group up to which the digits are no more than a number may have.
function lastWithin({ count, from, counts }: Run, first: number): number {
  const most = Math.min(count, first + MOST_GROUPS);
  let last = first - 1;
  while (last + 1 < most && from[last + 1]! + counts[last + 1]! - from[first]! <= MOST_DIGITS) last++;
  return last;
}

const LONGEST_SPEECH = 40;

// A number dictated digit by digit begins where the digits begin; rows and rows of numbers are a table, in which
// only groups long enough to open a number are tried.
function isInsideTable({ count: groups, counts }: Run, first: number): boolean {
  const count = counts[first]!;
  if (count === 1 && first > 0 && counts[first - 1] === 1) return true;
  return groups > LONGEST_SPEECH && count < 3 && first > 0;
}

function isTightDigit({ codes }: Normalized, { starts, ends }: Run, first: number): boolean {
  const before = ends[first - 1]!;
  return starts[first]! - before === 1 && (codes[before] === 0x2e || codes[before] === 0x2f);
}

// A number does not go on over a paragraph, and nothing hangs on its end.
function closesWell(
  { codes }: Normalized,
  { starts, ends, count }: Run,
  first: number,
  last: number,
): boolean {
  for (let at = first; at < last; at++) if (hasBlankLine(codes, ends[at]!, starts[at + 1]!)) return false;
  const end = ends[last]!;
  if (last + 1 < count && starts[last + 1]! - end === 1 && isTightMark(codes[end])) return false;
  return !hangsOn(codes[end], codes[end + 1]);
}

function isTightMark(code: number | undefined): boolean {
  return code === 0x2f || code === 0x2d || code === 0x2e;
}

// «,5» «:5» «%» «h3»: what stands right behind makes it a price, a time, a share, a part of a code.
function hangsOn(first: number | undefined, second: number | undefined): boolean {
  if (first === 0x25) return true;
  const isMark = first === 0x2c || first === 0x3a || (first !== undefined && first > 0x60 && first < 0x7b);
  return isMark && second !== undefined && second >= 0x30 && second <= 0x39;
}

function hasBlankLine(codes: Uint16Array, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to; at++) if (codes[at] === 0x0a) lines++;
  return lines > 1;
}

function openingOf({ folded }: Normalized, start: number): number {
  let open = start;
  if (folded[open - 1] === "(") open--;
  if (folded[open - 1] === "+") open--;
  return open;
}

function isInternationalNumber(value: string, table: PhoneTable): boolean {
  const digits = value.startsWith("00") ? value.slice(2) : value;
  for (let length = 1; length <= 3; length++) {
    const regions = table.byCallingCode.get(digits.slice(0, length));
    const national = digits.slice(length).replace(/^0(?=\d{9,})/, "");
    if (regions?.some((region) => region.lengths.includes(national.length) && region.national.test(national)))
      return true;
  }
  return false;
}

function believeNational(
  text: Normalized,
  run: Run,
  first: number,
  last: number,
  value: string,
  table: PhoneTable,
  context: Context,
): boolean {
  const start = run.starts[first]!;
  const around = context(start, run.ends[last]!);
  const cue = around.distanceOf(table.index);
  if (cue <= CUE_REACH && around.benign > cue && around.nearestOwn >= cue - 1)
    return (
      table.regions.some((region) => fits(region, value)) ||
      (cue <= NEAR && value.length <= LONGEST_ELSEWHERE && !isAmount(text.codes, start))
    );
  if (around.benign < Infinity || around.nearestOwn < 12 || isAmount(text.codes, start)) return false;
  if (isTrunkNumber(text, run, first, last, value)) return true;
  return regionsWriting(text, run, first, last, table).some((region) => fits(region, value));
}

// A customer calls from anywhere: right behind the word for it, any seven to eleven digits are a telephone number.
const NEAR = 14;
const LONGEST_ELSEWHERE = 11;
const LEAST_TRUNK = 9;

// «0494 92 82 32», «02.27.96.63.08»: the zero dialled inside a country, then groups with the same mark between them.
function isTrunkNumber({ codes }: Normalized, run: Run, first: number, last: number, value: string): boolean {
  if (last - first < 2 || value.length < LEAST_TRUNK || value.length > LONGEST_ELSEWHERE) return false;
  if (value[0] !== "0" || value[1] === "0") return false;
  const mark = codes[run.ends[first]!];
  for (let at = first; at <= last; at++) {
    const count = run.counts[at]!;
    if (count > 4 || count < 2) return false;
    const end = run.ends[at]!;
    if (at < last && (run.starts[at + 1]! - end !== 1 || codes[end] !== mark)) return false;
  }
  return true;
}

// «R$ 11…», «#11…», «,11…»
function isAmount(codes: Uint16Array, start: number): boolean {
  const before = codes[start - 1];
  const sign = before === 0x20 || before === 0x0a ? codes[start - 2] : before;
  return sign === 0x72 || sign === 0x24 || sign === 0x20ac || sign === 0xa3 || sign === 0x23 || sign === 0x2c;
}

const MOST_SHAPES = 4096;
const NO_REGIONS: readonly Region[] = [];

// Few shapes come up again and again: the regions that write a number so are worth remembering.
function regionsWriting(
  text: Normalized,
  run: Run,
  first: number,
  last: number,
  { regions, shapes }: PhoneTable,
): readonly Region[] {
  const key = shapeKey(text, run, first, last);
  if (key === 0) return NO_REGIONS;
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const shape = shapeOf(text, run, first, last);
  const fitting = regions.filter(({ region }) => FORMS[region]?.test(shape) ?? false);
  if (shapes.size < MOST_SHAPES) shapes.set(key, fitting);
  return fitting;
}

const WIDEST_FORM = 5;

// The shape as one number: four bits a count, three a gap; 0 for a shape no form has.
function shapeKey({ codes }: Normalized, { starts, ends, counts }: Run, first: number, last: number): number {
  if (last - first >= WIDEST_FORM) return 0;
  let key = codes[starts[first]! - 1] === 0x28 ? 3 : 2;
  for (let at = first; at <= last; at++) {
    key = key * 16 + counts[at]!;
    if (at === last) return key;
    const gap = gapKey(codes, ends[at]!, starts[at + 1]!);
    if (gap === 0) return 0;
    key = key * 8 + gap;
  }
  return key;
}

function gapKey(codes: Uint16Array, from: number, to: number): number {
  const code = codes[from];
  if (to - from === 2) return code === 0x29 && codes[from + 1] === 0x20 ? 5 : 0;
  if (to - from !== 1) return 0;
  if (code === 0x20) return 1;
  if (code === 0x2d) return 2;
  return code === 0x2e ? 3 : code === 0x29 ? 4 : 0;
}

function fits(region: Region, value: string): boolean {
  if (region.lengths.includes(value.length) && region.national.test(value)) return true;
  const trunk = region.trunk !== "" && value.startsWith(region.trunk) ? value.slice(region.trunk.length) : "";
  if (trunk !== "" && region.lengths.includes(trunk.length) && region.national.test(trunk)) return true;
  if (!value.startsWith(region.callingCode)) return false;
  const rest = value.slice(region.callingCode.length);
  return region.lengths.includes(rest.length) && region.national.test(rest) && value.length > 10;
}

// Digits as counts, marks between them as themselves: `(2) 5-4`.
function shapeOf({ folded }: Normalized, { starts, ends, counts }: Run, first: number, last: number): string {
  let shape = folded[starts[first]! - 1] === "(" ? "(" : "";
  for (let at = first; at <= last; at++) {
    shape += counts[at]!;
    if (at < last) shape += folded.slice(ends[at], starts[at + 1]);
  }
  return shape;
}

// How numbers are written where nothing says that they are one; anything looser needs a word.
const FORMS: Readonly<Record<string, RegExp>> = {
  BR: /^(?:\(0?[23]\) ?(?:[45]|1[ .]?4)[- .]?4|2[ -](?:[45]|1 4)[- ]?4|11|5-4|2[ -]9|13|2 2 [45][- ]?4)$/,
  PT: /^(?:3 3 3|2 3 2 2|3-3-3)$/,
  ES: /^(?:3 3 3|3 2 2 2|3-3-3|2 3 2 2|3\.3\.3)$/,
  MX: /^(?:\(?[23]\)? ?[34][- ]4|2 4 4|3 3 4|2 2 2 2 2)$/,
  AR: /^(?:\(?[234]\)? ?(?:2[- ]?)?[34]-4|2 4[- ]4|1 2 4[- ]4)$/,
  CL: /^(?:1 4 4|1 8|2 1 4 4)$/,
  CO: /^(?:3 3 4|3 7|\(?3\)? ?3[- ]?4|3 3 2 2)$/,
  US: /^(?:\(3\) ?3[- .]4|3-3-4|3\.3\.4|3 3 4|1-3-3-4|1 \(?3\)? 3[- ]4)$/,
  GB: /^(?:5 6|5 3 3|4 3 4|3 4 4|\(?[345]\)? ?\d[ -]\d)$/,
};

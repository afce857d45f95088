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
  /** True where a separator is usual in front of the character. */
  readonly breaks: readonly boolean[];
}

/** Shapes by the first code unit of a value. */
export type CodeTable = readonly (readonly Shape[])[];

const CUE_REACH = 40;
const NINE = 0x39;
const ANY_LETTER = 0x41;
const ANY = 0x2a;

export function buildCodeTable(detectors: readonly Detector[]): CodeTable {
  const shapes = detectors.flatMap((detector, index) =>
    detector.rule.kind === "code" ? shapesOf(detector as Detector<CodeRule>, index) : [],
  );
  return Array.from({ length: 128 }, (_, code) => shapes.filter(({ wanted }) => fits(wanted[0]!, code)));
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
    return { index, detector, wanted, breaks };
  });
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

/** Values of letters and digits near the places where the text has digits. Each place is tried once. */
export function findCodes(
  text: Normalized,
  atoms: readonly Atom[],
  table: CodeTable,
  context: Context,
): Candidate[] {
  const found: Candidate[] = [];
  let tried = -1;
  for (const atom of atoms) {
    if (atom.spelled) continue;
    for (const start of startsBefore(text.codes, atom.start, tried)) {
      tried = start;
      for (const shape of table[text.codes[start]!] ?? []) tryShape(text, start, shape, context, found);
    }
  }
  return found;
}

const TOKEN_REACH = 40;
const TOKENS_BACK = 6;

// The token the digits are in, and short tokens in front of it that may be the beginning of a split value.
function startsBefore(codes: Uint16Array, place: number, tried: number): number[] {
  const starts: number[] = [];
  let start = tokenStart(codes, place, place - TOKEN_REACH);
  if (start > tried) starts.push(start);
  for (let back = 0; back < TOKENS_BACK; back++) {
    let end = start;
    while (end > 0 && start - end < 3 && isSeparator(codes[end - 1]!)) end--;
    if (end === start || end === 0) break;
    const previous = tokenStart(codes, end - 1, end - 6);
    if (previous <= tried || end - previous > 5 || !isWordCode(codes[end - 1]!)) break;
    starts.push(previous);
    start = previous;
  }
  return starts.reverse();
}

function tokenStart(codes: Uint16Array, place: number, floor: number): number {
  let start = place;
  while (start > 0 && start > floor && isWordCode(codes[start - 1]!)) start--;
  return start;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x0a || code === 0x0d;
}

function tryShape(text: Normalized, start: number, shape: Shape, context: Context, found: Candidate[]): void {
  const { codes, folded } = text;
  const { wanted, breaks, detector, index } = shape;
  let at = start;
  let loose = false;
  for (let step = 0; step < wanted.length; step++) {
    const before = at;
    while (at - before < 3 && isSeparator(codes[at] ?? 0)) at++;
    if (at > before) {
      if (step === 0) return;
      loose ||= !breaks[step] || at - before > 1;
    }
    if (at >= codes.length || !fits(wanted[step]!, codes[at]!)) return;
    at++;
  }
  if ((start > 0 && isWordCode(codes[start - 1]!)) || (at < codes.length && isWordCode(codes[at]!))) return;
  const value = folded
    .slice(start, at)
    .replace(/[^a-z0-9]/g, "")
    .toUpperCase();
  const valid = detector.rule.validate?.(value);
  const around = context(start, at);
  const distance = around.own.get(index) ?? Infinity;
  const cued = distance <= CUE_REACH && around.benign > distance;
  if (valid === true) {
    const benign =
      around.benign < Math.min(around.nearestOwn, around.generic) && detector.rule.alone !== "bare";
    const alone = detector.rule.alone === "bare" || (detector.rule.alone === "formatted" && !loose);
    if (!cued && (benign || !(alone || around.generic < 30))) return;
    found.push(candidate(detector, start, at, "validated", distance));
  } else if (valid === undefined && (cued || (detector.rule.alone === "bare" && !loose))) {
    found.push(candidate(detector, start, at, cued ? "contextual" : "structured", distance));
  } else if (cued && !loose && distance < 24 && /\d.*\d.*\d/.test(value)) {
    found.push(candidate(detector, start, at, "contextual", distance));
  }
}

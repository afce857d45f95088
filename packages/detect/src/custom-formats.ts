import { RE2JS } from "re2js";
import type { Candidate } from "./detector.ts";
import type { Limits } from "./engine.ts";
import type { Normalized } from "./normalize.ts";

export interface Format {
  readonly type: string;
  readonly pattern: string;
}

export type FormatErrorCode =
  | "format-pattern"
  | "format-length"
  | "format-empty"
  | "format-count"
  | "format-type";

/** A desk's own pattern that cannot be used; `format` is its type, never its text. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly format: string;

  constructor(code: FormatErrorCode, format: string, cause?: unknown) {
    super(`${code}: ${format}`, { cause });
    this.name = "FormatError";
    this.code = code;
    this.format = format;
  }
}

const LONGEST_PATTERN = 500;
const MOST_FORMATS = 50;
const MOST_REPEATS = 1000;
// Instructions of a compiled pattern; each character may visit all of them.
const LARGEST_PROGRAM = 1500;

interface Compiled {
  readonly type: string;
  readonly expression: RE2JS;
}

/**
 * Finder of the desk's own identifiers, on a linear-time engine (RE2 syntax: no look-around, no back-references).
 * A match is at most 300 characters long. A text longer than `limits.formatTextLength` is searched only so far, a
 * format that matches more than 5,000 times no further, and the limit is noted: such a text is not called complete.
 * Throws `FormatError` for a pattern that is too long, cannot be compiled or matches nothing at all.
 */
export function createFormatFinder(
  formats: readonly Format[],
  limits: Limits,
): (text: Normalized, hit: Set<string>) => Candidate[] {
  if (formats.length > MOST_FORMATS) throw new FormatError("format-count", String(formats.length));
  const compiled = formats.map(compile);
  return (text, hit) => {
    if (compiled.length === 0) return [];
    if (text.cased.length > limits.formatTextLength) hit.add("format-text-length");
    const looked = text.cased.slice(0, limits.formatTextLength);
    return compiled.flatMap((format) => findFormat(looked, format, hit));
  };
}

function compile({ type, pattern }: Format): Compiled {
  if (!/^[a-z][a-z0-9.-]{0,60}$/.test(type)) throw new FormatError("format-type", type.slice(0, 60));
  if (pattern.length > LONGEST_PATTERN || hasManyRepeats(pattern))
    throw new FormatError("format-length", type);
  try {
    const expression = RE2JS.compile(pattern);
    if (expression.programSize() > LARGEST_PROGRAM) throw new FormatError("format-length", type);
    if (expression.matcher("").find()) throw new FormatError("format-empty", type);
    return { type, expression };
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError("format-pattern", type, error);
  }
}

// Counted repeats multiply when nested, and the compiled program grows with the product.
function hasManyRepeats(pattern: string): boolean {
  const counts = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].map(
    (match) => Number(match[2] || match[1]) || 1,
  );
  return counts.reduce((product, count) => product * Math.max(1, count), 1) > MOST_REPEATS;
}

// One search is linear in what it looks at, but a search for each match is not: an alternative that never ends is
// followed to the end of the text again and again. Pieces and a number of matches bound the whole, whatever the pattern.
const PIECE = 2000;
const LONGEST_MATCH = 300;
const MOST_MATCHES = 5000;

function findFormat(text: string, { type, expression }: Compiled, hit: Set<string>): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  while (from < text.length) {
    const next = endOfPiece(text, from);
    const piece = text.slice(from, endOfOverlap(text, next));
    const matcher = expression.matcher(piece);
    let last = 0;
    while (found.length < MOST_MATCHES && matcher.find() && from + matcher.start() < next) {
      last = matcher.end();
      if (last > matcher.start())
        found.push({ start: from + matcher.start(), end: from + last, type, ...FORMAT });
    }
    if (found.length >= MOST_MATCHES) {
      hit.add("format-matches");
      return found;
    }
    from = Math.max(next, from + last);
  }
  return found;
}

const FORMAT = {
  category: "personal",
  detector: "desk-format",
  confidence: "structured",
  severity: "medium",
} as const;

// Pieces end between words where they can, so that a word's edge stays one.
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= PIECE + LONGEST_MATCH) return text.length;
  const space = text.lastIndexOf(" ", from + PIECE);
  return space > from ? space : from + PIECE;
}

function endOfOverlap(text: string, next: number): number {
  const most = next + LONGEST_MATCH;
  if (most >= text.length) return text.length;
  const space = text.lastIndexOf(" ", most);
  return space > next ? space : most;
}

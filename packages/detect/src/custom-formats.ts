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

interface Compiled {
  readonly type: string;
  readonly expression: RE2JS;
}

/**
 * Finder of the desk's own identifiers, on a linear-time engine (RE2 syntax: no look-around, no back-references).
 * A text longer than `limits.formatTextLength` is searched only so far, and the limit is noted.
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
    return compiled.flatMap((format) => findFormat(looked, format));
  };
}

function compile({ type, pattern }: Format): Compiled {
  if (!/^[a-z][a-z0-9.-]{0,60}$/.test(type)) throw new FormatError("format-type", type.slice(0, 60));
  if (pattern.length > LONGEST_PATTERN || hasManyRepeats(pattern))
    throw new FormatError("format-length", type);
  try {
    const expression = RE2JS.compile(pattern);
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

function findFormat(text: string, { type, expression }: Compiled): Candidate[] {
  const found: Candidate[] = [];
  const matcher = expression.matcher(text);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end > start) {
      found.push({
        start,
        end,
        type,
        category: "personal",
        detector: "desk-format",
        confidence: "structured",
        severity: "medium",
      });
    }
  }
  return found;
}

import { EvidenceError } from "./errors.ts";
import type { JsonValue } from "./types.ts";

const MAX_DEPTH = 32;

/**
 * The one text of a JSON value (RFC 8785): no white space, keys in order of their UTF-16 units, numbers as ECMAScript
 * writes them. Throws `bad-value` for what JSON cannot say: NaN, infinity, undefined, functions, lone surrogates.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/** Throws `not-canonical` unless the text is exactly what `canonicalize` writes; so no key stands in it twice. */
export function parseCanonical(text: string): JsonValue {
  const value = parse(text);
  if (canonicalize(value) !== text)
    throw new EvidenceError("not-canonical", "The JSON text is not in the form of RFC 8785.");
  return value;
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (cause) {
    throw new EvidenceError("not-canonical", "The text is not JSON.", { cause });
  }
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new EvidenceError("bad-value", "The value is nested too deeply.");
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "string") return writeString(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(",")}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new EvidenceError("bad-value", "JSON has no word for this kind of value.");
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new EvidenceError("bad-value", "JSON has no infinity and no NaN.");
  return String(value);
}

/** JSON.stringify escapes exactly what RFC 8785 section 3.2.2.2 asks for, once lone surrogates are ruled out. */
function writeString(value: string): string {
  if (!value.isWellFormed()) throw new EvidenceError("bad-value", "A string holds half a character.");
  return JSON.stringify(value);
}

function writeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`).join(",")}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

import type { AnchoredRule, Candidate, CuedRule, Detector, TokenRule } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import type { Lexed } from "./lexer.ts";

/** Characters a token may go on with, per detector; undefined for other rules. */
export type CharsetTable = readonly (Uint8Array | undefined)[];

export function buildCharsets(detectors: readonly Detector[]): CharsetTable {
  return detectors.map(({ rule }) => {
    if (rule.kind !== "token") return undefined;
    const allowed = new RegExp(`[${rule.charset}]`);
    return Uint8Array.from({ length: 128 }, (_, code) => Number(allowed.test(String.fromCharCode(code))));
  });
}

const CUE_REACH = 48;

/** Tokens by their first letters, and grammars by the literal they are anchored at. */
export function findLiterals(
  text: Normalized,
  lexed: Lexed,
  detectors: readonly Detector[],
  charsets: CharsetTable,
  context: Context,
): Candidate[] {
  const found: Candidate[] = [];
  // How far the text was read for each detector.
  const walked = new Int32Array(detectors.length).fill(-1);
  for (const { start, prefix } of lexed.prefixes) {
    const { owner } = prefix;
    const detector = detectors[owner]!;
    if (detector.rule.kind === "anchored") {
      readAnchored(text, start, detector as Detector<AnchoredRule>, owner, walked, found);
      continue;
    }
    const from = start + prefix.text.length;
    // Tokens inside one another share their end; remembering it keeps hostile chains of prefixes linear.
    if (from >= walked[owner]!) walked[owner] = tokenEnd(text.units, from, charsets[owner]!);
    tryToken(text, start, from, walked[owner]!, owner, detector as Detector<TokenRule>, context, found);
  }
  return found;
}

function tokenEnd(units: Uint16Array, from: number, charset: Uint8Array): number {
  let end = from;
  while (end < units.length && charset[units[end]!] === 1) end++;
  return end;
}

const DOT = 0x2e;

function tryToken(
  text: Normalized,
  start: number,
  body: number,
  walkedEnd: number,
  owner: number,
  detector: Detector<TokenRule>,
  context: Context,
  found: Candidate[],
): void {
  const { minimum, maximum, needsCue, validate } = detector.rule;
  let end = walkedEnd;
  while (end > start && text.units[end - 1] === DOT) end--;
  if (end - body < minimum || end - body > maximum) return;
  const distance = context(start, end).distanceOf(owner);
  if (needsCue && distance > CUE_REACH) return;
  if (isPlaceholder(text.cased.slice(body, end))) return;
  const proved = validate?.(text.cased.slice(start, end)) === true;
  found.push(candidate(detector, start, end, proved ? "validated" : "structured", distance));
}

/** True for what manuals print in place of a secret: one repeated character, `EXAMPLE`, `your-key-here`. */
export function isPlaceholder(value: string): boolean {
  if (hasFewKinds(value, Math.min(3, value.length / 4))) return true;
  return /^(?:\*+|x+|\.+)$|(?:^|[-_<])(?:your|example|placeholder|changeme|redacted|insert)(?:[-_>]|$)/i.test(
    value.slice(0, 64),
  );
}

function hasFewKinds(value: string, most: number): boolean {
  const kinds: number[] = [];
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (!kinds.includes(code) && kinds.push(code) > most) return false;
  }
  return true;
}

function readAnchored(
  text: Normalized,
  start: number,
  detector: Detector<AnchoredRule>,
  owner: number,
  walked: Int32Array,
  found: Candidate[],
): void {
  if (start < walked[owner]!) return;
  const range = detector.rule.read(text, start);
  if (range === undefined || range.end <= range.start) return;
  walked[owner] = range.end;
  if (range.isEmpty) return;
  const read = candidate(detector, range.start, range.end, range.confidence ?? "structured");
  found.push(range.type === undefined ? read : { ...read, type: range.type });
}

/** Values that stand behind their name ("minha senha é …"). */
export function findCued(text: Normalized, lexed: Lexed, detectors: readonly Detector[]): Candidate[] {
  const found: Candidate[] = [];
  const walked = new Int32Array(detectors.length).fill(-1);
  for (const { start, end, cue } of lexed.cues) {
    for (const owner of cue.owners) {
      const detector = detectors[owner]!;
      if (detector.rule.kind !== "cued" || start < walked[owner]!) continue;
      const range = (detector.rule as CuedRule).read(text, end, start);
      if (range === undefined || range.end <= range.start) continue;
      walked[owner] = range.end;
      if (range.isEmpty) continue;
      const confidence = range.confidence ?? "contextual";
      const read = candidate(detector, range.start, range.end, confidence, Math.max(0, range.start - end));
      found.push(range.type === undefined ? read : { ...read, type: range.type });
    }
  }
  return found;
}

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
  const walked = new Map<number, number>();
  for (const { start, prefix } of lexed.prefixes) {
    const detector = detectors[prefix.owner]!;
    if (detector.rule.kind === "anchored") {
      readAnchored(text, start, detector as Detector<AnchoredRule>, prefix.owner, walked, found);
      continue;
    }
    const end = tokenEnd(text, start + prefix.text.length, charsets[prefix.owner]!, prefix.owner, walked);
    const range = acceptToken(text, start, end, prefix.text.length, detector as Detector<TokenRule>);
    if (range === undefined) continue;
    const distance = context(start, range).distanceOf(prefix.owner);
    if ((detector.rule as TokenRule).needsCue && distance > CUE_REACH) continue;
    const proved = (detector.rule as TokenRule).validate?.(text.cased.slice(start, range)) === true;
    found.push(candidate(detector, start, range, proved ? "validated" : "structured", distance));
  }
  return found;
}

// Tokens inside one another share their end; remembering it keeps hostile chains of prefixes linear.
function tokenEnd(
  text: Normalized,
  from: number,
  charset: Uint8Array,
  owner: number,
  walked: Map<number, number>,
): number {
  const known = walked.get(owner) ?? -1;
  if (from < known) return known;
  let end = from;
  while (end < text.cased.length && charset[text.cased.charCodeAt(end)] === 1) end++;
  walked.set(owner, end);
  return end;
}

function acceptToken(
  text: Normalized,
  start: number,
  walkedEnd: number,
  prefixLength: number,
  { rule }: Detector<TokenRule>,
): number | undefined {
  let end = walkedEnd;
  while (end > start && text.cased[end - 1] === ".") end--;
  const body = end - start - prefixLength;
  if (body < rule.minimum || body > rule.maximum) return undefined;
  const token = text.cased.slice(start, end);
  return isPlaceholder(token.slice(prefixLength)) ? undefined : end;
}

/** True for what manuals print in place of a secret: one repeated character, `EXAMPLE`, `your-key-here`. */
export function isPlaceholder(value: string): boolean {
  if (new Set(value).size <= Math.min(3, value.length / 4)) return true;
  return /^(?:\*+|x+|\.+)$|(?:^|[-_<])(?:your|example|placeholder|changeme|redacted|insert)(?:[-_>]|$)/i.test(
    value.slice(0, 64),
  );
}

function readAnchored(
  text: Normalized,
  start: number,
  detector: Detector<AnchoredRule>,
  owner: number,
  walked: Map<number, number>,
  found: Candidate[],
): void {
  if (start < (walked.get(owner) ?? -1)) return;
  const range = detector.rule.read(text, start);
  if (range === undefined || range.end <= range.start) return;
  walked.set(owner, range.end);
  if (range.isEmpty) return;
  found.push({
    ...candidate(detector, range.start, range.end, range.confidence ?? "structured"),
    ...(range.type === undefined ? {} : { type: range.type }),
  });
}

/** Values that stand behind their name ("minha senha é …"). */
export function findCued(text: Normalized, lexed: Lexed, detectors: readonly Detector[]): Candidate[] {
  const found: Candidate[] = [];
  const walked = new Map<number, number>();
  for (const { start, end, cue } of lexed.cues) {
    for (const owner of cue.owners) {
      const detector = detectors[owner]!;
      if (detector.rule.kind !== "cued" || start < (walked.get(owner) ?? -1)) continue;
      const range = (detector.rule as CuedRule).read(text, end, start);
      if (range === undefined || range.end <= range.start) continue;
      walked.set(owner, range.end);
      if (range.isEmpty) continue;
      found.push({
        ...candidate(
          detector,
          range.start,
          range.end,
          range.confidence ?? "contextual",
          Math.max(0, range.start - end),
        ),
        ...(range.type === undefined ? {} : { type: range.type }),
      });
    }
  }
  return found;
}

import { createHmac } from "node:crypto";
import type { Finding, Span } from "@atalaia/detect";
import type { SafeText, SafeToken, TokenValue } from "./look.types.ts";

/** A stretch of the original and what stands in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly finding: Finding | null;
}

export interface SafeRendering extends SafeText {
  /** Moves a span of the original text to where it lies in the safe text. */
  move(span: Span): Span;
}

/** Labelled, not replaced: words about a person's life that the agent needs to read (detection.md 4d). */
const labelOnly = new Set(["special", "organization"]);

/** Crockford's base 32: no I, L, O or U to misread aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const suffixLength = 6;

/** Makes a text safe to show, index and log: values become stable tokens, links are defanged. */
export function renderSafe(text: string, findings: readonly Finding[], tokenKey: Uint8Array): SafeRendering {
  const edits = [...findingEdits(text, findings, tokenKey), ...linkEdits(text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return apply(text, withoutOverlaps(edits));
}

/**
 * The same value of one contact gives the same token; another contact's is unlinkable without the key.
 * 30 bits of HMAC-SHA-256 over type and canonical value.
 */
export function tokenOf(type: string, value: string, tokenKey: Uint8Array): string {
  const digest = createHmac("sha256", tokenKey)
    .update(`${type}\0${canonicalValue(value)}`)
    .digest();
  let suffix = "";
  for (let index = 0; index < suffixLength; index += 1) suffix += alphabet[digest[index]! & 31];
  return `[${type}:${suffix}]`;
}

/** Spelling does not make another value: width, case, spaces and separators are folded away. */
export function canonicalValue(value: string): string {
  const folded = value.normalize("NFKC").toLowerCase();
  return folded.includes("@") ? folded.replace(/\s+/g, "") : folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

function findingEdits(text: string, findings: readonly Finding[], tokenKey: Uint8Array): Edit[] {
  return findings
    .filter((finding) => !labelOnly.has(finding.category))
    .map((finding) => ({
      start: finding.start,
      end: finding.end,
      replacement: tokenOf(finding.type, text.slice(finding.start, finding.end), tokenKey),
      finding,
    }));
}

/** `https://a.example/x` becomes `hxxps://a[.]example/x`: nothing that reads it makes it clickable again. */
function linkEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/\b(h)tt(ps?:\/\/)([^\s/?#<>"']{1,253})/gi)) {
    const [whole, h, rest, host] = match;
    const replacement = `${h}xx${rest}${host!.replaceAll(".", "[.]")}`;
    edits.push({ start: match.index, end: match.index + whole.length, replacement, finding: null });
  }
  return edits;
}

/** Findings win over links; among equals the earlier and longer. */
function withoutOverlaps(sorted: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (!last || edit.start >= last.end) kept.push(edit);
    else if (edit.finding && !last.finding) kept[kept.length - 1] = edit;
  }
  return kept;
}

function apply(text: string, edits: readonly Edit[]): SafeRendering {
  const parts: string[] = [];
  const tokens: SafeToken[] = [];
  const values = new Map<string, TokenValue>();
  const places: { edit: Edit; start: number; end: number }[] = [];
  let from = 0;
  let length = 0;
  for (const edit of edits) {
    const between = text.slice(from, edit.start);
    const start = length + between.length;
    const end = start + edit.replacement.length;
    parts.push(between, edit.replacement);
    places.push({ edit, start, end });
    if (edit.finding) {
      tokens.push({ start, end, type: edit.finding.type, category: edit.finding.category });
      values.set(edit.replacement, {
        token: edit.replacement,
        type: edit.finding.type,
        value: text.slice(edit.start, edit.end),
      });
    }
    from = edit.end;
    length = end;
  }
  parts.push(text.slice(from));
  return {
    text: parts.join(""),
    tokens,
    values: [...values.values()],
    move: (span) => moveSpan(span, places),
  };
}

function moveSpan(span: Span, places: readonly { edit: Edit; start: number; end: number }[]): Span {
  return { ...span, start: movePoint(span.start, places, "start"), end: movePoint(span.end, places, "end") };
}

/** A point inside a replaced stretch moves to the edge of its replacement. */
function movePoint(
  point: number,
  places: readonly { edit: Edit; start: number; end: number }[],
  side: "start" | "end",
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.edit.start < point) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  if (!place) return point;
  if (point < place.edit.end) return side === "start" ? place.start : place.end;
  return point + (place.end - place.edit.end);
}

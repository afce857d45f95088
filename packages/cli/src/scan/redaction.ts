import { type Engine, type Finding, replace, type ScanResult } from "@atalaia/detect";

/** Words about a person's life that a reader needs; they are found and reported, not taken out. */
const LABEL_ONLY: readonly string[] = ["special", "organization"];

/** How far a text was looked at when a limit was hit, in UTF-16 code units; beyond it nothing is known to be safe. */
const LOOKED_AT: Readonly<Record<string, (result: ScanResult) => number>> = {
  "text-length": () => 4_000_000,
  "format-text-length": () => 200_000,
  findings: ({ findings }) => findings.at(-1)?.end ?? 0,
};

const NOT_LOOKED_AT = "[not-looked-at]";

/** The text without what was found in it. Fails closed: what was not looked at is left out. */
export function safeText(engine: Engine, text: string, result: ScanResult): string {
  const end = Math.min(text.length, ...result.limits.map((limit) => LOOKED_AT[limit]?.(result) ?? 0));
  const kept = result.findings.filter(({ category, start }) => start < end && !LABEL_ONLY.includes(category));
  const redacted = engine.redact(text.slice(0, end), kept, replace).text;
  return end < text.length ? `${redacted}${NOT_LOOKED_AT}` : redacted;
}

/** Words of the message for a report: what was found in them replaced, nothing in them can steer a terminal. */
export function shownWords(
  engine: Engine,
  text: string,
  findings: readonly Finding[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const inside = findings
    .filter((finding) => finding.start < end && finding.end > start)
    .map((finding) => ({
      ...finding,
      start: Math.max(finding.start, start) - start,
      end: Math.min(finding.end, end) - start,
    }));
  return plainWords(engine.redact(text.slice(start, end), inside, replace).text, 60);
}

/** One line without control characters and direction overrides, cut at `most` characters. */
export function plainWords(text: string, most: number): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : line;
}

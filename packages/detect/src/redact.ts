import type { Finding, Operator, Redaction } from "./types.ts";

/**
 * Replaces the spans of `findings` in one text. Never searches; where findings overlap the earlier, longer one
 * is replaced and what another covers beyond it is removed, so nothing found stays readable.
 */
export function redact(text: string, findings: readonly Finding[], operator: Operator): Redaction {
  const ordered = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const replacements: { finding: Finding; start: number; end: number }[] = [];
  let output = "";
  let position = 0;
  for (const finding of ordered) {
    const end = Math.min(finding.end, text.length);
    if (finding.start < position || end <= finding.start) {
      position = Math.max(position, end);
      continue;
    }
    output += text.slice(position, finding.start);
    const replacement = operator(finding, text.slice(finding.start, end));
    replacements.push({ finding, start: output.length, end: output.length + replacement.length });
    output += replacement;
    position = end;
  }
  return { text: output + text.slice(position), replacements };
}

import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { readAssignment } from "./values.ts";

/** Month and year of a card's expiry behind its name (ISO/IEC 7813). */
export function readExpiry(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const match = /^(0?[1-9]|1[0-2]) ?[/\-. ] ?(20[2-4]\d|[2-4]\d)(?![\d/.-]\d|\d)/.exec(
    text.folded.slice(assignment.start, assignment.start + 12),
  );
  return match === null ? undefined : { start: assignment.start, end: assignment.start + match[0].length };
}

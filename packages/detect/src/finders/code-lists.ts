import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { readAssignment } from "./values.ts";

/** A list of recovery codes behind its name, up to twenty. */
export function readCodes(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const ahead = text.folded.slice(assignment.start, assignment.start + 420);
  let end = 0;
  for (const word of ahead.matchAll(/[a-z0-9]+(?:-[a-z0-9]+){0,4}/g)) {
    if (
      word.index - end > 4 ||
      word[0].length < 6 ||
      !/\d/.test(word[0]) ||
      /[.!?]\s/.test(ahead.slice(end, word.index))
    )
      break;
    end = word.index + word[0].length;
  }
  return end === 0
    ? undefined
    : { start: assignment.start + (/^[^a-z0-9]*/.exec(ahead)?.[0].length ?? 0), end: assignment.start + end };
}

const NO_ANSWER =
  /^(?:errad|incorret|incorrect|invalid|wrong|no |nao|not |forgot|esquec|olvid|que |para |for |to |e |y |and |de |do |da )/;

/** The answer to a security question: up to three words behind a sign or a verb. */
export function readAnswer(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined || assignment.link === "none" || assignment.link === "and") return undefined;
  const ahead = text.folded.slice(assignment.start, assignment.start + 60);
  if (NO_ANSWER.test(ahead)) return undefined;
  const match =
    /^["']?([a-z0-9]{2,20}(?: [a-z0-9]{2,20}){0,2}?)(?=["'.,;!?\n]|$| (?:e|y|and|mas|but|pero)\b)/.exec(
      ahead,
    ) ?? /^["']?([a-z0-9]{2,20})/.exec(ahead);
  if (match === null) return undefined;
  const end = assignment.start + match[0].length;
  return { start: end - match[1]!.length, end };
}

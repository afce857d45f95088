import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPlaceholder } from "./literals.ts";
import { isReference } from "./values.ts";

const LONGEST_COMMAND = 400;

// `-u name:password` and the flags behind which a password stands by itself.
const USER_PAIR = /\s(?:-u|--user|--proxy-user|-U)[ =]?(["']?)([^\s:"']{0,120}):([^\s"']{3,160})\1(?=\s|$)/;
const PASSWORD_FLAG =
  /\s(?:-p|--password|-password|--pass|-pw|\/p:|\/pass:|\/password:|-w|-a|--passwd)(?:[ =:]\s?)?(["']?)([^\s"']{3,160})\1(?=\s|$)/i;

/** Password on a command line: behind the flag of the tool named by the cue, or after the user's name. */
export function readCommandPassword(text: Normalized, after: number): Range | undefined {
  const line = commandAt(text.cased, after);
  const pair = USER_PAIR.exec(line);
  const flag = PASSWORD_FLAG.exec(line);
  const match = pair ?? flag;
  const nothing = { start: after, end: after + line.length, isEmpty: true };
  if (match === null) return nothing;
  const value = match[pair === null ? 2 : 3]!;
  if (isPlaceholder(value) || isReference(value) || value.startsWith("$") || value.startsWith("-"))
    return nothing;
  const closing = match[1]!.length;
  const end = after + match.index + match[0].length - closing;
  return { start: end - value.length, end, confidence: "structured" };
}

// One line, gone on with where a backslash or a caret breaks it.
function commandAt(cased: string, after: number): string {
  const ahead = cased.slice(after, after + LONGEST_COMMAND);
  const end = /(?<![\\^`])\r?\n/.exec(ahead);
  return (end === null ? ahead : ahead.slice(0, end.index)).replace(/[\\^`](?=\r?\n)/g, " ");
}

const LONGEST_CALL = 300;

/** Last literal of a call that takes a user and a password: `new NetworkCredential("ana", "…")`. */
export function readCallPassword(text: Normalized, after: number): Range | undefined {
  const ahead = text.cased.slice(after, after + LONGEST_CALL);
  const call = /^\(\s{0,20}((?:[^()"'\n]|"[^"\n]{0,120}"|'[^'\n]{0,120}'){3,280}?)\)/.exec(ahead);
  if (call === null) return undefined;
  const literals = [...call[1]!.matchAll(/(["'])([^"'\n]{1,120})\1/g)];
  const last = literals[literals.length - 1];
  if (last === undefined || literals.length < 2 || isPlaceholder(last[2]!) || isReference(last[2]!))
    return undefined;
  const start = after + call[0].indexOf(call[1]!) + last.index + 1;
  return { start, end: start + last[2]!.length, confidence: "structured" };
}

import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { readAssignment, readToken } from "./values.ts";

/** Number and state of a professional card: `OAB/SP 123.456`, `CRM 54321-RJ`. */
export function readProfessional(text: Normalized, after: number): Range | undefined {
  const match =
    /^(?:[ /-]{0,3}[a-z]{2})?[ :/-]{0,3}(?:n[.o]{0,2} ?)?(\d{1,3}\.\d{3}|\d{4,10})(?:[/-][a-z]{1,2})?(?![\d.,]\d|[a-z0-9])/.exec(
      text.folded.slice(after, after + 28),
    );
  if (match === null) return undefined;
  const from = match[0].indexOf(match[1]!);
  return { start: after + from, end: after + match[0].length };
}

/** Civil record: municipality, collection, service 55, year and type stand where they must (Provimento CNJ 63). */
export function isCivilRecord(digits: string): boolean {
  const year = Number(digits.slice(10, 14));
  return digits.slice(8, 10) === "55" && year > 1850 && year < 2100 && /[1-7]/.test(digits[14]!);
}

/** Number of a document behind its name: letters and digits, at least four of them digits. */
export function readDocument(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const match = /^["'(#]?([a-z]{0,3}[ -]?\d[a-z0-9]*(?:-[a-z0-9]+){0,4})(?![a-z0-9/])/.exec(
    text.folded.slice(assignment.start, assignment.start + 30),
  );
  if (match === null) return undefined;
  const digits = match[1]!.replace(/\D/g, "").length;
  if (digits < 5 || match[1]!.length > 24) return undefined;
  const end = assignment.start + match[0].length;
  return { start: end - match[1]!.length, end };
}

/** Lines of a machine-readable zone around a filler: 30, 36 or 44 characters each (ICAO 9303). */
export function readMrz(text: Normalized, at: number): Range | undefined {
  const { cased } = text;
  let start = lineStart(cased, at);
  let end = lineEnd(cased, start);
  if (end - start !== 30 && end - start !== 36 && end - start !== 44)
    return { start, end: endOfFillers(cased, at), isEmpty: true };
  const width = end - start;
  for (
    let lines = 1;
    lines < 3 && cased[start - 1] === "\n" && isMrzLine(cased.slice(start - 1 - width, start - 1));
    lines++
  )
    start -= width + 1;
  for (
    let lines = 1;
    lines < 3 && cased[end] === "\n" && isMrzLine(cased.slice(end + 1, end + 1 + width));
    lines++
  )
    end += width + 1;
  return { start, end, confidence: "structured" };
}

function endOfFillers(text: string, at: number): number {
  let end = at + 1;
  while (isMrzCode(text.charCodeAt(end))) end++;
  return end;
}

// Capitals, digits and the filler «<».
function isMrzCode(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x3c;
}

function isMrzLine(line: string): boolean {
  return line.length >= 30 && /^[A-Z0-9<]+$/.test(line);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 45 && isMrzCode(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end - start < 46 && isMrzCode(text.charCodeAt(end))) end++;
  return end;
}

const NO_NAME =
  /^(?:nao|not|no|is|esta|que|de|do|da|e|and|y|to|in|page|pagina|does|doesn|isn|was|has|ou|or|o|a|the|screen|tela|error|failed|invalid|com|con|with|por|by|sem|sin|activo|ativo|bloque.*|blocked|novo|new|nuevo)$/;

/** User name behind a sign, or behind a verb when it holds a digit or a mark. */
export function readUsername(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined || assignment.link === "none" || assignment.link === "and") return undefined;
  const token = readToken(text, assignment.start, 40);
  if (token === undefined) return undefined;
  const value = text.folded.slice(token.start, token.end);
  if (!/^[a-z0-9][a-z0-9._-]{2,31}$/.test(value) || NO_NAME.test(value)) return undefined;
  return assignment.link === "sign" || /[0-9._-]/.test(value) ? token : undefined;
}

/** Registration of a company: digits in groups behind its name, seven to fourteen of them. */
export function readRegistration(text: Normalized, after: number): Range | undefined {
  return readGrouped(text, after, 7, 14);
}

/** Number of an employee or student behind its name: five to twelve digits. */
export function readEnrolment(text: Normalized, after: number): Range | undefined {
  return readGrouped(text, after, 5, 12);
}

function readGrouped(text: Normalized, after: number, least: number, most: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const match = /^(?:n[.o]{0,2} ?)?(\d[\d./-]{3,18}[\dx])(?![a-z0-9,])/.exec(
    text.folded.slice(assignment.start, assignment.start + 26),
  );
  if (match === null) return undefined;
  const digits = match[1]!.replace(/\D/g, "").length;
  if (digits < least || digits > most) return undefined;
  const end = assignment.start + match[0].length;
  return { start: end - match[1]!.length, end };
}

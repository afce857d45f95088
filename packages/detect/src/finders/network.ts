import type { Candidate, Detector, Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { GLUED, SPELLED } from "./atoms.ts";
import { candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import type { Run } from "./runs.ts";

function isHex(code: number | undefined): boolean {
  return code !== undefined && ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66));
}

function isAddressCode(code: number | undefined): boolean {
  return code === 0x3a || isHex(code);
}

/** IPv6 address around its first colon (RFC 4291 section 2.2). */
export function readColonAddress(text: Normalized, at: number): Range | undefined {
  const { codes, folded } = text;
  // A colon or a digit must follow, and every address has a digit near.
  if (!isAddressCode(codes[at + 1]) || (codes[at + 1] === 0x3a && codes[at + 2] === 0x3a)) return undefined;
  if (codes[at - 1] === 0x3a && codes[at + 1] === 0x3a) return undefined;
  let start = at;
  while (start > 0 && at - start < 5 && isHex(codes[start - 1])) start--;
  let end = at;
  while (end < codes.length && end - at < 40 && isAddressCode(codes[end])) end++;
  // No later colon of the same stretch can begin an address: one must begin where the stretch does.
  const nothing = { start, end, isEmpty: true };
  if (isWordish(folded[start - 1]) || isWordish(folded[end])) return nothing;
  return isIp6(folded.slice(start, end)) ? { start, end } : nothing;
}

function isWordish(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9_:]/.test(character);
}

function isIp6(value: string): boolean {
  const halves = value.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return false;
  if (halves.length === 1) return groups.length === 8;
  return groups.length >= 2 && groups.length < 8 && value.length >= 8 && /\d/.test(value);
}

/** Hardware address around its first separator (EUI-48). */
export function readMac(text: Normalized, at: number): Range | undefined {
  const { codes, folded } = text;
  const start = at - 2;
  const separator = codes[at];
  if (codes[start - 1] === 0x2d || codes[at + 3] !== separator) return undefined;
  let hasLetter = false;
  for (let pair = start; pair < start + 18; pair += 3) {
    if (!isHex(codes[pair]) || !isHex(codes[pair + 1])) return undefined;
    if (pair < start + 15 && codes[pair + 2] !== separator) return undefined;
    hasLetter ||= codes[pair]! > 0x60 || codes[pair + 1]! > 0x60;
  }
  if (!hasLetter) return undefined;
  const before = folded[start - 1];
  const behind = folded[start + 17];
  if (isWordish(before) || isWordish(behind) || before === "-" || behind === "-") return undefined;
  return { start, end: start + 17 };
}

/** IPv4 addresses among the digits of a run: four numbers up to 255 joined by single dots, no more, no less. */
export function findAddresses4(
  text: Normalized,
  run: Run,
  detector: Detector,
  context: Context,
  found: Candidate[],
): void {
  for (let first = 0; first + 3 < run.count; first++) {
    if (!isQuad(text, run, first)) continue;
    const start = run.starts[first]!;
    const end = run.ends[first + 3]!;
    if (
      text.folded[start - 1] === "v" ||
      /vers(?:ion|ao)?\.? ?$|build ?$|v ?$/.test(text.folded.slice(Math.max(0, start - 9), start))
    )
      continue;
    if (context(start, end).benign < 3) continue;
    found.push(candidate(detector, start, end, "structured"));
    first += 3;
  }
}

const DOT = 0x2e;

function isQuad({ codes }: Normalized, run: Run, first: number): boolean {
  const { starts, ends, count } = run;
  for (let at = first; at < first + 4; at++) {
    if (!isOctet(run, at)) return false;
    if (at < first + 3 && !isDotBetween(codes, ends[at]!, starts[at + 1]!)) return false;
  }
  if (first > 0 && isDotBetween(codes, ends[first - 1]!, starts[first]!)) return false;
  return first + 4 >= count || !isDotBetween(codes, ends[first + 3]!, starts[first + 4]!);
}

function isDotBetween(codes: Uint16Array, end: number, start: number): boolean {
  return start - end === 1 && codes[end] === DOT;
}

// Digits in one piece, 0 to 255 without leading zeros.
function isOctet(run: Run, at: number): boolean {
  const count = run.counts[at]!;
  if ((run.flags[at]! & (SPELLED | GLUED)) !== 0 || count > 3) return false;
  let value = 0;
  for (let digit = 0; digit < count; digit++) value = value * 10 + run.codeAt(run.from[at]! + digit) - 0x30;
  return value <= 255 && (count === 1 || run.codeAt(run.from[at]!) !== 0x30);
}

const PAIR = /^-?\d{1,3}\.\d{4,8}(?: ?[,;] ?|\s)-?\d{1,3}\.\d{4,8}(?![\d.])/;

/** Latitude and longitude in decimal degrees, four places or more (ISO 6709). */
export function findCoordinates(text: Normalized, run: Run, detector: Detector, found: Candidate[]): void {
  const { starts, ends, counts, count } = run;
  for (let first = 0; first + 1 < count; first++) {
    if (counts[first]! > 3 || counts[first + 1]! < 4 || text.codes[ends[first]!] !== DOT) continue;
    const start = text.folded[starts[first]! - 1] === "-" ? starts[first]! - 1 : starts[first]!;
    const match = PAIR.exec(text.folded.slice(start, start + 32));
    if (match === null) continue;
    const [latitude, longitude] = match[0].match(/-?\d+\.\d+/g)!.map(Number);
    if (Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180) {
      found.push(candidate(detector, start, start + match[0].length, "structured"));
      return;
    }
  }
}

import type { Candidate, Detector, Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
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
): Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first + 3 < run.groups.length; first++) {
    if (!isQuad(text, run, first)) continue;
    const start = run.groups[first]!.start;
    const end = run.groups[first + 3]!.end;
    if (
      text.folded[start - 1] === "v" ||
      /vers(?:ion|ao)?\.? ?$|build ?$|v ?$/.test(text.folded.slice(Math.max(0, start - 9), start))
    )
      continue;
    if (context(start, end).benign < 3) continue;
    found.push(candidate(detector, start, end, "structured"));
    first += 3;
  }
  return found;
}

function isQuad({ folded }: Normalized, { groups, digits }: Run, first: number): boolean {
  for (let at = first; at < first + 4; at++) {
    const group = groups[at]!;
    const value = digits.slice(group.from, group.from + group.count);
    if (
      group.spelled ||
      group.glued ||
      value.length > 3 ||
      Number(value) > 255 ||
      (value.length > 1 && value[0] === "0")
    )
      return false;
    const next = groups[at + 1];
    if (at < first + 3 && !(next !== undefined && next.start - group.end === 1 && folded[group.end] === "."))
      return false;
  }
  const before = groups[first - 1];
  const behind = groups[first + 4];
  const { start } = groups[first]!;
  const { end } = groups[first + 3]!;
  if (before !== undefined && start - before.end === 1 && folded[before.end] === ".") return false;
  return behind === undefined || behind.start - end !== 1 || folded[end] !== ".";
}

const PAIR = /^-?\d{1,3}\.\d{4,8}(?: ?[,;] ?|\s)-?\d{1,3}\.\d{4,8}(?![\d.])/;

/** Latitude and longitude in decimal degrees, four places or more (ISO 6709). */
export function findCoordinates(text: Normalized, run: Run, detector: Detector): Candidate[] {
  const { groups } = run;
  for (let first = 0; first + 1 < groups.length; first++) {
    const group = groups[first]!;
    if (group.count > 3 || groups[first + 1]!.count < 4 || text.folded[group.end] !== ".") continue;
    const start = text.folded[group.start - 1] === "-" ? group.start - 1 : group.start;
    const match = PAIR.exec(text.folded.slice(start, start + 32));
    if (match === null) continue;
    const [latitude, longitude] = match[0].match(/-?\d+\.\d+/g)!.map(Number);
    if (Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180) {
      return [candidate(detector, start, start + match[0].length, "structured")];
    }
  }
  return [];
}

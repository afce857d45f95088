import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 190;
const ENDINGS =
  "com|net|org|br|com br|pt|es|mx|com mx|ar|com ar|cl|co|com co|pe|com pe|uy|com uy|io|info|edu|gov|uk|co uk|us|ca|eu|de|fr|it|nl|app|dev|me|biz|tv|online|site|store|email|cloud|tech|gob|int|cat|gal";
const ENDING = new RegExp(`^(?:${ENDINGS})$`);

const LOCAL = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-")
  LOCAL[character.charCodeAt(0)] = 1;

function isLocal(code: number): boolean {
  return LOCAL[code] === 1;
}

function isLabel(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f ||
    code > 0xbf
  );
}

/** Mailbox around an at sign (RFC 5321 section 4.1.2), also with single spaces inside. */
export function readEmail(text: Normalized, at: number): Range | undefined {
  const { codes } = text;
  let start = at;
  const floor = Math.max(0, at - LONGEST_LOCAL);
  while (start > floor && isLocal(codes[start - 1]!)) start--;
  while (start < at && !isLabel(codes[start]!)) start++;
  if (start === at) return readSpaced(text, at);
  const end = readDomain(codes, at + 1);
  return end === undefined ? readSpaced(text, at) : { start, end };
}

function readDomain(codes: Uint16Array, from: number): number | undefined {
  let end = from;
  let dot = -1;
  const limit = Math.min(codes.length, from + LONGEST_DOMAIN);
  while (end < limit && (isLabel(codes[end]!) || (codes[end] === 0x2e && isLabel(codes[end + 1] ?? 0)))) {
    if (codes[end] === 0x2e) dot = end;
    end++;
  }
  if (dot < 0 || end - dot < 3) return undefined;
  for (let index = dot + 1; index < end; index++)
    if (codes[index]! < 0x61 && codes[index] !== 0x2d) return undefined;
  return end;
}

const SPACED_REACH = 90;

// Nothing to read unless a full stop comes before the next at sign or line but one.
function hasDotAhead(codes: Uint16Array, at: number): boolean {
  const limit = Math.min(codes.length, at + SPACED_REACH);
  for (let place = at + 1; place < limit && codes[place] !== 0x40; place++)
    if (codes[place] === 0x2e) return true;
  return false;
}

function readSpaced(text: Normalized, at: number): Range | undefined {
  if (!hasDotAhead(text.codes, at)) return undefined;
  const before = /[a-z0-9][a-z0-9._+-]{0,63}[ ]{0,2}$/.exec(text.folded.slice(Math.max(0, at - 66), at))?.[0];
  const behind =
    /^[ \n]{0,2}([a-z0-9-]{2,40}(?: ?\. ?[a-z0-9-]{2,20}){0,3}) ?\. ?([a-z]{2,12})(?![a-z0-9])/.exec(
      text.folded.slice(at + 1, at + 100),
    );
  if (before === undefined || behind === null || !ENDING.test(behind[2]!)) return undefined;
  return { start: at - before.length, end: at + 1 + behind[0].length };
}

const DOT = "(?: ?\\. ?| ?[\\[({]?(?:ponto|punto|dot)[\\])}]? ?)";
const MARK_WORDS =
  /(?:^|[^a-z0-9_+-])(?:ponto|punto|dot|underline|underscore|guion bajo|guion|traco|hifen|dash) $/;
const LONGEST_SPOKEN = 70;
const DOMAIN = new RegExp(`^[ \\])}>]{0,2}([a-z0-9-]{2,40}(?:${DOT}[a-z0-9-]{2,20}){0,3})`);
const PROVIDERS = /^(?:gmail|hotmail|outlook|yahoo|icloud|live|uol|bol|terra|protonmail|proton)$/;

/** A mailbox dictated in words: "fulano arroba gmail ponto com", "john at acme dot com", "bob [at] x [dot] org". */
export function readSpelledEmail(text: Normalized, after: number, cueStart: number): Range | undefined {
  const { folded } = text;
  const certain = folded.startsWith("arroba", cueStart);
  // Most «at» are no mailbox: what follows has to look like a domain before anything is read.
  const behind = DOMAIN.exec(folded.slice(after, after + 110));
  if (behind === null) return undefined;
  const domain = endOfDomain(behind[1]!, certain);
  if (domain === undefined) return undefined;
  const start = spokenLocal(text, cueStart);
  if (start === undefined) return undefined;
  return { start, end: after + behind[0].length - behind[1]!.length + domain };
}

// Where the part in front of the sign begins: pieces joined by full stops, or by a word for a mark.
function spokenLocal({ codes, folded }: Normalized, cueStart: number): number | undefined {
  const floor = Math.max(0, cueStart - LONGEST_SPOKEN);
  let at = cueStart;
  for (let marks = 0; marks < 2 && at > floor && " [({<".includes(folded[at - 1]!); marks++) at--;
  let start = pieceStart(codes, at, floor);
  if (start === undefined) return undefined;
  for (;;) {
    const mark = MARK_WORDS.exec(folded.slice(Math.max(floor, start - 14), start));
    if (mark === null || codes[start - mark[0].trimStart().length - 1] !== 0x20) return start;
    const end: number = start - mark[0].trimStart().length - 1;
    const piece = pieceStart(codes, end, floor);
    if (piece === undefined) return start;
    start = piece;
  }
}

// A run of letters, digits, `_`, `+`, `-` and inner full stops that begins with a letter or a digit.
function pieceStart(codes: Uint16Array, end: number, floor: number): number | undefined {
  let start = end;
  while (start > floor && (isSpokenCode(codes[start - 1]!) || (codes[start - 1] === 0x2e && start < end)))
    start--;
  while (start < end && !isAlphanumeric(codes[start]!)) start++;
  return start < end ? start : undefined;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isSpokenCode(code: number): boolean {
  return isAlphanumeric(code) || code === 0x5f || code === 0x2b || code === 0x2d;
}

// Length of the longest beginning whose last label is a top-level domain; undefined when there is none.
function endOfDomain(domain: string, certain: boolean): number | undefined {
  let best: number | undefined;
  for (const label of domain.matchAll(/[a-z0-9-]+/g)) {
    if (/^(?:ponto|punto|dot)$/.test(label[0])) continue;
    if (label.index === 0) {
      if (certain && PROVIDERS.test(label[0])) best = label[0].length;
    } else if (ENDING.test(label[0])) best = label.index + label[0].length;
  }
  return best;
}

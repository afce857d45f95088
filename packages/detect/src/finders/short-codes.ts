import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { readAssignment } from "./values.ts";
import { DIGIT_WORDS } from "./words.ts";

// The bare word "code" names many things; only these say that it lets somebody in.
const WEAK = /^(?:codigo|code|token|sms|passcode)$/;
const OTHER_CODES =
  /(?:error|erro|promo|promocional|desconto|discount|descuento|country|area|dress|source|zip|postal|qr|bar|product|http|status|exit|coupon|cupom|voucher|gift|referral)\s*$/;

/** A short code of `least` to `most` digits behind its name: in one piece, in pairs or threes, or spelled. */
export function readCode(
  text: Normalized,
  after: number,
  cueStart: number,
  least: number,
  most: number,
): Range | undefined {
  const { folded } = text;
  const assignment = readAssignment(text, after);
  if (assignment === undefined) return undefined;
  const isWeak = WEAK.test(folded.slice(cueStart, after));
  if (isWeak && OTHER_CODES.test(folded.slice(Math.max(0, cueStart - 14), cueStart))) return undefined;
  const ahead = folded.slice(assignment.start, assignment.start + 90);
  const match = readDigits(ahead, least, most) ?? readSpelled(ahead, least, most);
  if (match === undefined) return undefined;
  if (isWeak && assignment.link === "none" && (match.digits < 6 || match.digits > 8)) return undefined;
  const start = assignment.start + match.from;
  return { start, end: assignment.start + match.to };
}

interface ShortCode {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
}

function readDigits(ahead: string, least: number, most: number): ShortCode | undefined {
  const match =
    /^["'(#\s]{0,3}((?:[a-z]{1,2}-)?\d{1,8}(?:[ .-]\d{1,4}){0,7})(?![\d,/:%])(?! ?(?:reais|euros|dias|days|vezes|times|horas|minutos))/.exec(
      ahead,
    );
  if (match === null) return undefined;
  const digits = match[1]!.replace(/\D/g, "").length;
  if (digits < least || digits > most)
    return firstGroup(ahead, match[0].length - match[1]!.length, least, most);
  return { from: match[0].length - match[1]!.length, to: match[0].length, digits };
}

// More digits follow than a code has: the code may still be the first piece.
function firstGroup(ahead: string, from: number, least: number, most: number): ShortCode | undefined {
  const digits = /^\d+(?![\d.-])/.exec(ahead.slice(from))?.[0].length ?? 0;
  return digits >= least && digits <= most ? { from, to: from + digits, digits } : undefined;
}

function readSpelled(ahead: string, least: number, most: number): ShortCode | undefined {
  let digits = 0;
  let end = 0;
  for (const word of ahead.matchAll(/[a-z0-9]+/g)) {
    const value = DIGIT_WORDS.get(word[0]) ?? (/^\d{1,2}$/.test(word[0]) ? word[0] : undefined);
    if (value === undefined || word.index - end > 3) break;
    digits += value.length;
    end = word.index + word[0].length;
  }
  return digits >= least && digits <= most ? { from: 0, to: end, digits } : undefined;
}

import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPlaceholder } from "./literals.ts";
import { readAssignment, readToken } from "./values.ts";

const LONGEST_KEY = 512;

/** A long unnatural token behind the name of a key. Short words and placeholders are not keys. */
export function readAssignedKey(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined || assignment.link === "and") return undefined;
  const token = readToken(text, assignment.start, LONGEST_KEY);
  if (token === undefined) return undefined;
  const value = text.cased.slice(token.start, token.end);
  if (isKey(text, token, value, assignment.link === "none" ? 20 : 16))
    return { ...token, confidence: "structured" };
  // What goes on and on and is no key holds none: looking again from every name inside it would never end.
  return token.end - token.start < LONGEST_KEY ? undefined : { ...token, isEmpty: true };
}

function isKey(text: Normalized, token: Range, value: string, least: number): boolean {
  if (value.length < least || isPlaceholder(value) || !/^[!#-&(-;=?-~]+$/.test(value)) return false;
  // `key="MailUser" value="…"`: what is called key is a name.
  if (/^["'] value=/.test(text.folded.slice(token.end, token.end + 8))) return false;
  if (isPublic(text.folded, token.start) || isEncodedProse(value) || isSequence(value)) return false;
  return isUnnatural(value);
}

// Base64 of words and spaces is text somebody encoded, not a key somebody drew.
function isEncodedProse(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value)) return false;
  try {
    return /^[\x20-\x7e]*[a-z]{3,} [a-z]{2,}[\x20-\x7e]*$/i.test(atob(value));
  } catch {
    return false;
  }
}

/** True for letters and digits in their order, as manuals write them: `abcdefghijkl`, `a1b2c3d4`. */
export function isSequence(value: string): boolean {
  return /abcdefghijkl|a1b2c3d4|d4c3b2a1/i.test(value.slice(0, 128));
}

/** True when the name in front of a value says that everybody may see it. */
export function isPublic(folded: string, start: number): boolean {
  return /(?:public|publishable|pub)[a-z0-9_ -]{0,16}["']?\s{0,3}[:=]\s{0,3}["']?$/.test(
    folded.slice(Math.max(0, start - 40), start),
  );
}

/**
 * True for strings no language writes: digits and letters change often, or upper and lower case do. Counting
 * changes instead of entropy keeps file names, versions and addresses out.
 */
export function isUnnatural(value: string): boolean {
  if (isForty(value)) return true;
  if (/^(?:https?:|\/|\.|www\.)/.test(value) || /^\d+$/.test(value)) return false;
  const changes = value.match(/[a-z](?=[0-9A-Z])|[0-9](?=[A-Za-z])|[A-Z](?=[0-9])/g)?.length ?? 0;
  const words = (value.match(/[A-Za-z]?[a-z]{4,}/g) ?? []).filter(isPronounceable).join("").length;
  return changes >= Math.max(3, value.length / 10) && words < value.length * 0.6;
}

// Forty characters of base64 with all of its kinds, as clouds draw their keys; they may begin with a slash.
function isForty(value: string): boolean {
  return /^[A-Za-z0-9+/]{40}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

// No word of the three languages has five consonants in a row, or four letters in five without a vowel.
function isPronounceable(letters: string): boolean {
  const vowels = letters.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels * 5 >= letters.length && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(letters);
}

/** Telegram bot token around its colon: the bot's number, then thirty-five characters. */
export function readTelegram(text: Normalized, colon: number): Range | undefined {
  if (text.cased.charCodeAt(colon + 1) !== 0x41 || text.cased.charCodeAt(colon + 2) !== 0x41)
    return undefined;
  const number = /(?:^|[^0-9])(\d{8,10})$/.exec(text.cased.slice(Math.max(0, colon - 11), colon));
  const body = /^:AA[A-Za-z0-9_-]{32,33}(?![A-Za-z0-9_-])/.exec(text.cased.slice(colon, colon + 40));
  if (number === null || body === null) return undefined;
  return { start: colon - number[1]!.length, end: colon + body[0].length, confidence: "structured" };
}

import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { isPlaceholder } from "./literals.ts";
import { readAssignment, readToken } from "./values.ts";

/** A long unnatural token behind the name of a key. Short words and placeholders are not keys. */
export function readAssignedKey(text: Normalized, after: number): Range | undefined {
  const assignment = readAssignment(text, after);
  if (assignment === undefined || assignment.link === "and") return undefined;
  const token = readToken(text, assignment.start, 512);
  if (token === undefined) return undefined;
  const value = text.cased.slice(token.start, token.end);
  const least = assignment.link === "none" ? 20 : 16;
  if (value.length < least || isPlaceholder(value) || !/^[A-Za-z0-9+/=_.:~!@#$%^&*-]+$/.test(value))
    return undefined;
  return isUnnatural(value) ? { ...token, confidence: "structured" } : undefined;
}

/**
 * True for strings no language writes: digits and letters change often, or upper and lower case do. Counting
 * changes instead of entropy keeps file names, versions and addresses out.
 */
export function isUnnatural(value: string): boolean {
  if (/^(?:https?:|\/|\.|www\.)/.test(value) || /^\d+$/.test(value)) return false;
  const changes = value.match(/[a-z](?=[0-9A-Z])|[0-9](?=[A-Za-z])|[A-Z](?=[0-9])/g)?.length ?? 0;
  const words = (value.match(/[A-Za-z]?[a-z]{4,}/g) ?? []).filter(isPronounceable).join("").length;
  return changes >= Math.max(3, value.length / 10) && words < value.length * 0.6;
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

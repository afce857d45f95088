import { withTokenChecksum } from "../checksums/crc.ts";

export const UPPER = "ABCDEFGHJKMNPQRTUVWXY2346789";
export const HEX = "0123456789abcdef";
export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
export const DIGITS = "0123456789";
export const LOWER = "abcdefghijkmnopqrstuvwxyz23456789";
const MIXED = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

/**
 * A made-up value with the outer form of a real one: `prefix` and `length` characters. Put together at run time,
 * so that the examples of the detectors hold no string that a scanner of this repository takes for a live secret.
 */
export function sample(prefix: string, length: number, alphabet: string = MIXED): string {
  let state = prefix.length * 7919 + length * 104729 + 12345;
  let text = prefix;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += alphabet[(state >>> 12) % alphabet.length];
  }
  return text;
}

/** As `sample`, with the six characters of checksum that GitHub and npm put behind their tokens. */
export function checksummed(prefix: string, length: number): string {
  return withTokenChecksum(sample(prefix, length));
}

export function sampleUuid(): string {
  return [8, 4, 4, 4, 12].map((length) => sample("", length, HEX)).join("-");
}

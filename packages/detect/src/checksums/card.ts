import { luhn } from "./luhn.ts";
import { digitAt, isRepeated } from "./modulus.ts";

// First digits and lengths the card schemes have been given (ISO/IEC 7812; scheme rules).
const SCHEMES: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [4000, 4999, [13, 16, 19]],
  [5100, 5599, [16]],
  [2221, 2720, [16]],
  [3400, 3499, [15]],
  [3700, 3799, [15]],
  [3000, 3059, [14]],
  [3095, 3095, [14]],
  [3600, 3699, [14]],
  [3800, 3999, [14]],
  [3528, 3589, [16]],
  [6011, 6011, [16, 19]],
  [6221, 6229, [16, 19]],
  [6200, 6299, [16, 17, 18, 19]],
  [6440, 6599, [16, 19]],
  [5018, 5020, [12, 13, 14, 15, 16, 17, 18, 19]],
  [5038, 5038, [16]],
  [5067, 5067, [16]],
  [5090, 5090, [16]],
  [6062, 6062, [16, 19]],
  [6277, 6277, [16]],
  [6304, 6304, [16, 19]],
  [6362, 6363, [16]],
  [6500, 6516, [16]],
  [6550, 6550, [16]],
  [6759, 6763, [16, 18, 19]],
  [9792, 9792, [16]],
  [2200, 2204, [16]],
];

// Bit n of an entry: cards that begin with these four digits may have n.
const LENGTHS = new Int32Array(10_000);
for (const [from, to, lengths] of SCHEMES)
  for (let first = from; first <= to; first++) for (const length of lengths) LENGTHS[first]! |= 1 << length;

/** Payment card: Luhn, first digits and length of a known scheme. */
export function isCard(digits: string): boolean {
  const first =
    digitAt(digits, 0) * 1000 + digitAt(digits, 1) * 100 + digitAt(digits, 2) * 10 + digitAt(digits, 3);
  const lengths = LENGTHS[first] ?? 0;
  return ((lengths >> digits.length) & 1) === 1 && luhn(digits) && !isRepeated(digits);
}

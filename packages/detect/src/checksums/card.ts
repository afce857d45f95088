import { luhn } from "./luhn.ts";
import { isRepeated } from "./modulus.ts";

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

/** Payment card: Luhn, first digits and length of a known scheme. */
export function isCard(digits: string): boolean {
  if (!luhn(digits) || isRepeated(digits)) return false;
  const first = Number(digits.slice(0, 4));
  return SCHEMES.some(
    ([from, to, lengths]) => first >= from && first <= to && lengths.includes(digits.length),
  );
}

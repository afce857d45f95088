import { luhn } from "./luhn.ts";
import { isRepeated, weightedSum } from "./modulus.ts";

/** US social security number: area, group and serial that can be given out (SSA, since 2011). */
export function isSsn(digits: string): boolean {
  if (/^(?:000|666|9)/.test(digits) || digits.slice(3, 5) === "00" || digits.endsWith("0000")) return false;
  return !isRepeated(digits) && digits !== "123456789" && digits !== "078051120";
}

/** US individual taxpayer number: begins with 9, group 50–65, 70–88, 90–92 or 94–99 (IRS). */
export function isItin(digits: string): boolean {
  const group = Number(digits.slice(3, 5));
  const given =
    (group >= 50 && group <= 65) ||
    (group >= 70 && group <= 88) ||
    (group >= 90 && group <= 99 && group !== 93);
  return digits[0] === "9" && given;
}

const EIN_UNUSED = new Set("00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97".split(" "));

/** US employer number: campus prefix in use. */
export function isEin(digits: string): boolean {
  return !EIN_UNUSED.has(digits.slice(0, 2));
}

/** US bank routing number: Federal Reserve prefix and weights 3, 7, 1. */
export function isAba(digits: string): boolean {
  const district = Number(digits.slice(0, 2));
  const given =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  return given && !isRepeated(digits) && weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** US national provider identifier: Luhn with 80840 in front (CMS). */
export function isNpi(digits: string): boolean {
  return "12".includes(digits[0]!) && luhn(`80840${digits}`);
}

/** Medicare beneficiary identifier: no S, L, O, I, B, Z among its letters (CMS). */
export function isMbi(value: string): boolean {
  return !/[SLOIBZ]/.test(value) && value[0] !== "0";
}

/** Canadian social insurance number: Luhn; 0 and 8 are not given out. */
export function isSin(digits: string): boolean {
  return !"08".includes(digits[0]!) && luhn(digits) && !isRepeated(digits);
}

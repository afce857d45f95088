import { luhn } from "./luhn.ts";
import { isRepeated } from "./modulus.ts";

/** IMEI: Luhn over fifteen digits (3GPP TS 23.003). */
export function isImei(digits: string): boolean {
  return luhn(digits) && !isRepeated(digits) && digits[0] !== "0";
}

/** ICCID: begins with 89 and ends with a Luhn digit (ITU-T E.118). */
export function isIccid(digits: string): boolean {
  return digits.startsWith("89") && luhn(digits);
}

const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [..."ABCDEFGH"]
    .map((letter, index) => [letter, index + 1])
    .concat(
      [..."JKLMN"].map((letter, index) => [letter, index + 1]),
      [
        ["P", 7],
        ["R", 9],
      ],
      [..."STUVWXYZ"].map((letter, index) => [letter, index + 2]),
    ),
);
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle number: no I, O, Q; the ninth character checks the others mod 11 (ISO 3779, 49 CFR 565). */
export function isVin(value: string): boolean {
  if (/[IOQ]/.test(value) || !/\d{3}$/.test(value)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const character = value[index]!;
    sum += (character <= "9" ? Number(character) : VIN_VALUES[character]!) * VIN_WEIGHTS[index]!;
  }
  const rest = sum % 11;
  return value[8] === (rest === 10 ? "X" : String(rest));
}

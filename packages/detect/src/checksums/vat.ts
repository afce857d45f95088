import { isAfm, isBirthNumber, isBsn, isEgn, isNip, isPps } from "./europe.ts";
import { hasCifControl, hasNieLetter, hasNifLetter } from "./iberia.ts";
import { mod1110, remainder97 } from "./iso7064.ts";
import { luhn } from "./luhn.ts";
import { digitAt, weightedSum } from "./modulus.ts";

interface Vat {
  readonly shapes: readonly string[];
  /** Gets the number without its country letters. */
  readonly holds: (number: string) => boolean;
}

// Sum of each digit times its weight, the check digit's weight last, leaves nothing.
function sumsTo(modulus: number, weights: readonly number[]): (number: string) => boolean {
  return (number) => weightedSum(number, weights) % modulus === 0;
}

const BRITISH: Vat = {
  shapes: ["GB999999999", "GB999999999999"],
  holds: (number) => {
    const rest = weightedSum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    return rest === 0 || rest === 42 || rest === 55;
  },
};

/** VAT numbers by country: shapes in the language of `CodeRule`, and the check (EU Commission, VIES algorithms; HMRC). */
export const VAT: Readonly<Record<string, Vat>> = {
  AT: { shapes: ["ATU99999999"], holds: (number) => isAustrian(number.slice(1)) },
  BE: {
    shapes: ["BE0999999999", "BE1999999999"],
    holds: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  },
  BG: { shapes: ["BG999999999", "BG9999999999"], holds: isBulgarian },
  CY: { shapes: ["CY99999999A"], holds: isCypriot },
  CZ: { shapes: ["CZ99999999", "CZ9999999999"], holds: isCzech },
  DE: { shapes: ["DE999999999"], holds: mod1110 },
  DK: { shapes: ["DK99999999"], holds: sumsTo(11, [2, 7, 6, 5, 4, 3, 2, 1]) },
  EE: { shapes: ["EE999999999"], holds: sumsTo(10, [3, 7, 1, 3, 7, 1, 3, 7, 1]) },
  EL: { shapes: ["EL999999999"], holds: isAfm },
  ES: {
    shapes: ["ES99999999A", "ESA9999999A", "ESA99999999"],
    holds: (number) => hasNifLetter(number) || hasNieLetter(number) || isSpanishCompany(number),
  },
  FI: { shapes: ["FI99999999"], holds: sumsTo(11, [7, 9, 10, 5, 8, 4, 2, 1]) },
  FR: { shapes: ["FR99999999999"], holds: isFrench },
  GB: BRITISH,
  HR: { shapes: ["HR99999999999"], holds: mod1110 },
  HU: { shapes: ["HU99999999"], holds: sumsTo(10, [9, 7, 3, 1, 9, 7, 3, 1]) },
  IE: { shapes: ["IE9999999A", "IE9999999AA"], holds: isPps },
  IT: { shapes: ["IT99999999999"], holds: luhn },
  LT: { shapes: ["LT999999919", "LT999999999919"], holds: isLithuanian },
  LU: {
    shapes: ["LU99999999"],
    holds: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  },
  LV: {
    shapes: ["LV99999999999"],
    holds: (number) => number[0]! > "3" && weightedSum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  },
  MT: { shapes: ["MT99999999"], holds: sumsTo(37, [3, 4, 6, 7, 8, 9, 10, 1]) },
  NL: {
    shapes: ["NL999999999B99"],
    holds: (number) => isBsn(number.slice(0, 9)) || remainder97(`NL${number}`) === 1,
  },
  PL: { shapes: ["PL9999999999"], holds: isNip },
  PT: { shapes: ["PT999999999"], holds: sumsTo(11, [9, 8, 7, 6, 5, 4, 3, 2, 1]) },
  RO: { shapes: ["RO9999999", "RO99999999", "RO999999999", "RO9999999999"], holds: isRomanian },
  SE: { shapes: ["SE999999999901"], holds: (number) => luhn(number.slice(0, 10)) },
  SI: { shapes: ["SI99999999"], holds: isSlovenian },
  SK: {
    shapes: ["SK9999999999"],
    holds: (number) => number[0] !== "0" && /^..[234789]/.test(number) && Number(number) % 11 === 0,
  },
  XI: { ...BRITISH, shapes: ["XI999999999"] },
};

/** VAT number of a member state, of the United Kingdom or of Northern Ireland. */
export function isVat(value: string): boolean {
  return VAT[value.slice(0, 2)]?.holds(value.slice(2)) ?? false;
}

function isAustrian(digits: string): boolean {
  let sum = 4;
  for (let index = 0; index < 7; index++) {
    const product = digitAt(digits, index) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10 === digitAt(digits, 7);
}

// Nine digits are a company, ten a person or a foreigner.
function isBulgarian(digits: string): boolean {
  if (digits.length === 10)
    return (
      isEgn(digits) ||
      (11 - (weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(digits, 9)
    );
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const rest = first === 10 ? (weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first;
  return rest === digitAt(digits, 8);
}

const CYPRIOT_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

/** Cypriot tax code: eight digits and a letter mod 26. */
export function isCypriot(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < 8; index++)
    sum += index % 2 === 0 ? CYPRIOT_ODD[digitAt(number, index)]! : digitAt(number, index);
  return !number.startsWith("12") && number.charCodeAt(8) - 65 === sum % 26;
}

function isCzech(digits: string): boolean {
  if (digits.length === 10) return isBirthNumber(digits);
  const rest = (11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return digits[0] !== "9" && (rest === 0 ? 1 : rest % 10) === digitAt(digits, 7);
}

function isSpanishCompany(number: string): boolean {
  return "ABCDEFGHJNPQRSUVW".includes(number[0]!) && hasCifControl(number);
}

function isFrench(digits: string): boolean {
  const siren = Number(digits.slice(2));
  return (12 + 3 * (siren % 97)) % 97 === Number(digits.slice(0, 2)) && luhn(digits.slice(2));
}

function isLithuanian(digits: string): boolean {
  const last = digits.length - 1;
  const stage = (from: number): number => {
    let sum = 0;
    for (let index = 0; index < last; index++) sum += digitAt(digits, index) * (1 + ((index + from) % 9));
    return sum % 11;
  };
  const first = stage(0);
  return (first === 10 ? stage(2) % 10 : first) === digitAt(digits, last);
}

function isRomanian(digits: string): boolean {
  const padded = digits.padStart(10, "0");
  return (
    digits[0] !== "0" &&
    ((10 * weightedSum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === digitAt(padded, 9)
  );
}

function isSlovenian(digits: string): boolean {
  const rest = 11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return digits[0] !== "0" && rest < 11 && rest % 10 === digitAt(digits, 7);
}

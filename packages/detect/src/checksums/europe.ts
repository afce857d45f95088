import { mod1110 } from "./iso7064.ts";
import { luhn } from "./luhn.ts";
import { descending, digitAt, isDate, isRepeated, remainder, weightedSum } from "./modulus.ts";

const two = (digits: string, from: number): number => Number(digits.slice(from, from + 2));

/** German tax identity: ISO 7064 mod 11,10; one digit stands two or three times among the first ten. */
export function isSteuerId(digits: string): boolean {
  const distinct = new Set(digits.slice(0, 10)).size;
  return digits[0] !== "0" && distinct >= 8 && distinct <= 9 && mod1110(digits);
}

/** German identity card and passport serial with its digit: weights 7, 3, 1, letters from A = 10 (ICAO 9303). */
export function isGermanSerial(value: string): boolean {
  return mrzDigit(value.slice(0, 9)) === digitAt(value, 9);
}

/** ICAO 9303 check digit: weights 7, 3, 1; letters from A = 10, filler 0. */
export function mrzDigit(value: string): number {
  let sum = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value[index]!;
    sum += (character === "<" ? 0 : Number.parseInt(character, 36)) * [7, 3, 1][index % 3]!;
  }
  return sum % 10;
}

/** German pension insurance number: letter as two digits, weights, cross sums, mod 10. */
export function isRvnr(value: string): boolean {
  const letter = String(value.charCodeAt(8) - 64).padStart(2, "0");
  const digits = value.slice(0, 8) + letter + value.slice(9, 11);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  for (let index = 0; index < 12; index++) {
    const product = digitAt(digits, index) * weights[index]!;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === digitAt(value, 11);
}

/** German health insurance number: letter as two digits, then Luhn from the left with weights 1, 2. */
export function isKvnr(value: string): boolean {
  const digits = String(value.charCodeAt(0) - 64).padStart(2, "0") + value.slice(1, 9);
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const product = digitAt(digits, index) * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === digitAt(value, 9);
}

/** French NIR, 15 characters: 97 minus the rest; Corsica's 2A and 2B count as 19 and 18. */
export function isNir(value: string): boolean {
  const department = value.slice(5, 7);
  const base =
    value.slice(0, 5) +
    (department === "2A" ? "19" : department === "2B" ? "18" : department) +
    value.slice(7, 13);
  if (!/^[1-478]\d{12}$/.test(base)) return false;
  const month = two(value, 3);
  if (month === 0 || (month > 12 && month < 20) || (month > 42 && month < 50)) return false;
  return 97 - remainder(base, 97) === Number(value.slice(13));
}

/** French SIREN (9) and SIRET (14): Luhn. */
export function isSiren(digits: string): boolean {
  return luhn(digits) && !isRepeated(digits);
}

const CF_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italian codice fiscale: odd and even tables, mod 26; month letter and day as they must be. */
export function isCodiceFiscale(value: string): boolean {
  const rank = (character: string): number =>
    character <= "9" ? Number(character) : character.charCodeAt(0) - 65;
  if (!"ABCDEHLMPRST".includes(value[8]!)) return false;
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const value26 = rank(value[index]!);
    sum += index % 2 === 0 ? CF_ODD[value26]! : value26;
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}

/** Dutch BSN: eleven-proof with weights 9 to 2 and minus one. */
export function isBsn(digits: string): boolean {
  return !isRepeated(digits) && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** Belgian national number: 97 minus the rest, with a 2 in front from 2000 on. */
export function isNrn(digits: string): boolean {
  if (two(digits, 2) > 52 || two(digits, 4) > 31) return false;
  const check = Number(digits.slice(9));
  const base = Number(digits.slice(0, 9));
  return 97 - (base % 97) === check || 97 - ((2_000_000_000 + base) % 97) === check;
}

/** Polish PESEL: date with century in the month, weights 1, 3, 7, 9. */
export function isPesel(digits: string): boolean {
  if (!isDate(2000, two(digits, 2) % 20, two(digits, 4))) return false;
  return (10 - (weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(digits, 10);
}

/** Polish NIP: mod 11. */
export function isNip(digits: string): boolean {
  return !isRepeated(digits) && weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(digits, 9);
}

/** Swedish personnummer, ten digits: date (day plus 60 for coordination numbers) and Luhn. */
export function isPersonnummer(digits: string): boolean {
  const ten = digits.slice(-10);
  const day = two(ten, 4);
  return isDate(2000, two(ten, 2), day > 60 ? day - 60 : day) && luhn(ten);
}

const HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** Finnish HETU without its century sign: date and a character mod 31. */
export function isHetu(value: string): boolean {
  if (!isDate(2000, two(value, 2), two(value, 0))) return false;
  const number = Number(value.slice(0, 6) + value.slice(-4, -1));
  return HETU[number % 31] === value.at(-1);
}

/** Danish CPR: only the date can be checked, since the mod 11 digit is no longer promised. */
export function isCpr(digits: string): boolean {
  return isDate(2000, two(digits, 2), two(digits, 0));
}

/** Norwegian fødselsnummer: two digits mod 11. */
export function isFnr(digits: string): boolean {
  const first = (11 - (weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === digitAt(digits, 9) && second === digitAt(digits, 10) && !isRepeated(digits);
}

/** Romanian CNP: date, county and weights 279146358279 mod 11. */
export function isCnp(digits: string): boolean {
  if (digits[0] === "0" || !isDate(2000, two(digits, 3), two(digits, 5))) return false;
  const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === digitAt(digits, 12);
}

/** Bulgarian EGN: date with century in the month, mod 11. */
export function isEgn(digits: string): boolean {
  if (!isDate(2000, two(digits, 2) % 20, two(digits, 4))) return false;
  return (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(digits, 9);
}

/** Hungarian TAJ: weights 3 and 7 mod 10. */
export function isTaj(digits: string): boolean {
  return !isRepeated(digits) && weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(digits, 8);
}

/** Croatian OIB: ISO 7064 mod 11,10. */
export function isOib(digits: string): boolean {
  return mod1110(digits) && !isRepeated(digits);
}

/** Slovenian EMŠO: date and mod 11. */
export function isEmso(digits: string): boolean {
  if (!isDate(2000, two(digits, 2), two(digits, 0))) return false;
  const rest = (11 - (weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest === digitAt(digits, 12);
}

/** Czech and Slovak birth number, ten digits: date (women plus 50) and mod 11. */
export function isBirthNumber(digits: string): boolean {
  return (
    isDate(2000, (two(digits, 2) % 50) % 20, two(digits, 4)) &&
    remainder(digits.slice(0, 9), 11) % 10 === digitAt(digits, 9)
  );
}

/** Greek AFM: powers of two mod 11. */
export function isAfm(digits: string): boolean {
  return (
    !isRepeated(digits) &&
    (weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(digits, 8)
  );
}

/** Greek AMKA: date and Luhn. */
export function isAmka(digits: string): boolean {
  return isDate(2000, two(digits, 2), two(digits, 0)) && luhn(digits);
}

/** Irish PPS: letter mod 23; a second letter counts nine times, but for the T, W and X of before 2013. */
export function isPps(value: string): boolean {
  const isCounted = value.length > 8 && !"TWX".includes(value[8]!);
  const second = isCounted ? (value.charCodeAt(8) - 64) * 9 : 0;
  const rest = (weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + second) % 23;
  return "WABCDEFGHIJKLMNOPQRSTUV"[rest] === value[7];
}

/** Austrian social insurance number: digit in fourth place, weights 3790584216. */
export function isSvnr(digits: string): boolean {
  const rest = weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
  return digits[0] !== "0" && rest === digitAt(digits, 3) && two(digits, 6) >= 1 && two(digits, 6) <= 13;
}

/** Estonian and Lithuanian code: date and a two-stage digit mod 11. */
export function isBalticCode(digits: string): boolean {
  if (!isDate(2000, two(digits, 3), two(digits, 5)) || !"123456".includes(digits[0]!)) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digitAt(digits, 10);
}

/** Latvian code: weighted sum mod 11; a date in front, or 32 since the reform of 2017. */
export function isLatvianCode(digits: string): boolean {
  const rest = (1101 - weightedSum(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11;
  const begins = digits.startsWith("32") || isDate(2000, two(digits, 2), two(digits, 0));
  return rest % 10 === digitAt(digits, 10) && begins;
}

const VERHOEFF = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const VERHOEFF_TURN = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digitAt(digits, digits.length - 1 - index);
    check = Number(VERHOEFF[check]![Number(VERHOEFF_TURN[index % 8]![digit])]);
  }
  return check === 0;
}

/** Luxembourgish national number: date, then one Luhn and one Verhoeff digit over the first eleven. */
export function isLuxembourgNumber(digits: string): boolean {
  if (!isDate(Number(digits.slice(0, 4)), two(digits, 4), two(digits, 6))) return false;
  return luhn(digits.slice(0, 12)) && verhoeff(digits.slice(0, 11) + digits[12]!);
}

const UTR = [6, 7, 8, 9, 10, 5, 4, 3, 2];

/** UK unique taxpayer reference: first digit by the others mod 11. */
export function isUtr(digits: string): boolean {
  return "21987654321"[weightedSum(digits.slice(1), UTR) % 11] === digits[0];
}

/** NHS number: weights 10 to 2 mod 11. */
export function isNhs(digits: string): boolean {
  const rest = 11 - (weightedSum(digits, descending(10, 2)) % 11);
  return !isRepeated(digits) && (rest === 11 ? 0 : rest) === digitAt(digits, 9);
}

/** UK national insurance number: prefixes that are not given out. */
export function isNino(value: string): boolean {
  return !/^(?:[DFIQUV]|.[DFIQUVO]|BG|GB|KN|NK|NT|TN|ZZ)/.test(value) && "ABCD".includes(value[8]!);
}

/** UK driving licence: month (women plus 50) and day stand where they must (DVLA). */
export function isUkLicence(value: string): boolean {
  const letters = value.match(/^[A-Z]+/)![0].length;
  const digits = value.slice(5, 11).padStart(6, "9");
  const month = Number(digits.slice(1, 3)) % 50;
  const day = Number(digits.slice(3, 5));
  return letters >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Maltese identity card: seven digits and the letter of the register; there is no check digit. */
export function isMalteseId(value: string): boolean {
  return /^\d{7}[MGAPLHBZ]$/.test(value);
}

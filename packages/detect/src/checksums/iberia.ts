import { luhnLetters } from "./luhn.ts";
import { descending, digitAt, remainder, weightedSum } from "./modulus.ts";

const NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

/** DNI and NIF of a person: letter by the number mod 23. */
export function hasNifLetter(value: string): boolean {
  return NIF_LETTERS[Number(value.slice(0, 8)) % 23] === value[8];
}

/** NIE: X, Y, Z stand for 0, 1, 2; then as the NIF. */
export function hasNieLetter(value: string): boolean {
  return hasNifLetter("XYZ".indexOf(value[0]!) + value.slice(1));
}

/** NIF of an organization (formerly CIF): control digit or letter by the kind of organization. */
export function hasCifControl(value: string): boolean {
  const digits = value.slice(1, 8);
  let sum = 0;
  for (let index = 0; index < 7; index++) {
    const digit = digitAt(digits, index);
    const doubled = digit * 2;
    sum += index % 2 === 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  const control = (10 - (sum % 10)) % 10;
  if ("PQRSNW".includes(value[0]!)) return value[8] === "JABCDEFGHI"[control];
  return value[8] === String(control) || (!"ABEH".includes(value[0]!) && value[8] === "JABCDEFGHI"[control]);
}

/** NUSS: the last two are the first ten mod 97. */
export function isNuss(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  if (province < 1 || (province > 53 && province !== 66)) return false;
  const number = Number(digits.slice(2, 10));
  const base = number < 10_000_000 ? number + province * 10_000_000 : Number(digits.slice(0, 10));
  return base % 97 === Number(digits.slice(10));
}

const CCC = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

/** CCC, the Spanish account number: two control digits mod 11. */
export function isCcc(digits: string): boolean {
  const control = (ten: string): number => {
    const rest = 11 - (weightedSum(ten, CCC) % 11);
    return rest === 11 ? 0 : rest === 10 ? 1 : rest;
  };
  return (
    control(`00${digits.slice(0, 8)}`) === digitAt(digits, 8) &&
    control(digits.slice(10)) === digitAt(digits, 9)
  );
}

/** CUPS, the supply point of electricity or gas: two letters by the sixteen digits mod 529. */
export function hasCupsLetters(value: string): boolean {
  const rest = remainder(value.slice(2, 18), 529);
  return NIF_LETTERS[Math.floor(rest / 23)] === value[18] && NIF_LETTERS[rest % 23] === value[19];
}

const PT_NIF = descending(9, 2);

/** Portuguese NIF: mod 11, first digit as given out. */
export function isPtNif(digits: string): boolean {
  if (!"1235689".includes(digits[0]!)) return false;
  const rest = weightedSum(digits, PT_NIF) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(digits, 8);
}

/** Portuguese citizen card: Luhn over base 36. */
export function isCitizenCard(value: string): boolean {
  return luhnLetters(value);
}

const NISS = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2];

/** Portuguese social security (NISS): nine minus the weighted sum mod 10. */
export function isNiss(digits: string): boolean {
  return "12".includes(digits[0]!) && 9 - (weightedSum(digits, NISS) % 10) === digitAt(digits, 10);
}

/** Portuguese health-service user number: mod 11, weights 9 to 2. */
export function isUtente(digits: string): boolean {
  const rest = weightedSum(digits, PT_NIF) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(digits, 8);
}

/** NIF of an organization: a kind of organization in front and its control character. */
export function isCifShape(value: string): boolean {
  return "ABCDEFGHJNPQRSUVW".includes(value[0]!) && hasCifControl(value);
}

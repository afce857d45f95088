import { luhn } from "./luhn.ts";
import { descending, digitAt, isRepeated, remainder, weightedSum } from "./modulus.ts";

const CPF_FIRST = descending(10, 2);
const CPF_SECOND = descending(11, 2);

function elevenMinus(sum: number): number {
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** CPF: two digits mod 11 (Receita Federal); eleven equal digits are not issued. */
export function isCpf(digits: string): boolean {
  if (isRepeated(digits)) return false;
  if (elevenMinus(weightedSum(digits, CPF_FIRST)) !== digitAt(digits, 9)) return false;
  return elevenMinus(weightedSum(digits, CPF_SECOND)) === digitAt(digits, 10);
}

const CNPJ_SECOND = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_FIRST = CNPJ_SECOND.slice(1);

/** CNPJ, numeric or alphanumeric: mod 11 over the character code minus 48 (Instrução Normativa RFB 2.229/2024). */
export function isCnpj(value: string): boolean {
  if (isRepeated(value)) return false;
  if (elevenMinus(weightedSum(value, CNPJ_FIRST)) !== digitAt(value, 12)) return false;
  return elevenMinus(weightedSum(value, CNPJ_SECOND)) === digitAt(value, 13);
}

const CNH_FIRST = descending(9, 1);
const CNH_SECOND = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** CNH: two linked digits mod 11 (Contran); the second loses two when the first would be ten. */
export function isCnh(digits: string): boolean {
  if (isRepeated(digits)) return false;
  const first = weightedSum(digits, CNH_FIRST) % 11;
  const rest = weightedSum(digits, CNH_SECOND) % 11;
  const discount = first >= 10 ? 2 : 0;
  let second = rest - discount;
  if (second < 0) second += 11;
  if (rest >= 10 && discount === 0) second = 0;
  return (
    (first >= 10 ? 0 : first) === digitAt(digits, 9) && (second >= 10 ? 0 : second) === digitAt(digits, 10)
  );
}

/** Título de eleitor: state 01–28 and two digits mod 11; São Paulo and Minas Gerais write 1 for a rest of 0. */
export function isTitulo(digits: string): boolean {
  const state = Number(digits.slice(8, 10));
  if (state < 1 || state > 28) return false;
  const check = (sum: number): number => {
    const rest = sum % 11;
    if (rest === 10) return 0;
    return rest === 0 && state <= 2 ? 1 : rest;
  };
  const first = check(weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]));
  const second = check(digitAt(digits, 8) * 7 + digitAt(digits, 9) * 8 + first * 9);
  return first === digitAt(digits, 10) && second === digitAt(digits, 11);
}

const PIS = [3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/** PIS, PASEP, NIT, NIS: one digit mod 11. */
export function isPis(digits: string): boolean {
  return !isRepeated(digits) && elevenMinus(weightedSum(digits, PIS)) === digitAt(digits, 10);
}

/** RENAVAM: one digit mod 11, ten counts as zero. */
export function isRenavam(digits: string): boolean {
  return !isRepeated(digits) && ((weightedSum(digits, PIS) * 10) % 11) % 10 === digitAt(digits, 10);
}

const CNS = descending(15, 1);

/**
 * Cartão Nacional de Saúde: weighted sum divisible by 11. Definitive numbers begin with 1 or 2 and are a PIS with three
 * digits, 000 or 001, and the check digit behind it; provisional ones begin with 7, 8 or 9 (DATASUS).
 */
export function isCns(digits: string): boolean {
  if (isRepeated(digits) || weightedSum(digits, CNS) % 11 !== 0) return false;
  return /^(?:[12]\d{10}00[01]\d|[789])/.test(digits);
}

/** Luhn digit of a boleto field is the same formula as a card's. */
function fieldHolds(digits: string): boolean {
  return luhn(digits);
}

/** Linha digitável of a bank slip, 47 digits: three fields mod 10 and a general digit mod 11 (Febraban). */
export function isBoleto(digits: string): boolean {
  const fields = [digits.slice(0, 10), digits.slice(10, 21), digits.slice(21, 32)];
  if (!fields.every(fieldHolds)) return false;
  const code =
    digits.slice(0, 4) +
    digits.slice(33, 47) +
    digits.slice(4, 9) +
    digits.slice(10, 20) +
    digits.slice(21, 31);
  const rest = 11 - (cyclicSum(code, 9) % 11);
  return (rest > 9 || rest < 2 ? 1 : rest) === digitAt(digits, 32);
}

/** Linha digitável of a utility or tax slip, 48 digits in four fields, mod 10 or mod 11 by the third digit. */
export function isArrecadacao(digits: string): boolean {
  if (digits[0] !== "8") return false;
  const mod10 = "67".includes(digits[2]!);
  if (!mod10 && !"89".includes(digits[2]!)) return false;
  for (let from = 0; from < 48; from += 12) {
    const field = digits.slice(from, from + 12);
    if (mod10 ? !luhn(field) : eleven(cyclicSum(field.slice(0, 11), 9)) !== digitAt(field, 11)) return false;
  }
  return true;
}

function eleven(sum: number): number {
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

// Weights 2, 3, … up to `highest` and again, from the right.
function cyclicSum(digits: string, highest: number): number {
  let sum = 0;
  for (let index = digits.length - 1, weight = 2; index >= 0; index--) {
    sum += digitAt(digits, index) * weight;
    weight = weight === highest ? 2 : weight + 1;
  }
  return sum;
}

/** Access key of an electronic invoice, 44 digits: state, month, issuer's CNPJ inside, one digit mod 11. */
export function isAccessKey(digits: string): boolean {
  const month = digitAt(digits, 4) * 10 + digitAt(digits, 5);
  if (
    month < 1 ||
    month > 12 ||
    digitAt(digits, 0) === 0 ||
    (digitAt(digits, 0) === 1 && digitAt(digits, 1) === 0)
  )
    return false;
  return eleven(cyclicSum(digits.slice(0, 43), 9)) === digitAt(digits, 43);
}

/** Number of a court case (Resolução CNJ 65/2008): mod 97-10 with the check digits moved to the end. */
export function isCourtCase(digits: string): boolean {
  const [sequence, check, rest] = [digits.slice(0, 7), digits.slice(7, 9), digits.slice(9)];
  return digits[13] !== "0" && remainder(sequence + rest + check, 97) === 1;
}

/** CNPJ that holds at least one letter. */
export function isCnpjWithLetters(value: string): boolean {
  return /[A-Z]/.test(value) && isCnpj(value);
}

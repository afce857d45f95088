import { luhn } from "./luhn.ts";
import { digitAt, isDate, isRepeated, weightedSum } from "./modulus.ts";

const CURP_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
const MX_STATES = new Set(
  "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE".split(
    " ",
  ),
);

function hasShortDate(value: string, from: number): boolean {
  const [year, month, day] = [0, 2, 4].map((step) => Number(value.slice(from + step, from + step + 2)));
  return isDate(2000 + year!, month!, day!);
}

/** Mexican CURP: date, sex, state and a check digit over base 37 (RENAPO). */
export function isCurp(value: string): boolean {
  if (!hasShortDate(value, 4) || !"HMX".includes(value[10]!) || !MX_STATES.has(value.slice(11, 13)))
    return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += CURP_ALPHABET.indexOf(value[index]!) * (18 - index);
  return (10 - (sum % 10)) % 10 === digitAt(value, 17);
}

const RFC_ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

/** Mexican RFC of a person (13) or a company (12): date and a check character mod 11. */
export function isRfc(value: string): boolean {
  const padded = value.length === 12 ? ` ${value}` : value;
  if (!hasShortDate(padded, 4)) return false;
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += RFC_ALPHABET.indexOf(padded[index]!) * (13 - index);
  const rest = sum % 11;
  return padded[12] === (rest === 0 ? "0" : rest === 1 ? "A" : String(11 - rest));
}

const MX_BANKS = new Set(
  (
    "002 006 009 012 014 019 021 030 032 036 037 042 044 058 059 060 062 072 106 102 103 108 110 112 113 116 124 126 127 128 129 130 131 132 133 134 135 136 " +
    "137 138 140 141 143 145 147 148 149 150 151 152 154 155 156 157 158 160 166 167 168 600 601 602 605 606 607 608 610 613 614 615 616 617 618 " +
    "619 620 621 622 623 626 627 628 629 630 631 632 633 634 636 637 638 640 642 646 647 648 649 651 652 653 655 656 659 661 670 680 683 684 685 " +
    "689 699 703 706 710 715 722 723 728 729 730 732 734 738 901 902"
  ).split(" "),
);
const CLABE = Array.from({ length: 17 }, (_, index) => [3, 7, 1][index % 3]!);

/** Mexican CLABE: bank of the list and a digit by weights 3, 7, 1, each product mod 10. */
export function isClabe(digits: string): boolean {
  if (!MX_BANKS.has(digits.slice(0, 3))) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (digitAt(digits, index) * CLABE[index]!) % 10;
  return (10 - (sum % 10)) % 10 === digitAt(digits, 17);
}

/** Mexican social security (NSS): Luhn. */
export function isNss(digits: string): boolean {
  return luhn(digits) && !isRepeated(digits);
}

/** Mexican voter's key (18): letters, date, state and sex stand where they must; there is no public check digit. */
export function isVoterKey(value: string): boolean {
  const state = Number(value.slice(12, 14));
  return hasShortDate(value, 6) && state >= 1 && state <= 33 && "HM".includes(value[14]!);
}

const CUIT = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Argentine CUIT and CUIL: known prefix and mod 11. */
export function isCuit(digits: string): boolean {
  if (!/^(?:2[03457]|3[034])/.test(digits)) return false;
  const rest = 11 - (weightedSum(digits, CUIT) % 11);
  return (rest === 11 ? 0 : rest === 10 ? 9 : rest) === digitAt(digits, 10);
}

const CBU_BANK = [7, 1, 3, 9, 7, 1, 3];
const CBU_ACCOUNT = [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3];

/** Argentine CBU and CVU: two blocks, each with its digit mod 10. */
export function isCbu(digits: string): boolean {
  if (isRepeated(digits)) return false;
  const bank = (10 - (weightedSum(digits, CBU_BANK) % 10)) % 10;
  const account = (10 - (weightedSum(digits.slice(8), CBU_ACCOUNT) % 10)) % 10;
  return bank === digitAt(digits, 7) && account === digitAt(digits, 21);
}

/** Chilean RUT and RUN with the check character last (K for ten): mod 11, weights 2 to 7 from the right. */
export function isRut(value: string): boolean {
  const body = value.slice(0, -1);
  let sum = 0;
  for (let index = body.length - 1, weight = 2; index >= 0; index--, weight = weight === 7 ? 2 : weight + 1) {
    sum += digitAt(body, index) * weight;
  }
  return !isRepeated(body) && "0K987654321"[sum % 11] === value.at(-1);
}

const NIT = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/** Colombian NIT with its check digit last: mod 11 by primes from the right (DIAN, Orden Administrativa 4 de 1989). */
export function isNit(digits: string): boolean {
  const body = digits.slice(0, -1);
  let sum = 0;
  for (let index = 0; index < body.length; index++)
    sum += digitAt(body, body.length - 1 - index) * NIT[index]!;
  const rest = sum % 11;
  return digits[0] !== "0" && (rest < 2 ? rest : 11 - rest) === digitAt(digits, digits.length - 1);
}

const RUC_PE = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Peruvian RUC: kind of taxpayer and mod 11. */
export function isPeruRuc(digits: string): boolean {
  if (!/^(?:10|15|16|17|20)/.test(digits)) return false;
  return (11 - (weightedSum(digits, RUC_PE) % 11)) % 10 === digitAt(digits, 10);
}

/** Uruguayan identity card: weights 2987634 mod 10. */
export function isUruguayCi(digits: string): boolean {
  return (10 - (weightedSum(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digitAt(digits, 7);
}

/** Uruguayan RUT: mod 11. */
export function isUruguayRut(digits: string): boolean {
  const rest = (11 - (weightedSum(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest === digitAt(digits, 11) && Number(digits.slice(0, 2)) >= 1 && Number(digits.slice(0, 2)) <= 22;
}

/** Ecuadorian cédula: province and the Luhn formula. */
export function isEcuadorCedula(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  return ((province >= 1 && province <= 24) || province === 30) && digitAt(digits, 2) < 6 && luhn(digits);
}

/** Ecuadorian RUC: a person's is the cédula and a branch; companies have their own mod 11. */
export function isEcuadorRuc(digits: string): boolean {
  if (digits.endsWith("000")) return false;
  const third = digitAt(digits, 2);
  if (third < 6) return isEcuadorCedula(digits.slice(0, 10));
  if (third === 9) return (weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) + digitAt(digits, 9)) % 11 === 0;
  return third === 6 && (weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) + digitAt(digits, 8)) % 11 === 0;
}

/** Paraguayan RUC with its digit last: mod 11, weights 2 and up from the right. */
export function isParaguayRuc(digits: string): boolean {
  const body = digits.slice(0, -1);
  let sum = 0;
  for (let index = body.length - 1, weight = 2; index >= 0; index--, weight++)
    sum += digitAt(body, index) * weight;
  const rest = sum % 11;
  return (rest > 1 ? 11 - rest : 0) === digitAt(digits, digits.length - 1);
}

/** Venezuelan RIF: the letter counts 4 (V) 8 (E) 12 (J) 16 (P) 20 (G); mod 11. */
export function isRif(value: string): boolean {
  const letter = { V: 4, E: 8, J: 12, P: 16, G: 20 }[value[0]!] ?? 0;
  const sum = letter + weightedSum(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2]);
  return "00987654321"[sum % 11] === value[9];
}

/** Dominican cédula: Luhn. */
export function isDominicanCedula(digits: string): boolean {
  return luhn(digits) && !isRepeated(digits);
}

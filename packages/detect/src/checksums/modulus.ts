/** Sum of each digit times its weight; digits beyond the weights are not counted. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++)
    sum += (digits.charCodeAt(index) - 48) * weights[index]!;
  return sum;
}

/** Remainder of a decimal string of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (let index = 0; index < digits.length; index++)
    rest = (rest * 10 + digits.charCodeAt(index) - 48) % modulus;
  return rest;
}

export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

export function isRepeated(digits: string): boolean {
  for (let index = 1; index < digits.length; index++) if (digits[index] !== digits[0]) return false;
  return true;
}

/** Weights that fall by one from `from` to `to`. */
export function descending(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}

/** True for a plausible date; `century` 0 leaves the century open. Day offsets (women, foreigners) are the caller's. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

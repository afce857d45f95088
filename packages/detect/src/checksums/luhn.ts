/** Luhn's formula (ISO/IEC 7812-1 annex B) over a decimal string with its check digit. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, double = false; index >= 0; index--, double = !double) {
    const value = digits.charCodeAt(index) - 48;
    sum += double ? (value > 4 ? value * 2 - 9 : value * 2) : value;
  }
  return sum % 10 === 0;
}

/** Luhn's formula as Portugal's citizen card uses it: letters count from A = 10. */
export function luhnLetters(value: string): boolean {
  let sum = 0;
  for (let index = value.length - 1, double = false; index >= 0; index--, double = !double) {
    const digit = Number.parseInt(value[index]!, 36);
    const doubled = digit * 2;
    sum += double ? (doubled > 9 ? doubled - 9 : doubled) : digit;
  }
  return sum % 10 === 0;
}

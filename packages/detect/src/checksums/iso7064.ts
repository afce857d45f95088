/** ISO 7064 mod 97-10 over digits and letters (A = 10); true when the remainder is one. */
export function mod97(value: string): boolean {
  return remainder97(value) === 1;
}

export function remainder97(value: string): number {
  let rest = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    rest = code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}

/** ISO 7064 mod 11,10 over digits with the check digit last. */
export function mod1110(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (digits.charCodeAt(index) - 48 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + digits.charCodeAt(digits.length - 1) - 48) % 10 === 1;
}

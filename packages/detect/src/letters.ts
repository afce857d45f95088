/** Kinds of code units in the folded text. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

/** Kind of each code unit: letters of every script, the ten digits, everything else. */
export const KIND: Uint8Array = Uint8Array.from({ length: 65536 }, (_, code) => kindOf(code));

/** True for a letter or a digit of any script. */
export function isWordCode(code: number): boolean {
  return KIND[code] !== OTHER;
}

function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return LETTER;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x3040) || code >= 0xd800) return OTHER;
  return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
}

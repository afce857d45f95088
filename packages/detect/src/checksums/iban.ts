import { remainder97 } from "./iso7064.ts";

// BBAN structure per country (SWIFT IBAN registry): counts of n digits, a letters, c either.
const BBAN: Readonly<Record<string, string>> = {
  AD: "8n12c",
  AE: "19n",
  AL: "8n16c",
  AT: "16n",
  AZ: "4a20c",
  BA: "16n",
  BE: "12n",
  BG: "4a6n8c",
  BH: "4a14c",
  BR: "23n1a1c",
  BY: "4c4n16c",
  CH: "5n12c",
  CR: "18n",
  CY: "8n16c",
  CZ: "20n",
  DE: "18n",
  DK: "14n",
  DO: "4c20n",
  EE: "16n",
  EG: "25n",
  ES: "20n",
  FI: "14n",
  FO: "14n",
  FR: "10n11c2n",
  GB: "4a14n",
  GE: "2a16n",
  GI: "4a15c",
  GL: "14n",
  GR: "7n16c",
  GT: "4c20c",
  HR: "17n",
  HU: "24n",
  IE: "4a14n",
  IL: "19n",
  IQ: "4a15n",
  IS: "22n",
  IT: "1a10n12c",
  JO: "4a4n18c",
  KW: "4a22c",
  KZ: "3n13c",
  LB: "4n20c",
  LC: "4a24c",
  LI: "5n12c",
  LT: "16n",
  LU: "3n13c",
  LV: "4a13c",
  LY: "21n",
  MC: "10n11c2n",
  MD: "2c18c",
  ME: "18n",
  MK: "3n10c2n",
  MR: "23n",
  MT: "4a5n18c",
  MU: "4a19n3a",
  NL: "4a10n",
  NO: "11n",
  PK: "4a16c",
  PL: "24n",
  PS: "4a21c",
  PT: "21n",
  QA: "4a21c",
  RO: "4a16c",
  RS: "18n",
  SA: "2n18c",
  SC: "4a20n3a",
  SD: "14n",
  SE: "20n",
  SI: "15n",
  SK: "20n",
  SM: "1a10n12c",
  ST: "21n",
  SV: "4a20n",
  TL: "19n",
  TN: "20n",
  TR: "6n16c",
  UA: "6n19c",
  VA: "18n",
  VG: "4a16n",
  XK: "16n",
};

const KINDS: Readonly<Record<string, string>> = { n: "9", a: "A", c: "*" };

/** Shape of each country's IBAN in the language of `CodeRule`, in printed groups of four. */
export const IBAN_SHAPES: readonly string[] = Object.entries(BBAN).map(([country, structure]) => {
  const body = structure.replace(/(\d+)([nac])/g, (_, count: string, kind: string) =>
    KINDS[kind]!.repeat(Number(count)),
  );
  return `${country}99${body}`.replace(/(.{4})(?=.)/g, "$1 ");
});

/** ISO 13616: mod 97-10 with the first four characters moved to the end. */
export function isIban(value: string): boolean {
  return remainder97(value.slice(4) + value.slice(0, 4)) === 1;
}

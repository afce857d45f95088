import { isRepeated } from "../checksums/modulus.ts";

/** CEP as Correios give them out: from 01000-000 on. */
export function isCep(digits: string): boolean {
  return !isRepeated(digits) && Number(digits) >= 1_000_000;
}

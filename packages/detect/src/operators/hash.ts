import type { Operator } from "../types.ts";
import { canonical } from "./canonical.ts";

/**
 * Keyed digest of a type and a value, as text. A plain digest of a phone number can be guessed, so the function
 * handed in must use a key (HMAC); the engine holds none.
 */
export type KeyedDigest = (type: string, value: string) => string;

/** Puts the first `length` letters of a keyed digest in place of the value: linkable, never reversible. */
export function hash(digest: KeyedDigest, length = 16): Operator {
  return ({ type }, value) => {
    const name = digest(type, canonical(type, value))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "");
    return `⟦#${type}:${name.slice(0, length)}⟧`;
  };
}

import type { Candidate } from "../detector.ts";
import type { Normalized } from "../normalize.ts";

/** Person names in a text, in any of the three languages. */
export function findNames(_text: Normalized): Candidate[] {
  return [];
}

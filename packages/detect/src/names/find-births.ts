import type { Candidate } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import type { Words } from "./words.ts";

export function findBirths(_text: Normalized, _words: Words): Candidate[] {
  return [];
}

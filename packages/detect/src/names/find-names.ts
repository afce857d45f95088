import type { Candidate } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { findBirths } from "./find-births.ts";
import { labelNames } from "./label-names.ts";
import { nameModel } from "./model.ts";
import { GAP, SHAPE, type Words } from "./words.ts";

const PERSON = {
  type: "person",
  category: "personal",
  detector: "personal/person",
  confidence: "contextual",
  severity: "medium",
} as const;

/**
 * Person names, dates of birth and ages among the `words` of a text, in any of the three languages. Linear; never
 * throws.
 */
export function findNames(text: Normalized, words: Words): Candidate[] {
  const labels = labelNames(words, text.codes, nameModel());
  return [...joinNames(words, labels), ...findBirths(text, words, labels)];
}

function joinNames(words: Words, labels: Uint8Array): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 0) continue;
    const first = index;
    while (index + 1 < words.count && labels[index + 1] === 1 && isJoined(words, index + 1)) index++;
    found.push({ start: words.starts[first]!, end: words.ends[index]!, ...PERSON });
  }
  return found;
}

// Words of one name stand next to each other; only an initial may carry a full stop.
function isJoined(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  const distance = words.starts[index]! - words.ends[index - 1]!;
  if (distance > 3) return false;
  if (gap <= GAP.hyphen) return true;
  const before = words.shapes[index - 1]!;
  return (
    gap === GAP.period && (before === SHAPE.initial || words.ends[index - 1]! - words.starts[index - 1]! <= 3)
  );
}

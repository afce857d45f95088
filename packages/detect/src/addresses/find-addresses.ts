import type { Candidate } from "../detector.ts";
import { SHAPE, type Words } from "../names/words.ts";
import { isStreet, STREET, STREET_BEHIND, UNIT } from "./address-words.ts";
import { extendLeft, readCore } from "./read-core.ts";
import { beginTails, readTail } from "./read-tail.ts";

const BEGINNERS = STREET | STREET_BEHIND | UNIT;

const ADDRESS = {
  type: "address",
  category: "location",
  detector: "personal/address",
  confidence: "contextual",
  severity: "medium",
} as const;

/**
 * Postal addresses in the shapes of Brazil, Portugal, Spain, Spanish America, the United Kingdom and North
 * America, however they are written. Linear; never throws.
 */
export function findAddresses(words: Words): Candidate[] {
  const found: Candidate[] = [];
  beginTails(words);
  for (let index = 0; index < words.count; index++) {
    if (!mayBegin(words, index)) continue;
    const core = readCore(words, index);
    if (core === undefined) continue;
    const tail = readTail(words, core.last, core.needs);
    if (tail === undefined) continue;
    const first = extendLeft(words, core.first);
    found.push({ start: words.starts[first]!, end: words.ends[tail.last]!, ...ADDRESS });
    index = tail.last;
  }
  return found;
}

function mayBegin(words: Words, index: number): boolean {
  const shape = words.shapes[index]!;
  return (
    (shape !== SHAPE.lower && shape !== SHAPE.initial) ||
    (words.classes[index]! & BEGINNERS) !== 0 ||
    isStreet(words, index)
  );
}

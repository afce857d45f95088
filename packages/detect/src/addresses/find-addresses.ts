import type { Candidate } from "../detector.ts";
import { GAP, SHAPE, type Words } from "../names/words.ts";
import { isNumber, isStreet, STREET, STREET_BEHIND, UNIT } from "./address-words.ts";
import { type Core, extendLeft, readCore } from "./read-core.ts";
import { mayBeginForeign, readForeign } from "./read-foreign.ts";
import { beginTails, readTail, type Tail } from "./read-tail.ts";

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
export function findAddresses(words: Words, codes: Uint16Array): Candidate[] {
  const found: Candidate[] = [];
  beginTails(words);
  for (let index = 0; index < words.count; index++) {
    if (!mayBegin(words, index)) continue;
    const read =
      readWhole(words, readForeign(words, codes, index)) ?? readWhole(words, readCore(words, index));
    if (read === undefined) continue;
    const { core, tail } = read;
    const first = withNumber(words, extendLeft(words, core.first));
    found.push({ start: words.starts[first]!, end: words.ends[tail.last]!, ...ADDRESS });
    index = tail.last;
  }
  return found;
}

function readWhole(words: Words, core: Core | undefined): { core: Core; tail: Tail } | undefined {
  const tail = core && readTail(words, core.last, core.needs);
  return core === undefined || tail === undefined ? undefined : { core, tail };
}

// «5100 Quadra 104»: some write a number on both sides of the street.
function withNumber(words: Words, first: number): number {
  const before = first - 1;
  if (!isNumber(words, before) || words.gaps[first] !== GAP.space) return first;
  return words.ends[before]! - words.starts[before]! < 6 && words.starts[first]! - words.ends[before]! === 1
    ? before
    : first;
}

function mayBegin(words: Words, index: number): boolean {
  const shape = words.shapes[index]!;
  return (
    (shape !== SHAPE.lower && shape !== SHAPE.initial) ||
    (words.classes[index]! & BEGINNERS) !== 0 ||
    isStreet(words, index) ||
    mayBeginForeign(words, index)
  );
}

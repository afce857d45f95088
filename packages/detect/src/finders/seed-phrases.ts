import { holdsSeedPhrase, seedWord } from "../checksums/seed-words.ts";
import type { Candidate, Detector } from "../detector.ts";
import { GAP, SHAPE, type Words } from "../names/words.ts";
import type { Normalized } from "../normalize.ts";
import { candidate } from "./candidate.ts";

const LEAST = 12;
const MOST = 48;
const SHORTEST = 3;
const LONGEST = 8;
const WIDEST_GAP = 5;
// Beyond so many rows in one text nobody writes prose: each is taken for a phrase without proof.
const MOST_PROOFS = 64;

/** Rows of twelve to twenty-four words that open a wallet (BIP-39), also numbered or one a line. Linear. */
export function findSeedPhrases(text: Normalized, words: Words, detector: Detector): Candidate[] {
  const found: Candidate[] = [];
  const rows = { proofs: 0 };
  for (let first = 0; first < words.count; ) {
    const end = endOfRow(words, first);
    if (end - first >= LEAST) collect(text, words, first, end, detector, rows, found);
    first = Math.max(end, first + 1);
  }
  return found;
}

// Words are looked up only where enough of them stand in a row.
function endOfRow(words: Words, first: number): number {
  if (!isPossible(words, first)) return first;
  let end = first + 1;
  while (end < words.count && goesOn(words, end)) end++;
  return end;
}

function collect(
  text: Normalized,
  words: Words,
  from: number,
  to: number,
  detector: Detector,
  rows: { proofs: number },
  found: Candidate[],
): void {
  let places: number[] = [];
  let first = from;
  let last = from;
  for (let index = from; index <= to; index++) {
    if (index < to && words.shapes[index] === SHAPE.number) continue;
    const place =
      index < to ? seedWord(text.folded.slice(words.starts[index], words.ends[index])) : undefined;
    if (place !== undefined && places.length < MOST) {
      if (places.length === 0) first = index;
      places.push(place);
      last = index;
      continue;
    }
    // Sentences may be made of such words by chance; the checksum tells.
    if (places.length >= LEAST && (rows.proofs++ > MOST_PROOFS || holdsSeedPhrase(places)))
      found.push(candidate(detector, words.starts[first]!, words.ends[last]!, "validated"));
    places = [];
  }
}

function goesOn(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  if (gap === GAP.stop || words.starts[index]! - words.ends[index - 1]! > WIDEST_GAP) return false;
  if (words.shapes[index] === SHAPE.number) return words.ends[index]! - words.starts[index]! < SHORTEST;
  return isPossible(words, index);
}

function isPossible(words: Words, index: number): boolean {
  const length = words.ends[index]! - words.starts[index]!;
  return length >= SHORTEST && length <= LONGEST && words.shapes[index] !== SHAPE.number;
}

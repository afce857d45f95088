/** Known words as hashes with their classes, in an open-addressed table. Strings are not kept. */
export interface Lexicon {
  /** Hash and classes of one word next to each other; classes 0 where no word is. */
  readonly slots: Int32Array;
  /** One less than the number of words there is room for, which is a power of two. */
  readonly mask: number;
}

/** FNV-1a, 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Builds the table from pairs of hash and classes; the hash of a word is FNV-1a over its folded code units. */
export function createLexicon(pairs: Int32Array): Lexicon {
  let size = 1024;
  // Two thirds full at most: small enough to stay near the processor.
  while (size < pairs.length * 0.75) size *= 2;
  const lexicon = { slots: new Int32Array(size * 2), mask: size - 1 };
  for (let index = 0; index + 1 < pairs.length; index += 2) put(lexicon, pairs[index]!, pairs[index + 1]!);
  return lexicon;
}

/** Where the search for a hash begins; it goes on to the next slot until the key or a slot without value. */
export function slotOf(hash: number, mask: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;
}

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), HASH_PRIME);
  return hash;
}

/** One hash for two words in this order. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

function put({ slots, mask }: Lexicon, hash: number, classes: number): void {
  let slot = slotOf(hash, mask);
  while (slots[slot * 2] !== hash && slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = hash;
  slots[slot * 2 + 1]! |= classes;
}

/** Known words as hashes with their classes, in an open-addressed table. Strings are not kept. */
export interface Lexicon {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly mask: number;
}

/** Builds the table from pairs of hash and classes; the hash of a word is FNV-1a over its folded code units. */
export function createLexicon(pairs: Int32Array): Lexicon {
  let size = 1024;
  while (size < pairs.length * 2) size *= 2;
  const lexicon = { keys: new Int32Array(size), values: new Int32Array(size), mask: size - 1 };
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const hash = pairs[index]!;
    const slot = slotOf(lexicon, hash);
    lexicon.keys[slot] = hash;
    lexicon.values[slot]! |= pairs[index + 1]!;
  }
  return lexicon;
}

/** Classes of the word with this hash; 0 when unknown. */
export function lookUp(lexicon: Lexicon, hash: number): number {
  return lexicon.values[slotOf(lexicon, hash)]!;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function slotOf(lexicon: Lexicon, hash: number): number {
  let slot = Math.imul(hash, 0x9e3779b1) >>> 8 & lexicon.mask;
  while (lexicon.keys[slot] !== hash && lexicon.values[slot] !== 0) slot = (slot + 1) & lexicon.mask;
  return slot;
}

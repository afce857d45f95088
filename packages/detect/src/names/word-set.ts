import { hashWord } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** A handful of words (lower-case, without accents, separated by spaces) to test a text's words against. */
export class WordSet {
  readonly #hashes: ReadonlySet<number>;

  constructor(words: string) {
    this.#hashes = new Set(words.split(" ").map(hashWord));
  }

  /** Whether the word at `index` is one of them; false beyond either end. */
  has(words: Words, index: number): boolean {
    return index >= 0 && index < words.count && this.#hashes.has(words.hashes[index]!);
  }
}

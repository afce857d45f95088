import { hashWord } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** A handful of words (lower-case, without accents, separated by spaces) to test a text's words against. */
export class WordSet {
  readonly #hashes: ReadonlySet<number>;
  // Says no at once for nearly every word that is not one of them.
  readonly #marks = new Uint8Array(1024);

  constructor(words: string) {
    this.#hashes = new Set(words.split(" ").map(hashWord));
    for (const hash of this.#hashes) this.#marks[hash & 1023] = 1;
  }

  /** Whether the word at `index` is one of them; false beyond either end. */
  has(words: Words, index: number): boolean {
    if (index < 0 || index >= words.count) return false;
    const hash = words.hashes[index]!;
    return this.#marks[hash & 1023] === 1 && this.#hashes.has(hash);
  }
}

import { CONCEPTS, type Concept, type Lexicon } from "../lexicons/concepts.ts";
import { normalize } from "../normalize.ts";

/**
 * All phrases of all lexicons as one tree over letters, walked from the start of each word. A walk is no longer
 * than the longest phrase, so the work per character is bounded whatever the text.
 */
export interface Automaton {
  readonly next: Int32Array;
  /** Concepts that end at a node when the word ends there too. */
  readonly exact: readonly (readonly number[] | undefined)[];
  /** Concepts that end at a node whatever letters follow. */
  readonly stem: readonly (readonly number[] | undefined)[];
}

export const WIDTH = 48;
const SPACE = 37;

/** Column of a code unit of the folded text; 0 for one that no phrase holds. */
export const COLUMN: Uint8Array = buildColumns();

/** 1 for a code unit inside a word: a letter of any script, a digit, or a sign that phrases hold. */
export const IS_WORD: Uint8Array = Uint8Array.from({ length: 65536 }, (_, code) => {
  const column = COLUMN[code] ?? 0;
  return Number((column > 0 && column < SPACE) || code === 0x5f || code >= 0xc0);
});

const conceptNumber = new Map<string, number>(CONCEPTS.map((concept, index) => [concept, index]));

/** The number of a concept in the automaton; throws `RangeError` for an unknown name. */
export function numberOf(concept: string): number {
  const number = conceptNumber.get(concept);
  if (number === undefined) throw new RangeError(`No concept is called ${concept}`);
  return number;
}

/** Builds the automaton of several lexicons; a desk's own words are one more of them. */
export function buildAutomaton(lexicons: readonly Partial<Lexicon>[]): Automaton {
  const builder = new Builder();
  for (const lexicon of lexicons) {
    for (const [concept, phrases] of Object.entries(lexicon)) {
      for (const phrase of splitPhrases(phrases)) builder.add(phrase, numberOf(concept as Concept));
    }
  }
  return builder.finish();
}

function splitPhrases(phrases: string): string[] {
  return normalize(phrases)
    .folded.split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
}

class Builder {
  #next = new Int32Array(WIDTH * 4096);
  #size = 1;
  readonly #exact: number[][] = [];
  readonly #stem: number[][] = [];

  add(phrase: string, concept: number): void {
    const isStem = phrase.endsWith("*");
    const node = this.#walk(isStem ? phrase.slice(0, -1) : phrase);
    const table = isStem ? this.#stem : this.#exact;
    const concepts = table[node] ?? [];
    if (!concepts.includes(concept)) table[node] = [...concepts, concept];
  }

  finish(): Automaton {
    return { next: this.#next.slice(0, this.#size * WIDTH), exact: this.#exact, stem: this.#stem };
  }

  #walk(phrase: string): number {
    let node = 0;
    for (let index = 0; index < phrase.length; index++) {
      const place = node * WIDTH + (COLUMN[phrase.charCodeAt(index)] ?? 0);
      node = this.#next[place] || this.#grow(place);
    }
    return node;
  }

  #grow(place: number): number {
    const node = this.#size++;
    if (this.#size * WIDTH > this.#next.length) {
      const bigger = new Int32Array(this.#next.length * 2);
      bigger.set(this.#next);
      this.#next = bigger;
    }
    this.#next[place] = node;
    return node;
  }
}

function buildColumns(): Uint8Array {
  const columns = new Uint8Array(65536);
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (let index = 0; index < letters.length; index++) columns[letters.charCodeAt(index)] = index + 1;
  for (const space of " \t\n\r\u00a0") columns[space.charCodeAt(0)] = SPACE;
  const signs = "'@$€£+-.?:#";
  for (let index = 0; index < signs.length; index++) columns[signs.charCodeAt(index)] = SPACE + 1 + index;
  return columns;
}

export function isSpace(code: number): boolean {
  return COLUMN[code] === SPACE;
}

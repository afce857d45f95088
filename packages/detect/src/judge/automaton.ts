import { CONCEPTS, type Concept, type Lexicon } from "../lexicons/concepts.ts";
import { normalize } from "../normalize.ts";

/**
 * All phrases of all lexicons as one tree over letters, walked from the start of each word. A walk is no longer
 * than the longest phrase, so the work per character is bounded whatever the text. Where only one phrase is left
 * its rest is kept as a run of columns, which keeps the tree small enough for the processor's cache.
 */
export interface Automaton {
  /** Node by node and column; 0 where no phrase goes on. */
  readonly next: Uint16Array;
  /** Where in `tails` the rest of a node's only phrase begins; -1 for a node with several phrases below it. */
  readonly tailStart: Int32Array;
  readonly tails: Uint8Array;
  readonly tailEnd: Int32Array;
  /** Concepts that end at a node (behind its tail) when the word ends there too. */
  readonly exact: readonly (readonly number[] | undefined)[];
  /** Concepts that end at a node (behind its tail) whatever letters follow. */
  readonly stem: readonly (readonly number[] | undefined)[];
}

export const WIDTH = 48;
export const SPACE = 37;

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

  /** Breadth first, so that the nodes met most often lie together. */
  finish(): Automaton {
    const { count, child, column } = this.#soleChildren();
    const isSingle = this.#singlePhrases(count, child);
    const order = [0];
    const next = new Uint16Array(this.#size * WIDTH);
    const tailStart = [-1];
    const tailEnd = [0];
    const tails: number[] = [];
    const last = [0];
    const enter = (node: number): number => {
      const start = tails.length;
      let end = node;
      for (; isSingle[node] === 1 && count[end] === 1; end = child[end]!) tails.push(column[end]!);
      tailStart.push(isSingle[node] === 1 ? start : -1);
      tailEnd.push(tails.length);
      last.push(end);
      return order.push(node) - 1;
    };
    for (let index = 0; index < order.length; index++) {
      if (tailStart[index]! >= 0) continue;
      const row = order[index]! * WIDTH;
      for (let at = 0; at < WIDTH; at++) {
        const below = this.#next[row + at]!;
        if (below !== 0) next[index * WIDTH + at] = enter(below);
      }
    }
    if (order.length > 65_536) throw new RangeError("The lexicons hold too many phrases");
    return {
      next: next.slice(0, order.length * WIDTH),
      tailStart: Int32Array.from(tailStart),
      tailEnd: Int32Array.from(tailEnd),
      tails: Uint8Array.from(tails),
      exact: last.map((node) => this.#exact[node]),
      stem: last.map((node) => this.#stem[node]),
    };
  }

  #soleChildren(): { count: Uint8Array; child: Int32Array; column: Uint8Array } {
    const count = new Uint8Array(this.#size);
    const child = new Int32Array(this.#size);
    const column = new Uint8Array(this.#size);
    for (let place = 0; place < this.#size * WIDTH; place++) {
      const below = this.#next[place]!;
      if (below === 0) continue;
      const node = (place / WIDTH) | 0;
      count[node]!++;
      child[node] = below;
      column[node] = place % WIDTH;
    }
    return { count, child, column };
  }

  // A child has a higher number than its parent, so one pass from the end sees children first.
  #singlePhrases(count: Uint8Array, child: Int32Array): Uint8Array {
    const isSingle = new Uint8Array(this.#size);
    for (let node = this.#size - 1; node > 0; node--) {
      const ends = this.#exact[node] !== undefined || this.#stem[node] !== undefined;
      isSingle[node] = Number(
        count[node] === 0 || (count[node] === 1 && !ends && isSingle[child[node]!] === 1),
      );
    }
    return isSingle;
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

import { CONCEPTS } from "../lexicons/concepts.ts";
import type { Hit, Reading } from "./reading.ts";

/** Rows of the weight table; a power of two. */
export const ROWS = 1 << 18;

/**
 * What the learned judge sees of a turn: hashed words, pairs of words, runs of four letters inside words, concepts
 * and pairs of concepts. Numbers stand for their length only, so that no figure is learned by heart.
 */
export interface Features {
  /** Rows of the weight table, word by word. */
  readonly rows: Uint32Array;
  /** Where the rows of each word begin in `rows`; one more entry than there are words. */
  readonly offsets: Uint32Array;
}

const WORD = 0x9e3779b1;
const PAIR = 0x85ebca6b;
const SKIP = 0x27d4eb2f;
const LETTERS = 0xc2b2ae35;
const CONCEPT = 0x165667b1;
const CONCEPT_PAIR = 0x7feb352d;
const EDGE = 1;
const APOSTROPHE = 0x27;
const CONCEPT_REACH = 10;
const LONGEST_WORD = 24;

/** Reads the features of a turn; linear in its length. */
export function readFeatures(reading: Reading): Features {
  return new FeatureReader(reading).run();
}

function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), seed);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995);
  return (mixed ^ (mixed >>> 16)) & (ROWS - 1);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

class FeatureReader {
  readonly #reading: Reading;
  readonly #rows: Uint32Array;
  #size = 0;
  #before = 0;
  #beforeThat = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    const { starts } = reading.words;
    const hits = reading.said.reduce((sum, concept) => sum + reading.hits[concept]!.length, 0);
    this.#rows = new Uint32Array(reading.text.codes.length + starts.length * 5 + hits * 2);
  }

  run(): Features {
    const { starts, ends, quoted } = this.#reading.words;
    const offsets = new Uint32Array(starts.length + 1);
    const hits = orderedHits(this.#reading);
    let hit = 0;
    for (let word = 0; word < starts.length; word++) {
      offsets[word] = this.#size;
      if (quoted[word] === 0) this.#word(starts[word]!, ends[word]!);
      for (; hit < hits.length && hits[hit]!.first <= word; hit++) this.#concept(hits[hit]!, hits[hit - 1]);
    }
    offsets[starts.length] = this.#size;
    return { rows: this.#rows, offsets };
  }

  #word(start: number, end: number): void {
    const { codes } = this.#reading.text;
    const last = Math.min(end, start + LONGEST_WORD);
    let hash = 0x811c9dc5;
    let run = EDGE;
    for (let index = start; index < last; index++) {
      const code = codes[index]!;
      if (code === APOSTROPHE) continue;
      const letter = isDigit(code) ? 0x30 : code;
      hash = Math.imul(hash ^ letter, 0x01000193);
      run = (run << 8) | (letter & 0xff);
      if (index >= start + 2 && letter !== 0x30) this.#rows[this.#size++] = mix(run, LETTERS);
    }
    if (last - start >= 3) this.#rows[this.#size++] = mix((run << 8) | EDGE, LETTERS);
    this.#rows[this.#size++] = mix(hash, WORD);
    if (this.#before !== 0) this.#rows[this.#size++] = mix(Math.imul(this.#before, 31) ^ hash, PAIR);
    if (this.#beforeThat !== 0) this.#rows[this.#size++] = mix(Math.imul(this.#beforeThat, 37) ^ hash, SKIP);
    this.#beforeThat = this.#before;
    this.#before = hash;
  }

  #concept(hit: Hit, previous: Hit | undefined): void {
    this.#rows[this.#size++] = mix(hit.concept + 1, CONCEPT);
    if (previous === undefined || hit.first - previous.last > CONCEPT_REACH) return;
    this.#rows[this.#size++] = mix(previous.concept * CONCEPTS.length + hit.concept + 1, CONCEPT_PAIR);
  }
}

function orderedHits({ hits, said }: Reading): Hit[] {
  const all: Hit[] = [];
  for (const concept of said) for (const hit of hits[concept]!) all.push(hit);
  return all.sort((a, b) => a.first - b.first || a.start - b.start || a.concept - b.concept);
}

import { CONCEPTS } from "../lexicons/concepts.ts";
import type { Hit, Reading } from "./reading.ts";

/** Rows of the weight table; a power of two. */
export const ROWS = 1 << 19;

/**
 * What the learned judge sees of a turn: hashed words, their beginnings, pairs of both, runs of four letters inside
 * words, concepts and pairs of concepts; and around them the signals of the turn and of the conversation so far.
 * Numbers stand for their length only, so that no figure is learned by heart.
 */
export interface Features {
  /** Rows of the weight table, word by word; valid until the next reading. */
  readonly rows: Uint32Array;
  /** Where the rows of each word begin in `rows`; one more entry than there are words. */
  readonly offsets: Uint32Array;
  /** Rows of what surrounds the words. */
  readonly context: Uint32Array;
}

const WORD = 0x9e3779b1;
const PAIR = 0x85ebca6b;
const SKIP = 0x27d4eb2f;
const LETTERS = 0xc2b2ae35;
const CONCEPT = 0x165667b1;
const CONCEPT_PAIR = 0x7feb352d;
const BEGINNING = 0x5851f42d;
const BEGINNING_PAIR = 0x1b873593;
const SIGNAL = 0x2545f491;
const SIGNAL_PAIR = 0x68e31da5;
const LENGTH = 0x6c078965;
const EDGE = 1;
const APOSTROPHE = 0x27;
const CONCEPT_REACH = 10;
const LONGEST_WORD = 24;
const BEGINNING_LETTERS = 5;
const ROWS_PER_WORD = 7;
// A turn full of signals says no more by the pairs of the last of them.
const MOST_PAIRED = 16;

/** Reads the features of a turn; `around` names what surrounds its words. Linear in its length. */
export function readFeatures(reading: Reading, around: readonly string[]): Features {
  const { starts } = reading.words;
  const room = reading.text.codes.length + starts.length * ROWS_PER_WORD + reading.order.length * 2;
  return new FeatureReader(reading, roomFor(room)).run(contextRows(around, starts.length));
}

// One buffer for all readings: a turn is weighed before the next is read.
let buffer = new Uint32Array(1 << 14);

function roomFor(size: number): Uint32Array {
  if (buffer.length < size) buffer = new Uint32Array(size * 2);
  return buffer;
}

const rowsOfNames = new Map<string, number>();

function hashOf(name: string): number {
  let hash = rowsOfNames.get(name);
  if (hash === undefined) {
    hash = 0x811c9dc5;
    for (let index = 0; index < name.length; index++)
      hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
    rowsOfNames.set(name, hash);
  }
  return hash;
}

function contextRows(around: readonly string[], words: number): Uint32Array {
  const rows = around.map((name) => mix(hashOf(name), SIGNAL));
  const paired = around
    .filter((name) => !name.includes(":") && !name.startsWith("fact/"))
    .slice(0, MOST_PAIRED);
  for (let one = 0; one < paired.length; one++)
    for (let other = one + 1; other < paired.length; other++)
      rows.push(mix(Math.imul(hashOf(paired[one]!), 31) ^ hashOf(paired[other]!), SIGNAL_PAIR));
  rows.push(mix(Math.min(8, 32 - Math.clz32(words)), LENGTH));
  return Uint32Array.from(rows);
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
  #beginning = 0;

  constructor(reading: Reading, rows: Uint32Array) {
    this.#reading = reading;
    this.#rows = rows;
  }

  run(context: Uint32Array): Features {
    const { words, order } = this.#reading;
    const { starts, ends, quoted } = words;
    const offsets = new Uint32Array(starts.length + 1);
    let hit = 0;
    for (let word = 0; word < starts.length; word++) {
      offsets[word] = this.#size;
      if (quoted[word] === 0) this.#word(starts[word]!, ends[word]!);
      for (; hit < order.length && order[hit]!.first <= word; hit++)
        this.#concept(order[hit]!, order[hit - 1]);
    }
    offsets[starts.length] = this.#size;
    return { rows: this.#rows, offsets, context };
  }

  #word(start: number, end: number): void {
    const { codes } = this.#reading.text;
    const rows = this.#rows;
    let size = this.#size;
    const last = Math.min(end, start + LONGEST_WORD);
    let hash = 0x811c9dc5;
    let run = EDGE;
    let beginning = 0;
    let letters = 0;
    for (let index = start; index < last; index++) {
      const code = codes[index]!;
      if (code === APOSTROPHE) continue;
      const letter = isDigit(code) ? 0x30 : code;
      hash = Math.imul(hash ^ letter, 0x01000193);
      run = (run << 8) | (letter & 0xff);
      if (++letters === BEGINNING_LETTERS) beginning = hash;
      if (index >= start + 2 && letter !== 0x30) rows[size++] = mix(run, LETTERS);
    }
    if (last - start >= 3) rows[size++] = mix((run << 8) | EDGE, LETTERS);
    rows[size++] = mix(hash, WORD);
    if (letters > BEGINNING_LETTERS) rows[size++] = mix(beginning, BEGINNING);
    this.#size = size;
    this.#pairs(hash, letters < BEGINNING_LETTERS ? hash : beginning);
  }

  #pairs(hash: number, beginning: number): void {
    if (this.#before !== 0) {
      this.#rows[this.#size++] = mix(Math.imul(this.#before, 31) ^ hash, PAIR);
      this.#rows[this.#size++] = mix(Math.imul(this.#beginning, 41) ^ beginning, BEGINNING_PAIR);
    }
    if (this.#beforeThat !== 0) this.#rows[this.#size++] = mix(Math.imul(this.#beforeThat, 37) ^ hash, SKIP);
    this.#beforeThat = this.#before;
    this.#before = hash;
    this.#beginning = beginning;
  }

  #concept(hit: Hit, previous: Hit | undefined): void {
    this.#rows[this.#size++] = mix(hit.concept + 1, CONCEPT);
    if (previous === undefined || hit.first - previous.last > CONCEPT_REACH) return;
    this.#rows[this.#size++] = mix(previous.concept * CONCEPTS.length + hit.concept + 1, CONCEPT_PAIR);
  }
}

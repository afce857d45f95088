import { CONCEPTS, type Concept, type Lexicon } from "../lexicons/concepts.ts";
import { normalize } from "../normalize.ts";

/**
 * All phrases of all lexicons as one tree over letters, walked from the start of each word. A walk is no longer
 * than the longest phrase, so the work per character is bounded whatever the text. A node takes sixteen bytes and
 * the nodes met most often lie together, so that what is used stays near the processor; where only one phrase is
 * left its rest is kept as a run of columns.
 */
export interface Automaton {
  /**
   * Four numbers a node. Of a node with several phrases below it: one bit for each column below 32 that goes on, the
   * same for the columns from 32, the number of its first child (children stand in the order of columns), its kind.
   * Of a node with one phrase: where its rest begins and ends in `tails`, nothing, its kind.
   */
  readonly nodes: Int32Array;
  readonly tails: Uint8Array;
  /** Concepts that end at a node (behind its tail) when the word ends there too. */
  readonly exact: readonly (readonly number[] | undefined)[];
  /** Concepts that end at a node (behind its tail) whatever letters follow. */
  readonly stem: readonly (readonly number[] | undefined)[];
}

/** Bits of a node's kind. */
const ENDS = 1;
export const TAIL = 2;

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
  const phrases = new Map<string, Phrase>();
  for (const lexicon of lexicons) {
    for (const [concept, list] of Object.entries(lexicon)) {
      for (const phrase of splitPhrases(list)) addPhrase(phrases, phrase, numberOf(concept as Concept));
    }
  }
  return layOut([...phrases.values()].sort((a, b) => (a.columns < b.columns ? -1 : 1)));
}

interface Phrase {
  /** Columns of its letters, each as a code unit. */
  readonly columns: string;
  exact: number[] | undefined;
  stem: number[] | undefined;
}

function addPhrase(phrases: Map<string, Phrase>, text: string, concept: number): void {
  const kind = text.endsWith("*") ? "stem" : "exact";
  const letters = kind === "stem" ? text.slice(0, -1) : text;
  const columns = String.fromCharCode(
    ...Array.from({ length: letters.length }, (_, index) => COLUMN[letters.charCodeAt(index)]!),
  );
  const phrase = phrases.get(columns) ?? { columns, exact: undefined, stem: undefined };
  phrases.set(columns, phrase);
  const concepts = phrase[kind] ?? [];
  if (!concepts.includes(concept)) phrase[kind] = [...concepts, concept];
}

function splitPhrases(phrases: string): string[] {
  return normalize(phrases)
    .folded.split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
}

// Phrases of one node: a range of the sorted list that has its first `depth` columns in common.
interface Place {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

// Breadth first, so that the nodes met most often lie together and the children of a node next to each other.
function layOut(phrases: readonly Phrase[]): Automaton {
  const places: Place[] = [{ from: 0, to: phrases.length, depth: 0 }];
  const nodes: number[] = [];
  const tails: number[] = [];
  const exact: (number[] | undefined)[] = [];
  const stem: (number[] | undefined)[] = [];
  for (let node = 0; node < places.length; node++) {
    const { from, to, depth } = places[node]!;
    const isTail = to - from === 1 && node > 0;
    const first = phrases[from];
    const ending = first !== undefined && (isTail || first.columns.length === depth) ? first : undefined;
    exact.push(ending?.exact);
    stem.push(ending?.stem);
    const kind = (ending === undefined ? 0 : ENDS) | (isTail ? TAIL : 0);
    if (isTail) {
      const start = tails.length;
      for (let at = depth; at < first!.columns.length; at++) tails.push(first!.columns.charCodeAt(at));
      nodes.push(start, tails.length, 0, kind);
    } else {
      const child = places.length;
      const [low, high] = addChildren(phrases, ending === undefined ? from : from + 1, to, depth, places);
      nodes.push(low, high, child, kind);
    }
  }
  return { nodes: Int32Array.from(nodes), tails: Uint8Array.from(tails), exact, stem };
}

// Which columns go on from a node, as two words of bits; a place for each of them is added to `places`.
function addChildren(
  phrases: readonly Phrase[],
  from: number,
  to: number,
  depth: number,
  places: Place[],
): [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (let start = from; start < to; ) {
    const column = phrases[start]!.columns.charCodeAt(depth);
    let end = start + 1;
    while (end < to && phrases[end]!.columns.charCodeAt(depth) === column) end++;
    if (column < 32) low |= 1 << column;
    else high |= 1 << (column - 32);
    places.push({ from: start, to: end, depth: depth + 1 });
    start = end;
  }
  return [low, high];
}

/** The number of the child at a column; -1 where no phrase goes on. `at` is four times the number of the node. */
export function childOf(nodes: Int32Array, at: number, column: number): number {
  const low = nodes[at]!;
  if (column < 32) {
    const bit = 1 << column;
    return (low & bit) === 0 ? -1 : nodes[at + 2]! + countBits(low & (bit - 1));
  }
  const high = nodes[at + 1]!;
  const bit = 1 << (column - 32);
  return (high & bit) === 0 ? -1 : nodes[at + 2]! + countBits(low) + countBits(high & (bit - 1));
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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

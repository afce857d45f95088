import type { Detector } from "../detector.ts";
import { hashWord } from "../names/lexicon.ts";
import { foldWord } from "../normalize.ts";
import { BENIGN_CUES, DIGIT_WORDS, GENERIC_CUES, SEPARATOR_WORDS } from "./words.ts";

/** What a word or phrase of the text stands for. */
export interface Cue {
  /** Words after the first, each as letters; empty for a single word. */
  readonly rest: readonly Uint16Array[];
  readonly first: Uint16Array;
  /** Indices of the detectors this cue names. */
  readonly owners: number[];
  /** Some owner looks for numbers near this word, not behind it. */
  naming: boolean;
  /** Names something that is no personal data: an order, a price. */
  benign: boolean;
  /** Says that an identifier follows, not which. */
  generic: boolean;
  /** Some detector, or the judging of numbers, asks for it; others only spell digits or separators. */
  telling: boolean;
  /** Digits this word spells. */
  digits: string | undefined;
  /** Stands for a separator between digits ("dash"). */
  separator: boolean;
}

export interface Prefix {
  readonly text: string;
  /** Code units of `text`. */
  readonly codes: Uint16Array;
  readonly owner: number;
  /** Compared with case; anchors are compared folded. */
  readonly exact: boolean;
}

/** All literals of all detectors, in the tables the lexer walks. */
export interface Lexicon {
  readonly detectors: readonly Detector[];
  readonly cues: readonly Cue[];
  /** One bit for the upper half of each first word's hash: says no at once for nearly every other word. */
  readonly marks: Uint8Array;
  /** Open addressing from the hash of a first word: the hash, then an index of `buckets`, plus one. */
  readonly slots: Int32Array;
  /** Indices of cues that share a first word. */
  readonly buckets: readonly (readonly number[])[];
  /** One bit for each `prefixKey` that is in use. */
  readonly prefixMarks: Uint8Array;
  /** From three characters (`prefixKey`) to an index of `prefixes`, plus one. */
  readonly prefixSlots: Uint16Array;
  readonly prefixes: readonly (readonly Prefix[])[];
  /** From a code unit to the anchors that begin with that symbol. */
  readonly symbols: readonly (readonly Prefix[] | undefined)[];
}

const SLOTS = 1 << 12;

export function buildLexicon(detectors: readonly Detector[]): Lexicon {
  const cues = collectCues(detectors);
  const prefixes = detectors.flatMap(prefixesOf);
  return { detectors, cues, ...indexCues(cues), ...indexPrefixes(prefixes), symbols: indexSymbols(prefixes) };
}

/** Where the search for the hash of a first word begins. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

export function prefixKey(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

function collectCues(detectors: readonly Detector[]): Cue[] {
  const byText = new Map<string, Cue>();
  const cue = (text: string): Cue => byText.get(text) ?? register(byText, text);
  detectors.forEach((detector, index) => {
    for (const text of detector.cues ?? []) {
      const named = cue(text);
      named.owners.push(index);
      named.naming ||= detector.rule.kind !== "cued";
    }
  });
  for (const text of BENIGN_CUES) cue(text).benign = true;
  for (const text of GENERIC_CUES) cue(text).generic = true;
  for (const text of SEPARATOR_WORDS) cue(text).separator = true;
  for (const [text, digits] of DIGIT_WORDS) cue(text).digits = digits;
  for (const one of byText.values()) one.telling = one.owners.length > 0 || one.benign || one.generic;
  return [...byText.values()];
}

function register(byText: Map<string, Cue>, text: string): Cue {
  const [first = "", ...rest] = foldWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const cue: Cue = {
    first: toCodes(first),
    rest: rest.map(toCodes),
    owners: [],
    naming: false,
    benign: false,
    generic: false,
    telling: false,
    digits: undefined,
    separator: false,
  };
  byText.set(text, cue);
  return cue;
}

function toCodes(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
}

function indexCues(cues: readonly Cue[]): Pick<Lexicon, "marks" | "slots" | "buckets"> {
  const marks = new Uint8Array(1 << 13);
  const slots = new Int32Array(SLOTS * 2);
  const buckets: number[][] = [];
  cues.forEach((cue, index) => {
    const hash = hashWord(String.fromCharCode(...cue.first));
    marks[hash >>> 19]! |= 1 << ((hash >>> 16) & 7);
    let slot = slotOf(hash);
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & (SLOTS - 1);
    if (slots[slot * 2 + 1] === 0) slots[slot * 2 + 1] = buckets.push([]);
    slots[slot * 2] = hash;
    buckets[slots[slot * 2 + 1]! - 1]!.push(index);
  });
  return { marks, slots, buckets };
}

/** Index of `buckets` for the hash of a first word; -1 where no cue begins with it. */
export function bucketOf({ marks, slots }: Lexicon, hash: number): number {
  if ((marks[hash >>> 19]! & (1 << ((hash >>> 16) & 7))) === 0) return -1;
  let slot = slotOf(hash);
  while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slots[slot * 2 + 1]! - 1;
}

function prefixesOf(detector: Detector, owner: number): Prefix[] {
  const { rule } = detector;
  if (rule.kind === "token")
    return rule.prefixes.map((text) => ({ text, codes: toCodes(text), owner, exact: true }));
  if (rule.kind === "anchored")
    return rule.anchors.map((text) => ({ text, codes: toCodes(text), owner, exact: false }));
  return [];
}

function indexPrefixes(
  prefixes: readonly Prefix[],
): Pick<Lexicon, "prefixMarks" | "prefixSlots" | "prefixes"> {
  const prefixMarks = new Uint8Array(1 << 12);
  const prefixSlots = new Uint16Array(1 << 15);
  const lists: Prefix[][] = [];
  for (const prefix of prefixes.filter(({ text }) => startsWithWord(text))) {
    for (const key of keysOf(prefix.text.toLowerCase())) {
      if (prefixSlots[key] === 0) prefixSlots[key] = lists.push([]);
      lists[prefixSlots[key]! - 1]!.push(prefix);
      prefixMarks[key >>> 3]! |= 1 << (key & 7);
    }
  }
  return { prefixMarks, prefixSlots, prefixes: lists };
}

// A prefix of two characters stands under every third one.
function keysOf(folded: string): number[] {
  const codes = [0, 1, 2].map((index) => folded.charCodeAt(index));
  if (folded.length > 2) return [prefixKey(codes[0]!, codes[1]!, codes[2]!)];
  return Array.from({ length: 32 }, (_, third) => prefixKey(codes[0]!, codes[1]!, third));
}

function indexSymbols(prefixes: readonly Prefix[]): Lexicon["symbols"] {
  const symbols = new Array<Prefix[] | undefined>(128).fill(undefined);
  for (const prefix of prefixes.filter(({ text }) => !startsWithWord(text))) {
    const code = prefix.text.charCodeAt(0);
    symbols[code] = [...(symbols[code] ?? []), prefix];
  }
  return symbols;
}

function startsWithWord(text: string): boolean {
  return /^[A-Za-z0-9]/.test(text);
}

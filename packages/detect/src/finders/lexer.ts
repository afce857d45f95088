import { DIGIT, KIND, LETTER, OTHER } from "../letters.ts";
import { HASH_PRIME, HASH_START } from "../names/lexicon.ts";
import { SHAPE, type Words } from "../names/words.ts";
import type { Normalized } from "../normalize.ts";
import { Atoms, GLUED, SPELLED } from "./atoms.ts";
import { bucketOf, type Cue, type Lexicon, type Prefix, prefixKey } from "./lexicon.ts";

const SPACE = 0x20;
const DASH = 0x2d;

/** A place where a cue stands. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  readonly cue: Cue;
}

export interface PrefixHit {
  readonly start: number;
  readonly prefix: Prefix;
}

/** What the words of a text leave for the finders, each list in order of place. Good until the next text. */
export interface Lexed {
  readonly cues: CueHit[];
  readonly atoms: Atoms;
  readonly prefixes: PrefixHit[];
}

const atoms = new Atoms();

/** Looks each word up once, and notes digits and the beginnings of tokens and grammars. Linear. */
export function lex(text: Normalized, words: Words, lexicon: Lexicon): Lexed {
  atoms.clear();
  const lexed: Lexed = { cues: [], atoms, prefixes: [] };
  const { codes } = text;
  const { count, starts, ends, hashes, shapes, digits, pieces } = words;
  let place = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    const end = ends[index]!;
    if (start - place !== 1 || codes[place] !== SPACE) lexGap(text, place, start, lexicon, lexed);
    place = end;
    if (pieces[index] === 1) lexPieces(text, start, end, lexicon, lexed);
    else if (shapes[index] !== SHAPE.number) {
      const bucket = bucketOf(lexicon, hashes[index]!);
      if (bucket >= 0) noteCues(text, start, end, lexicon, bucket, lexed);
      notePrefix(text, start, lexicon, lexed);
    } else if (digits[index] === end - start) {
      atoms.add(start, end, end - start, 0, 0);
      notePrefix(text, start, lexicon, lexed);
    } else lexPieces(text, start, end, lexicon, lexed);
  }
  lexGap(text, place, codes.length, lexicon, lexed);
  return lexed;
}

// Of a row of the same symbol the first is enough; only the dashes of a key block are counted.
function lexGap(text: Normalized, from: number, to: number, lexicon: Lexicon, lexed: Lexed): void {
  const { codes } = text;
  for (let index = from; index < to; index++) {
    const code = codes[index]!;
    if (code < 128 && lexicon.symbols[code] !== undefined && (code !== codes[index - 1] || code === DASH))
      noteSymbols(text, index, lexicon.symbols[code], lexed);
  }
}

// A word with an apostrophe inside is several, and one of letters and digits falls apart where they meet.
function lexPieces(text: Normalized, from: number, to: number, lexicon: Lexicon, lexed: Lexed): void {
  let index = from;
  while (index < to) {
    if (KIND[text.codes[index]!] === OTHER) lexGap(text, index, ++index, lexicon, lexed);
    else index = lexToken(text, index, lexicon, lexed);
  }
}

function lexToken(text: Normalized, start: number, lexicon: Lexicon, lexed: Lexed): number {
  const { codes } = text;
  const first = KIND[codes[start]!]!;
  let index = start;
  while (index < codes.length && KIND[codes[index]!] === first) index++;
  // A word may run straight into digits ("cpf123"); it is looked up where they meet.
  if (first === LETTER) noteWord(text, start, index, lexicon, lexed);
  if (index === codes.length || KIND[codes[index]!] === OTHER) {
    if (first === DIGIT) lexed.atoms.add(start, index, index - start, 0, 0);
    notePrefix(text, start, lexicon, lexed);
    return index;
  }
  index = lexMixed(text, first === DIGIT ? start : index, lexed);
  notePrefix(text, start, lexicon, lexed);
  noteWord(text, start, index, lexicon, lexed);
  return index;
}

// Letters and digits without a break: every run of digits inside is an atom of its own, marked as touched.
function lexMixed({ codes }: Normalized, from: number, lexed: Lexed): number {
  let index = from;
  while (index < codes.length && KIND[codes[index]!] !== OTHER) {
    if (KIND[codes[index]!] !== DIGIT) {
      index++;
      continue;
    }
    const start = index;
    while (index < codes.length && KIND[codes[index]!] === DIGIT) index++;
    lexed.atoms.add(start, index, index - start, GLUED, 0);
  }
  return index;
}

const LONGEST_CUE = 32;

function noteWord(text: Normalized, start: number, end: number, lexicon: Lexicon, lexed: Lexed): void {
  if (end - start > LONGEST_CUE) return;
  let hash = HASH_START;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.codes[index]!, HASH_PRIME);
  const bucket = bucketOf(lexicon, hash);
  if (bucket >= 0) noteCues(text, start, end, lexicon, bucket, lexed);
}

function notePrefix(text: Normalized, start: number, lexicon: Lexicon, lexed: Lexed): void {
  const { codes } = text;
  if (start + 2 >= codes.length) return;
  const key = prefixKey(codes[start]!, codes[start + 1]!, codes[start + 2]!);
  if ((lexicon.prefixMarks[key >>> 3]! & (1 << (key & 7))) === 0) return;
  notePrefixes(text, start, lexicon.prefixes[lexicon.prefixSlots[key]! - 1]!, lexed);
}

function notePrefixes(
  { codes, units }: Normalized,
  start: number,
  prefixes: readonly Prefix[],
  lexed: Lexed,
): void {
  for (let index = 0; index < prefixes.length; index++) {
    const prefix = prefixes[index]!;
    if (stands(prefix.exact ? units : codes, prefix.codes, start)) lexed.prefixes.push({ start, prefix });
  }
}

// Behind a symbol the case of the letters says nothing more.
function noteSymbols({ codes }: Normalized, start: number, prefixes: readonly Prefix[], lexed: Lexed): void {
  for (let index = 0; index < prefixes.length; index++) {
    const prefix = prefixes[index]!;
    if (stands(codes, prefix.codes, start)) lexed.prefixes.push({ start, prefix });
  }
}

// All cues of one bucket begin with words of the same hash, and nearly always with the same word.
function noteCues(
  { codes }: Normalized,
  start: number,
  end: number,
  lexicon: Lexicon,
  bucket: number,
  lexed: Lexed,
): void {
  const indices = lexicon.buckets[bucket]!;
  const next = codes[skipGap(codes, end)];
  for (let at = 0; at < indices.length; at++) {
    const cue = lexicon.cues[indices[at]!]!;
    // Most phrases fail at the first letter of their second word.
    if (cue.rest.length > 0 && cue.rest[0]![0] !== next) continue;
    if (cue.first.length !== end - start || !stands(codes, cue.first, start)) continue;
    const cueEnd = cue.rest.length === 0 ? end : endOfPhrase(codes, end, cue.rest);
    if (cueEnd < 0) continue;
    if (cue.telling) lexed.cues.push({ start, end: cueEnd, cue });
    if (cue.digits !== undefined) lexed.atoms.add(start, end, cue.digits.length, SPELLED, Number(cue.digits));
    else if (cue.separator) lexed.atoms.add(start, end, 0, SPELLED, 0);
  }
}

const WORD_GAP = 3;

function endOfPhrase(codes: Uint16Array, from: number, rest: readonly Uint16Array[]): number {
  let index = from;
  for (const word of rest) {
    const start = skipGap(codes, index);
    if (start === index || !stands(codes, word, start)) return -1;
    index = start + word.length;
    if (index < codes.length && KIND[codes[index]!] === LETTER) return -1;
  }
  return index;
}

function skipGap(codes: Uint16Array, from: number): number {
  let index = from;
  while (index < codes.length && index - from < WORD_GAP && KIND[codes[index]!] === OTHER) index++;
  return index;
}

function stands(codes: Uint16Array, word: Uint16Array, at: number): boolean {
  if (at + word.length > codes.length) return false;
  for (let index = 0; index < word.length; index++) if (codes[at + index] !== word[index]) return false;
  return true;
}

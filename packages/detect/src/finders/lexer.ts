import type { Normalized } from "../normalize.ts";
import { type Cue, type Lexicon, type Prefix, prefixKey, slotOf } from "./lexicon.ts";

const DASH = 0x2d;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

const CLASS = Uint8Array.from({ length: 65536 }, (_, code) => classOf(code));

/** A place where a cue stands. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  readonly cue: Cue;
}

/** Digits that stand together, or a word that spells some. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** "" for a word that stands for a separator. */
  readonly digits: string;
  readonly spelled: boolean;
  /** Letters touch the digits. */
  readonly glued: boolean;
}

export interface PrefixHit {
  readonly start: number;
  readonly prefix: Prefix;
}

/** What one pass over the text leaves for the finders, each list in order of place. */
export interface Lexed {
  readonly cues: CueHit[];
  readonly atoms: Atom[];
  readonly prefixes: PrefixHit[];
}

/** One pass over the text: words are hashed and looked up, digits and the beginnings of tokens noted. Linear. */
export function lex(text: Normalized, lexicon: Lexicon): Lexed {
  const { codes } = text;
  const lexed: Lexed = { cues: [], atoms: [], prefixes: [] };
  const length = codes.length;
  let index = 0;
  while (index < length) {
    const code = codes[index]!;
    if (CLASS[code] === OTHER) {
      // Of a row of the same symbol the first is enough; only the dashes of a key block are counted.
      if (code < 128 && lexicon.symbols[code] !== undefined && (code !== codes[index - 1] || code === DASH))
        noteSymbols(text, index, lexicon.symbols[code], lexed);
      index++;
      continue;
    }
    index = lexToken(text, index, lexicon, lexed);
  }
  return lexed;
}

function lexToken(text: Normalized, start: number, lexicon: Lexicon, lexed: Lexed): number {
  const { codes } = text;
  const length = codes.length;
  let index = start;
  let hash = 0;
  let kind = CLASS[codes[start]!]!;
  const first = kind;
  // A word may run straight into digits ("cpf123"); its hash is looked up where they meet.
  while (index < length) {
    const code = codes[index]!;
    const next = CLASS[code]!;
    if (next === OTHER) break;
    if (next !== kind) {
      if (kind === LETTER && first === LETTER && hash !== -1)
        noteWord(text, start, index, hash, lexicon, lexed);
      kind = next;
      index = lexMixed(text, start, index, lexed);
      notePrefix(text, start, lexicon, lexed);
      noteWord(text, start, index, hashRange(codes, start, Math.min(index, start + 32)), lexicon, lexed);
      return index;
    }
    hash = (Math.imul(hash, 31) + code) | 0;
    index++;
  }
  if (kind === DIGIT) {
    lexed.atoms.push({
      start,
      end: index,
      digits: text.folded.slice(start, index),
      spelled: false,
      glued: false,
    });
  } else {
    noteWord(text, start, index, hash, lexicon, lexed);
  }
  notePrefix(text, start, lexicon, lexed);
  return index;
}

// Letters and digits without a break: every run of digits inside is an atom of its own, marked as touched.
function lexMixed(text: Normalized, start: number, from: number, lexed: Lexed): number {
  const { codes } = text;
  let index = CLASS[codes[start]!] === DIGIT ? start : from;
  while (index < codes.length && CLASS[codes[index]!] !== OTHER) {
    if (CLASS[codes[index]!] !== DIGIT) {
      index++;
      continue;
    }
    const digitStart = index;
    while (index < codes.length && CLASS[codes[index]!] === DIGIT) index++;
    lexed.atoms.push({
      start: digitStart,
      end: index,
      digits: text.folded.slice(digitStart, index),
      spelled: false,
      glued: true,
    });
  }
  return index;
}

function hashRange(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + codes[index]!) | 0;
  return hash;
}

function notePrefix(text: Normalized, start: number, lexicon: Lexicon, lexed: Lexed): void {
  const { codes } = text;
  if (start + 2 >= codes.length) return;
  const slot = lexicon.prefixSlots[prefixKey(codes[start]!, codes[start + 1]!, codes[start + 2]!)]!;
  if (slot === 0) return;
  for (const prefix of lexicon.prefixes[slot - 1]!) {
    if ((prefix.exact ? text.cased : text.folded).startsWith(prefix.text, start))
      lexed.prefixes.push({ start, prefix });
  }
}

function noteSymbols(text: Normalized, start: number, symbols: readonly Prefix[], lexed: Lexed): void {
  for (const prefix of symbols) {
    if (text.folded.startsWith(prefix.text, start)) lexed.prefixes.push({ start, prefix });
  }
}

function noteWord(
  text: Normalized,
  start: number,
  end: number,
  hash: number,
  lexicon: Lexicon,
  lexed: Lexed,
): void {
  const { slots, slotHashes } = lexicon;
  let slot = slotOf(hash);
  while (slots[slot] !== 0 && slotHashes[slot] !== hash) slot = (slot + 1) & (slots.length - 1);
  if (slots[slot] === 0) return;
  for (const index of lexicon.buckets[slots[slot]! - 1]!)
    noteCue(text, start, end, lexicon.cues[index]!, lexed);
}

function noteCue(text: Normalized, start: number, end: number, cue: Cue, lexed: Lexed): void {
  if (cue.first.length !== end - start || !text.folded.startsWith(cue.first, start)) return;
  const cueEnd = cue.rest.length === 0 ? end : endOfPhrase(text, end, cue.rest);
  if (cueEnd < 0) return;
  lexed.cues.push({ start, end: cueEnd, cue });
  if (cue.digits !== undefined || cue.separator) {
    lexed.atoms.push({ start, end, digits: cue.digits ?? "", spelled: true, glued: false });
  }
}

const WORD_GAP = 3;

function endOfPhrase(text: Normalized, from: number, rest: readonly string[]): number {
  let index = from;
  for (const word of rest) {
    const gapStart = index;
    while (index < text.codes.length && index - gapStart < WORD_GAP && CLASS[text.codes[index]!] === OTHER)
      index++;
    if (index === gapStart || !text.folded.startsWith(word, index)) return -1;
    index += word.length;
    if (index < text.codes.length && CLASS[text.codes[index]!] === LETTER) return -1;
  }
  return index;
}

/** True for a letter or a digit of any script. */
export function isWordCode(code: number): boolean {
  return CLASS[code] !== OTHER;
}

function classOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return LETTER;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x3040) || code >= 0xd800) return OTHER;
  return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
}

import { CONCEPTS } from "../lexicons/concepts.ts";
import type { Normalized } from "../normalize.ts";
import { type Automaton, COLUMN, childOf, IS_WORD, isSpace, numberOf, SPACE, TAIL } from "./automaton.ts";

/** One concept said at one place of a turn; places are in the folded text, `first` and `last` count words. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly clause: number;
}

/** Where each word of a turn begins and ends in the folded text. */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Above 0 for a word that the writer only quotes. */
  readonly quoted: Uint8Array;
}

/** A turn as the rules see it: where each concept is said, by whom it is really said. */
export interface Reading {
  readonly text: Normalized;
  /** Hits by concept number, in order of place; words the writer only quotes are left out. */
  readonly hits: readonly (readonly Hit[])[];
  /** All hits, in order of the words they begin at. */
  readonly order: readonly Hit[];
  /** Numbers of the concepts that are said at all. */
  readonly said: readonly number[];
  readonly words: Words;
  /** Lists of several concepts together, made when first asked for. */
  readonly merged: Map<string, readonly Hit[]>;
}

// Chat often has no full stops; a sentence is cut here so that nothing far apart is read as one.
const LONGEST_SENTENCE = 64;
const QUOTE = 0x22;
const QUOTE_WORDS = 3;
const QUOTE_REACH = 120;
const DOT = 0x2e;
const SLASH = 0x2f;
const AT = 0x40;
const LINK = numberOf("link");
const TELEPHONE = numberOf("phone-number");
const HOST_ENDINGS: ReadonlySet<string> = new Set(
  "com net org br es mx ar cl co io top xyz info online site app shop vip club live me ly cc ru cn uk eu pt us example".split(
    " ",
  ),
);
const ORDERS = new Uint8Array(CONCEPTS.length);
for (const order of [
  "give",
  "pay",
  "buy",
  "change",
  "remove",
  "reset",
  "create",
  "send-back",
  "install",
  "click",
] as const)
  ORDERS[numberOf(order)] = 1;
const MARKERS = ["reporting", "ask-legit", "victim", "research", "advice-never"].map(numberOf);

/** Reads a turn once; linear in its length. */
export function read(text: Normalized, automaton: Automaton): Reading {
  const walker = new Walker(text, automaton);
  walker.run();
  return { text, ...walker.spoken(), merged: new Map() };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

// Most concepts are not said in most turns: they share one list that nobody writes to.
const NOTHING: Hit[] = [];
const EMPTY: Hit[][] = CONCEPTS.map(() => NOTHING);

// Room for the words of the usual turn, used again and again.
const ROOM = 1 << 13;
const scratch = createRoom(ROOM);

function createRoom(size: number): Words {
  return { starts: new Int32Array(size), ends: new Int32Array(size), quoted: new Uint8Array(size) };
}

class Walker {
  readonly #text: Normalized;
  readonly #codes: Uint16Array;
  readonly #automaton: Automaton;
  readonly #hits: Hit[] = [];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  // Per word: 1 inside a line that mail programs mark as quoted, 2 between quotation marks.
  readonly #marks: Uint8Array;
  #count = 0;
  #hasMarks = false;
  #sentence = 0;
  #clause = 0;
  #sentenceStart = 0;
  #quoteStart = -1;
  #inQuotedLine = false;

  constructor(text: Normalized, automaton: Automaton) {
    this.#text = text;
    this.#codes = text.codes;
    this.#automaton = automaton;
    const { starts, ends, quoted } = text.codes.length <= ROOM ? scratch : createRoom(text.codes.length);
    this.#starts = starts;
    this.#ends = ends;
    this.#marks = quoted;
  }

  run(): void {
    const codes = this.#codes;
    const starts = this.#starts;
    const ends = this.#ends;
    const marks = this.#marks;
    const length = codes.length;
    let index = 0;
    this.#startLine(0);
    while (index < length) {
      const code = codes[index]!;
      if (code === 0x20) {
        index++;
        continue;
      }
      const isWord = IS_WORD[code] === 1;
      if (!isWord && !this.#startsPhrase(code)) {
        this.#separate(code, index++);
        continue;
      }
      this.#match(index);
      const start = index++;
      if (isWord) while (index < length && IS_WORD[codes[index]!] === 1) index++;
      this.#shape(start, index);
      const word = this.#count++;
      marks[word] = this.#inQuotedLine ? 1 : 0;
      starts[word] = start;
      ends[word] = index;
      if (word + 1 - this.#sentenceStart >= LONGEST_SENTENCE) this.#endSentence();
    }
  }

  /** Without what is only quoted: always the marked lines, marked words when the writer reports or asks. */
  spoken(): { hits: Hit[][]; order: Hit[]; said: number[]; words: Words } {
    const said: number[] = [];
    const order: Hit[] = [];
    const lists: Hit[][] = EMPTY.slice();
    const dropped = this.#hasMarks ? this.#droppedMark() : 0;
    for (const hit of this.#hits) {
      if ((this.#marks[hit.first]! & dropped) !== 0) continue;
      order.push(hit);
      const list = lists[hit.concept]!;
      if (list !== NOTHING) list.push(hit);
      else {
        lists[hit.concept] = [hit];
        said.push(hit.concept);
      }
    }
    const quoted = this.#marks.slice(0, this.#count);
    for (let word = 0; this.#hasMarks && word < quoted.length; word++)
      quoted[word] = Number((quoted[word]! & dropped) !== 0);
    const starts = this.#starts.slice(0, this.#count);
    return { hits: lists, order, said, words: { starts, ends: this.#ends.slice(0, this.#count), quoted } };
  }

  // Bits of the marks whose words are not the writer's own.
  #droppedMark(): number {
    let own = 0;
    for (let word = 0; word < this.#count; word++) own += Number(this.#marks[word] !== 1);
    const dropsMarks = this.#hits.some(
      (hit) => this.#marks[hit.first] === 0 && MARKERS.includes(hit.concept),
    );
    return (own >= QUOTE_WORDS ? 1 : 0) | (dropsMarks ? 2 : 0);
  }

  // What no lexicon can list: a host name with a path or a known ending, and a long telephone number.
  #shape(start: number, end: number): void {
    const codes = this.#codes;
    const after = codes[end];
    if (after === DOT && IS_WORD[codes[end + 1]!] === 1 && codes[start - 1] !== AT) {
      const tail = this.#wordEnd(end + 1);
      const last = this.#text.folded.slice(end + 1, tail);
      if (codes[tail] === SLASH ? !isDigit(codes[start]!) : HOST_ENDINGS.has(last))
        this.#emit([LINK], start, tail, this.#count);
    }
    if (isDigit(codes[start]!) && !isDigit(codes[start - 2]!)) this.#telephone(start);
  }

  #telephone(start: number): void {
    let digits = 0;
    let end = start;
    for (let index = start; index < start + 24; index++) {
      const code = this.#codes[index];
      if (code === undefined || !(isDigit(code) || isSpace(code) || code === 0x2d || code === 0x29)) break;
      if (isDigit(code)) {
        digits++;
        end = index + 1;
      }
    }
    if (digits >= 8 && digits <= 13) this.#emit([TELEPHONE], start, end, this.#count);
  }

  #startsPhrase(code: number): boolean {
    return code === 0x24 || code === 0x20ac || code === 0xa3;
  }

  #separate(code: number, index: number): void {
    if (code === 0x0a) this.#startLine(index + 1);
    else if (code === 0x21 || code === 0x3f) this.#endSentence();
    else if (code === 0x2e && !this.#joins(index)) this.#endSentence();
    else if (code === 0x2c || code === 0x3b || code === 0x3a) this.#clause++;
    else if (code === QUOTE) this.#toggleQuote();
  }

  // A full stop inside a number, a host name or an abbreviation ends nothing.
  #joins(index: number): boolean {
    const after = this.#codes[index + 1];
    return after !== undefined && !isSpace(after) && after !== QUOTE && after !== 0x29;
  }

  #startLine(index: number): void {
    const code = this.#codes[index];
    if (code === 0x0a || (code === 0x0d && this.#codes[index + 1] === 0x0a)) this.#endSentence();
    const quoted = code === 0x3e;
    if (quoted !== this.#inQuotedLine) this.#endSentence();
    this.#inQuotedLine = quoted;
    this.#hasMarks ||= quoted;
  }

  #endSentence(): void {
    this.#sentence++;
    this.#clause++;
    this.#sentenceStart = this.#count;
  }

  #toggleQuote(): void {
    const word = this.#count;
    const open = this.#quoteStart;
    if (open < 0 || word - open > QUOTE_REACH) {
      this.#quoteStart = word;
      return;
    }
    this.#quoteStart = -1;
    if (word - open < QUOTE_WORDS) return;
    for (let index = open; index < word; index++) this.#marks[index] ||= 2;
    this.#hasMarks = true;
  }

  #match(start: number): void {
    const { nodes } = this.#automaton;
    const codes = this.#codes;
    const length = codes.length;
    let at = 0;
    let word = this.#count;
    let index = start;
    while (index < length) {
      const column = COLUMN[codes[index]!]!;
      const node = column === 0 ? -1 : childOf(nodes, at, column);
      if (node < 0) return;
      at = node * 4;
      index++;
      if (column === SPACE) {
        word++;
        index = this.#skipSpaces(index);
      }
      const kind = nodes[at + 3]!;
      if ((kind & TAIL) !== 0) {
        this.#matchTail(node, start, index, word);
        return;
      }
      if (kind !== 0) this.#emitAt(node, start, index, word);
    }
  }

  #matchTail(node: number, start: number, from: number, words: number): void {
    const { nodes, tails } = this.#automaton;
    const end = nodes[node * 4 + 1]!;
    let index = from;
    let word = words;
    for (let at = nodes[node * 4]!; at < end; at++) {
      const column = COLUMN[this.#codes[index]!] ?? 0;
      if (column !== tails[at]) return;
      index++;
      if (column === SPACE) {
        word++;
        index = this.#skipSpaces(index);
      }
    }
    this.#emitAt(node, start, index, word);
  }

  #emitAt(node: number, start: number, end: number, word: number): void {
    const exact = this.#automaton.exact[node];
    if (exact !== undefined && this.#endsWord(end)) this.#emit(exact, start, end, word);
    const stem = this.#automaton.stem[node];
    if (stem !== undefined) this.#emit(stem, start, this.#wordEnd(end), word);
  }

  #endsWord(end: number): boolean {
    const after = this.#codes[end];
    return after === undefined || IS_WORD[after] === 0 || IS_WORD[this.#codes[end - 1]!] === 0;
  }

  #skipSpaces(index: number): number {
    let end = index;
    while (end < index + 3 && end < this.#codes.length && isSpace(this.#codes[end]!)) end++;
    return end;
  }

  #wordEnd(index: number): number {
    let end = index;
    while (end < index + 24 && end < this.#codes.length && IS_WORD[this.#codes[end]!] === 1) end++;
    return end;
  }

  #emit(concepts: readonly number[], start: number, end: number, last: number): void {
    for (let index = 0; index < concepts.length; index++) {
      const concept = concepts[index]!;
      if (ORDERS[concept] === 1 && this.#isFirstPersonPast(end)) continue;
      this.#replaceShorter({
        concept,
        start,
        end,
        first: this.#count,
        last,
        sentence: this.#sentence,
        clause: this.#clause,
      });
    }
  }

  // Without its accent "compré" (I bought) reads as "compre" (buy): the accent decides.
  #isFirstPersonPast(end: number): boolean {
    const code = this.#text.units[end - 1];
    return (code === 0xe9 || code === 0xc9) && IS_WORD[this.#codes[end - 2]!] === 1;
  }

  // Of two phrases of one concept that begin at one word only the longer is kept.
  #replaceShorter(hit: Hit): void {
    for (let index = this.#hits.length - 1; index >= 0; index--) {
      const other = this.#hits[index]!;
      if (other.start !== hit.start) break;
      if (other.concept === hit.concept) {
        this.#hits[index] = hit;
        return;
      }
    }
    this.#hits.push(hit);
  }
}

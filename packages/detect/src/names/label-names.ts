import { bitOf, COMMON, GIVEN, INTRODUCES, NAME, PARTICLE, SURNAME, TITLE } from "./classes.ts";
import { isCandidate, scoreFeatures, startsSentence } from "./features.ts";
import { hashPair } from "./lexicon.ts";
import type { NameModel } from "./model.ts";
import { forgetNonPeople } from "./not-people.ts";
import { WordSet } from "./word-set.ts";
import { GAP, SHAPE, STYLE, type Words } from "./words.ts";

// Scores of the words of one text that were candidates.
let scores = new Int16Array(1 << 12);

/** Marks each word that belongs to a person's name with 1. Linear in the number of words. */
export function labelNames(words: Words, codes: Uint16Array, model: NameModel): Uint8Array {
  const labels = new Uint8Array(words.count);
  if (words.count > scores.length) scores = new Int16Array(words.count * 2);
  let found = 0;
  let previous = 0;
  let beforePrevious = 0;
  for (let index = 0; index < words.count; index++) {
    let label = 0;
    if (isCandidate(words, index, previous === 1)) {
      const score = scoreFeatures(words, codes, index, previous, beforePrevious, model.weights);
      scores[index] = score;
      label = Number(score > model.threshold);
    }
    labels[index] = label;
    found |= label;
    beforePrevious = previous;
    previous = label;
  }
  if (joinPairs(words, labels) + found === 0) return labels;
  forgetFaint(words, codes, labels);
  forgetPhrases(words, labels, model.phrases);
  forgetPlaces(words, labels);
  forgetNonPeople(words, labels);
  repeatKnown(words, labels);
  takeInitials(words, labels);
  trimEdges(words, labels);
  return labels;
}

const SURELY_GIVEN = GIVEN | COMMON | bitOf("place") | bitOf("brand");

// «Terrence Parks»: a given name that is nothing else and a surname, both written as names, whatever stands around them.
function joinPairs(words: Words, labels: Uint8Array): number {
  let joined = 0;
  for (let index = 0; index + 1 < words.count; index++) {
    if ((words.classes[index]! & SURELY_GIVEN) !== GIVEN || words.shapes[index] !== SHAPE.title) continue;
    const next = index + 1;
    if ((words.classes[next]! & SURNAME) === 0 || words.shapes[next] !== SHAPE.title) continue;
    if (words.gaps[next] !== GAP.space || words.styles[index] !== STYLE.usual) continue;
    labels[index] = labels[next] = joined = 1;
  }
  return joined;
}

// «M. A. Figueiredo», «A. B. Chowdhury»
function takeInitials(words: Words, labels: Uint8Array): void {
  for (let index = words.count - 1; index > 0; index--) {
    if (labels[index] === 0 || labels[index - 1] === 1 || words.gaps[index] !== GAP.period) continue;
    const isInitial = words.shapes[index - 1] === SHAPE.initial;
    if (isInitial && words.starts[index]! - words.ends[index - 1]! <= 2) labels[index - 1] = 1;
  }
}

const FAINT = 20;
const FAINT_UNKNOWN = 60;

// One word alone must speak for itself more clearly than words that carry each other.
function forgetFaint(words: Words, codes: Uint16Array, labels: Uint8Array): void {
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 0 || labels[index - 1] === 1 || labels[index + 1] === 1) continue;
    const faint = (words.classes[index]! & NAME) === 0 ? FAINT_UNKNOWN : FAINT;
    const isFaint = scores[index]! <= faint && !isKnownAndIntroduced(words, index);
    if (isFaint || isSaidAlone(words, index) || isLoneLetter(words, index) || isVerbLike(words, codes, index))
      labels[index] = 0;
  }
}

// Names that say something else whenever they are small or begin a sentence.
const SAID_ALONE = new WordSet(
  "ella mira dale vale justo justa segura bienvenida constancia case olha flor tia nieto neto",
);

function isSaidAlone(words: Words, index: number): boolean {
  if (!SAID_ALONE.has(words, index)) return false;
  return words.shapes[index] === SHAPE.lower || startsSentence(words, index);
}

const ARTICLE = new WordSet("o a el la there");

function isLoneLetter(words: Words, index: number): boolean {
  return words.ends[index]! - words.starts[index]! === 1;
}

function isKnownAndIntroduced(words: Words, index: number): boolean {
  if (index === 0 || words.gaps[index]! >= GAP.stop || (words.classes[index]! & NAME) === 0) return false;
  const before = index > 1 && ARTICLE.has(words, index - 1) ? index - 2 : index - 1;
  return (words.classes[before]! & INTRODUCES) !== 0;
}

const LETTER_A = 0x61;
const LETTER_E = 0x65;
const LETTER_I = 0x69;
const LETTER_R = 0x72;

// «antes de eu clicar»: an unknown word in lower case that ends like a verb of Portuguese or Spanish.
function isVerbLike(words: Words, codes: Uint16Array, index: number): boolean {
  if (words.shapes[index] !== SHAPE.lower || (words.classes[index]! & NAME) !== 0) return false;
  const end = words.ends[index]!;
  const vowel = codes[end - 2];
  const isEnding = vowel === LETTER_A || vowel === LETTER_E || vowel === LETTER_I;
  return end - words.starts[index]! > 4 && codes[end - 1] === LETTER_R && isEnding;
}

// «a Johnnie Walker bottle», «comprei na Magazine Luiza»; but «my name is John Lewis» stays a name.
function forgetPhrases(words: Words, labels: Uint8Array, phrases: ReadonlySet<number>): void {
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 0 && (index + 1 === words.count || labels[index + 1] === 0)) continue;
    if (index + 1 === words.count || !phrases.has(hashPair(words.hashes[index]!, words.hashes[index + 1]!)))
      continue;
    if (index > 0 && (words.classes[index - 1]! & INTRODUCES) !== 0) continue;
    for (
      let next = index;
      next < words.count && next < index + 4 && (next < index + 2 || labels[next] === 1);
      next++
    ) {
      labels[next] = 0;
    }
  }
}

const PLACE = bitOf("place");
const WHERE = new WordSet(
  "to from in near between em en desde hasta ate pra entre via trecho tramo rota ruta route",
);

// «from Paris to Lyon», «Madrid - Sevilla»: a town's name behind a word for a way, or beside another town's.
function forgetPlaces(words: Words, labels: Uint8Array): void {
  let wasPlace = false;
  for (let index = 0; index < words.count; index++) {
    const isPlace = (words.classes[index]! & PLACE) !== 0;
    const isAlone = labels[index + 1] !== 1 || (words.classes[index + 1]! & PLACE) !== 0;
    if (labels[index] === 1 && isPlace && isAlone && (wasPlace || isTown(words, index))) labels[index] = 0;
    wasPlace = isPlace && labels[index] === 0;
  }
}

function isTown(words: Words, index: number): boolean {
  if (WHERE.has(words, index - 1) && words.gaps[index] === GAP.space) return true;
  const isBeside = index + 1 < words.count && (words.classes[index + 1]! & PLACE) !== 0;
  return isBeside && words.gaps[index + 1] === GAP.hyphen;
}

// Somebody named once in a text is the same person when named again, if the word is nothing but a name.
function repeatKnown(words: Words, labels: Uint8Array): void {
  const known = new Set<number>();
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 1 && isOnlyName(words, index)) known.add(words.hashes[index]!);
  }
  if (known.size === 0) return;
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 0 && words.shapes[index] !== SHAPE.number && known.has(words.hashes[index]!)) {
      labels[index] = 1;
    }
  }
}

function isOnlyName(words: Words, index: number): boolean {
  const classes = words.classes[index]!;
  return (classes & NAME) !== 0 && (classes & ~NAME) === 0 && words.ends[index]! - words.starts[index]! > 2;
}

// A title in front and a joining word at either end are not the name; inside a name they are.
function trimEdges(words: Words, labels: Uint8Array): void {
  for (let index = 0; index < words.count; index++) {
    if (labels[index] === 0) continue;
    const opens = index === 0 || labels[index - 1] === 0;
    if (opens && isEdge(words, index)) labels[index] = 0;
  }
  for (let index = words.count - 1; index >= 0; index--) {
    const closes = index === words.count - 1 || labels[index + 1] === 0 || words.gaps[index + 1]! >= GAP.stop;
    const isNextSentence = words.shapes[index] === SHAPE.initial && words.gaps[index]! >= GAP.period;
    if (labels[index] === 1 && closes && (isNextSentence || isJoiner(words, index))) labels[index] = 0;
  }
}

function isEdge(words: Words, index: number): boolean {
  const classes = words.classes[index]!;
  if (words.shapes[index] === SHAPE.initial && words.gaps[index + 1] === GAP.period) return false;
  return (classes & NAME) === 0 &&
    (classes & (PARTICLE | TITLE | COMMON)) !== 0 &&
    words.shapes[index] !== SHAPE.title
    ? true
    : (classes & TITLE) !== 0 && (classes & NAME) === 0;
}

function isJoiner(words: Words, index: number): boolean {
  const classes = words.classes[index]!;
  return (classes & PARTICLE) !== 0 && (classes & NAME) === 0 && words.shapes[index] !== SHAPE.initial;
}

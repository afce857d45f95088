import { bitOf, COMMON, NAME, PARTICLE } from "../names/classes.ts";
import { WordSet } from "../names/word-set.ts";
import { GAP, SHAPE, STYLE, type Words } from "../names/words.ts";

export const STREET = bitOf("street");
export const STREET_BEHIND = bitOf("streeten");
export const UNIT = bitOf("unit");
export const PLACE = bitOf("place");
export const STATE = bitOf("state");
export const CODE = bitOf("code");
export const CUE = bitOf("addresscue");
export const AGE_UNIT = bitOf("ageunit");

const NO_NUMBER = new WordSet("s");
const NUMBERLESS = new WordSet("n");
const AREAS = new WordSet(
  "bairro barrio colonia col centro jardim jardin jd vila villa parque urb urbanizacion setor zona fracc fraccionamiento andar piso bloco apto cep flat apartment floor suite",
);
const DIRECTIONS = new WordSet(
  "norte sur sul este leste oeste bis north south east west n s e w ne nw se sw",
);
const CALLE = new WordSet("c");
const WORDY_UNITS = new WordSet("n no to in of col po b et rc on or me");

/** Whether the word holds a digit. */
export function isNumber(words: Words, index: number): boolean {
  return index >= 0 && index < words.count && words.shapes[index] === SHAPE.number;
}

/** «s/n», without a number. */
export function isNumberless(words: Words, index: number): boolean {
  return (
    NO_NUMBER.has(words, index) && NUMBERLESS.has(words, index + 1) && words.gaps[index + 1] === GAP.slash
  );
}

/** Whether the word has one of the classes. */
export function is(words: Words, index: number, classes: number): boolean {
  return index >= 0 && index < words.count && (words.classes[index]! & classes) !== 0;
}

/** Whether the way a word is written speaks for a proper name. */
export function isCapital(words: Words, index: number): boolean {
  return (
    words.shapes[index] !== SHAPE.lower && words.styles[index] !== STYLE.upper && !isNumber(words, index)
  );
}

/** Whether a word may belong to the name of a street or a neighbourhood. */
export function isNameLike(words: Words, index: number): boolean {
  if (isCapital(words, index) || is(words, index, NAME | PARTICLE | PLACE)) return true;
  return !is(words, index, COMMON);
}

/** A word for a kind of street in front of its name; «c/» is a street, a «c» is not. */
export function isStreet(words: Words, index: number): boolean {
  if (is(words, index, STREET)) return true;
  // «c/c» is a current account.
  if (!CALLE.has(words, index) || CALLE.has(words, index + 1)) return false;
  return index + 1 < words.count && words.gaps[index + 1] === GAP.slash;
}

/** A word for a part of a building or a town, followed by what it counts or names. */
export function isUnit(words: Words, index: number): boolean {
  if (!is(words, index, UNIT)) return false;
  if (AREAS.has(words, index) || (isNumber(words, index - 1) && !WORDY_UNITS.has(words, index))) return true;
  if (isNumber(words, index + 1) || words.shapes[index + 1] === SHAPE.initial) return true;
  if (WORDY_UNITS.has(words, index)) return false;
  const isLetter = index + 1 < words.count && words.ends[index + 1]! - words.starts[index + 1]! === 1;
  return isLetter || !is(words, index, COMMON) || isCapital(words, index);
}

/** A compass point, or the little letter of an ordinal: 3.º, 5ª. */
export function isDirectionOrOrdinal(words: Words, index: number): boolean {
  if (DIRECTIONS.has(words, index) && (isNumber(words, index - 1) || isNumber(words, index + 1))) return true;
  const isLetter = words.ends[index]! - words.starts[index]! === 1;
  return isLetter && isNumber(words, index - 1) && words.starts[index]! - words.ends[index - 1]! === 1;
}

/** A state's two or three letters where they can only be that. */
export function isState(words: Words, index: number): boolean {
  if (!is(words, index, STATE)) return false;
  if (words.shapes[index] === SHAPE.upper && words.styles[index] !== STYLE.upper) return true;
  if (words.styles[index] === STYLE.usual || words.styles[index] === STYLE.titles) return false;
  const isLast = index + 1 >= words.count || words.gaps[index + 1]! >= GAP.newline;
  return isLast || isNumber(words, index + 1) || is(words, index + 1, CODE);
}

import type { Candidate } from "../detector.ts";
import type { Normalized } from "../normalize.ts";
import { bitOf, TITLE } from "./classes.ts";
import { numberAt, readDate } from "./read-date.ts";
import { WordSet } from "./word-set.ts";
import { GAP, SHAPE, type Words } from "./words.ts";

const BIRTH = bitOf("birth");
const AGE_UNIT = bitOf("ageunit");
const PERSON_WORD = bitOf("kin") | bitOf("role") | TITLE;

const BIRTH_DETECTOR = {
  type: "date-of-birth",
  category: "personal",
  detector: "personal/date-of-birth",
  confidence: "contextual",
  severity: "high",
} as const;

const AGE_DETECTOR = {
  type: "age",
  category: "personal",
  detector: "personal/age",
  confidence: "contextual",
  severity: "low",
} as const;

const AGE_WORD = new WordSet("idade edad age aged");
const HAVING = new WordSet("tenho tengo fiz completei cumpli faco cumplo tinha tenia i'm");
const TURNING = new WordSet("turning turned");
const HE = new WordSet("he she");
const EL = new WordSet("el");
const POSSESSIVE = new WordSet("s");
const HAS = new WordSet("tem tiene tienen teem is fez completou cumplio com con de was");
const PEOPLE = new WordSet(
  "ele ela ella he she i eu yo who menino menina homem senhora senhor idoso idosa crianca nino nina hombre senora senor " +
    "anciana anciano joven jovem adolescente man woman boy girl kid child bebe nurse mama papa mom dad mum moca moco rapaz",
);
const PATIENT = new WordSet(
  "male female man woman boy girl patient lady gentleman guy person son daughter grandmother grandfather customer client",
);
const CLAUSE = new WordSet("and from in e y so but mas pero who que ya years year anos");
const OF = new WordSet("de of");
const AGE_NOUN = new WordSet("idade edad age");
const OLD = new WordSet("old");
const DOTTED = [new WordSet("d"), new WordSet("o"), new WordSet("b")] as const;

const PERCENT = 0x25;

// «15%», «15 %»
function isShare(codes: Uint16Array, end: number): boolean {
  return codes[end] === PERCENT || (codes[end] === 0x20 && codes[end + 1] === PERCENT);
}

/** Dates of birth and ages, told by the words around them; `labels` marks the words that are names. */
export function findBirths(text: Normalized, words: Words, labels: Uint8Array): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < words.count; index++) {
    if (
      words.shapes[index] !== SHAPE.number &&
      (words.classes[index]! & BIRTH) === 0 &&
      labels[index - 1] !== 1
    ) {
      if (words.shapes[index] !== SHAPE.initial && words.ends[index]! - words.starts[index]! > 1) continue;
    }
    const isCue = (words.classes[index]! & BIRTH) !== 0 || isDottedBirth(words, index);
    const born = isCue ? dateBehind(words, text.codes, index) : undefined;
    if (born !== undefined) found.push(spanOf(words, born.first, born.last, BIRTH_DETECTOR));
    else if (followsName(words, labels, index)) {
      const date = readDate(words, text.codes, index);
      if (date !== undefined && date.year > 1905 && date.year < 2016) {
        found.push(spanOf(words, index, date.last, BIRTH_DETECTOR));
        continue;
      }
    }
    const age = numberAt(words, text.codes, index);
    if (age < 1 || age > 115 || isShare(text.codes, words.ends[index]!)) continue;
    const last = ageEnd(words, text.codes, labels, index, age);
    if (last >= 0) found.push(spanOf(words, index, last, AGE_DETECTOR));
  }
  return found;
}

function spanOf(
  words: Words,
  first: number,
  last: number,
  detector: Omit<Candidate, "start" | "end">,
): Candidate {
  return { start: words.starts[first]!, end: words.ends[last]!, ...detector };
}

function isDottedBirth(words: Words, index: number): boolean {
  return DOTTED[2].has(words, index) && DOTTED[1].has(words, index - 1) && DOTTED[0].has(words, index - 2);
}

// A few words may stand between: «nascida em Sevilha no dia …».
function dateBehind(
  words: Words,
  codes: Uint16Array,
  cue: number,
): { first: number; last: number } | undefined {
  for (let first = cue + 1; first < Math.min(words.count, cue + 8); first++) {
    if (words.gaps[first] === GAP.stop) return undefined;
    const date = readDate(words, codes, first);
    if (date !== undefined) return { first, last: date.last };
  }
  return undefined;
}

function followsName(words: Words, labels: Uint8Array, index: number): boolean {
  if (index === 0 || labels[index - 1] !== 1) return false;
  return words.starts[index]! - words.ends[index - 1]! <= 3 && words.gaps[index]! <= GAP.other;
}

// Index of the last word of the age that begins here, or -1 when the number is no age.
function ageEnd(words: Words, codes: Uint16Array, labels: Uint8Array, index: number, age: number): number {
  const unit = index + 1 < words.count && (words.classes[index + 1]! & AGE_UNIT) !== 0 ? index + 1 : -1;
  const isOld = unit >= 0 && OLD.has(words, unit + 1);
  const last = isOld ? unit + 1 : Math.max(unit, index);
  if (AGE_WORD.has(words, index - 1) || TURNING.has(words, index - 1)) return last;
  if (unit >= 0 && isOfThings(words, unit + 1)) return -1;
  if (followsName(words, labels, index) && (unit >= 0 || (age > 11 && isEnclosed(words, codes, index))))
    return last;
  if (unit < 0) return isBareAge(words, labels, index, age) ? last : -1;
  if (HAVING.has(words, index - 1)) return last;
  if (isOld && (words.gaps[unit] === GAP.hyphen || PATIENT.has(words, last + 1))) return last;
  return (HAS.has(words, index - 1) || isOld) && personBefore(words, labels, index) ? last : -1;
}

// «3 anos de contrato», «2 años de garantía»: a thing's age, unless it is «de idade».
function isOfThings(words: Words, index: number): boolean {
  return OF.has(words, index) && words.gaps[index] === GAP.space && !AGE_NOUN.has(words, index + 1);
}

function isBareAge(words: Words, labels: Uint8Array, index: number, age: number): boolean {
  if (!endsClause(words, index + 1)) return false;
  if (HAVING.has(words, index - 1)) return age > 13;
  if (POSSESSIVE.has(words, index - 1) && HE.has(words, index - 2)) return true;
  return HAS.has(words, index - 1) && !OF.has(words, index - 1) && personBefore(words, labels, index);
}

function endsClause(words: Words, index: number): boolean {
  return index >= words.count || words.gaps[index]! >= GAP.comma || CLAUSE.has(words, index);
}

function isEnclosed(words: Words, codes: Uint16Array, index: number): boolean {
  const before = codes[words.starts[index]! - 1];
  const after = codes[words.ends[index]!];
  const isParenthesis = before === 0x28 && after === 0x29;
  return isParenthesis || (words.gaps[index] === GAP.comma && endsClause(words, index + 1));
}

function personBefore(words: Words, labels: Uint8Array, index: number): boolean {
  if (EL.has(words, index - 2)) return true;
  for (let back = index - 1; back >= Math.max(0, index - 6); back--) {
    if (labels[back] === 1 || PEOPLE.has(words, back)) return true;
    if ((words.classes[back]! & PERSON_WORD) !== 0) return true;
    if (words.gaps[back + 1]! >= GAP.stop) return false;
  }
  return false;
}

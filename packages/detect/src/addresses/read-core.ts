import { COMMON, NAME, PARTICLE } from "../names/classes.ts";
import { WordSet } from "../names/word-set.ts";
import { GAP, SHAPE, STYLE, type Words } from "../names/words.ts";
import {
  CUE,
  is,
  isCapital,
  isNameLike,
  isNumber,
  isNumberless,
  isStreet,
  isUnit,
  PLACE,
  STREET,
  STREET_BEHIND,
  UNIT,
} from "./address-words.ts";

/** The heart of an address: street and number. */
export interface Core {
  readonly first: number;
  readonly last: number;
  /** Proofs the rest must bring; 0 when the core speaks for itself. */
  readonly needs: number;
}

const LONGEST_NAME = 8;

const RISKY = new WordSet(
  "r al cl cr kr tv via largo ave camino carrera plaza cra prol trav jr rod privada estrada ronda rambla diagonal carretera paseo passeio praca",
);
const DIRECT = new WordSet(
  "calle cl cll carrera cra kr kra cr av ave avda avenida ak ac diagonal transversal quadra qd sqn sqs km calz via",
);
const SURE_BEHIND = new WordSet(
  "street st road rd avenue ave blvd boulevard ln lane pkwy parkway terrace crescent crescent hwy highway",
);
const NUMBERED_ROAD = new WordSet("road route highway hwy rt");
const MONTHS = new WordSet(
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre",
);
const ESTATES = new WordSet(
  "pol poligono urbanizacion urb condominio edificio sitio chacara fazenda residencial conjunto cond ed mz manzana lote qd quadra setor",
);
// «a TV é de 55 polegadas», «via has 2 lanes»: a sentence about the word, not the name of a street.
const SAYS = new WordSet("e es is era foi fue was tem tiene has com con with nao no not and or ou o");
const HOURS = new WordSet(
  "0h 1h 2h 3h 4h 5h 6h 7h 8h 9h 10h 11h 12h 13h 14h 15h 16h 17h 18h 19h 20h 21h 22h 23h 24h 1pm 1am 2pm 2am 3pm 3am 4pm 4am 5pm 5am 6pm 6am 7pm 7am 8pm 8am 9pm 9am 10pm 10am 11pm 11am 12pm 12am 1hs 2hs 3hs 4hs 5hs 6hs 7hs 8hs 9hs 10hs 11hs 12hs 13hs 14hs 15hs 16hs 17hs 18hs 19hs 20hs 21hs 22hs 23hs",
);
const TITLE_LIKE = new WordSet("dr st");
const WITH = new WordSet("with at com con by and e y to for do da del o a the");
const PO = new WordSet("po p.o postal");
const BOX = new WordSet("box caixa");
const THE = new WordSet("the");
const GRAN = new WordSet("gran");

/** The core that begins at a word, if one does. Looks at no more than a dozen words. */
export function readCore(words: Words, index: number): Core | undefined {
  if (isStreet(words, index)) return streetFirst(words, index) ?? roadInCapitals(words, index);
  if (isNumber(words, index)) return numberFirst(words, index);
  if (ESTATES.has(words, index)) return estate(words, index);
  if (BOX.has(words, index) && (PO.has(words, index - 1) || PO.has(words, index - 2)))
    return poBox(words, index);
  if (NUMBERED_ROAD.has(words, index) && isNumber(words, index + 1) && isCapital(words, index))
    return numberedRoad(words, index);
  if (is(words, index, STREET_BEHIND) && isCapital(words, index)) return houseNamed(words, index);
  return isCapital(words, index) ? nameAndNumber(words, index) : undefined;
}

// Rua das Acácias, 482 · cra 43a # 1-50 · Calle de la Palma s/n
function streetFirst(words: Words, index: number): Core | undefined {
  if (RISKY.has(words, index) && SAYS.has(words, index + 1)) return undefined;
  let commons = 0;
  let streets = 0;
  for (let next = index + 1; next < Math.min(words.count, index + LONGEST_NAME + 1); next++) {
    if (breaksName(words, next) || (is(words, next, STREET) && ++streets > 1)) return undefined;
    if (isNumberless(words, next)) return { first: index, last: next + 1, needs: 0 };
    if (isNumber(words, next)) {
      if (isDayOfMonth(words, next)) continue;
      if (next === index + 1 && !(DIRECT.has(words, index) && words.gaps[next] !== GAP.hyphen))
        return undefined;
      if (isPartOfPhrase(words, next)) return undefined;
      return isTooLong(words, next)
        ? undefined
        : { first: withGran(words, index), last: next, needs: needsOf(words, index, next) };
    }
    if (!isNameLike(words, next) && ++commons > 1) return undefined;
  }
  return undefined;
}

// «a segunda via da chave do 712»: what stands behind «do» is no number of a house.
function isPartOfPhrase(words: Words, number: number): boolean {
  const before = number - 1;
  return (
    is(words, before, PARTICLE) && words.shapes[before] === SHAPE.lower && words.gaps[number] === GAP.space
  );
}

function needsOf(words: Words, index: number, number: number): number {
  const isBare = RISKY.has(words, index) && words.shapes[index] === SHAPE.lower;
  const isDirect = number === index + 1;
  const hasCommon = !isNameLike(words, index + 1) && !isDirect;
  return isBare && (isDirect || hasCommon) ? 1 : 0;
}

// No number, but capitals, and behind them a town, a unit or a postcode.
function roadInCapitals(words: Words, index: number): Core | undefined {
  let last = index;
  for (let next = index + 1; next < Math.min(words.count, index + LONGEST_NAME); next++) {
    if (words.gaps[next]! >= GAP.comma && !isShortened(words, next)) break;
    if ((!isCapital(words, next) && !is(words, next, PARTICLE)) || is(words, next, STREET)) break;
    last = next;
  }
  if (last === index || !isCapital(words, index) || !isCapital(words, last)) return undefined;
  return { first: index, last, needs: 2 };
}

// 22 baker street · 905 W 29th St · 49b Hackney Road; without a street word a state and a postcode must follow.
function numberFirst(words: Words, index: number): Core | undefined {
  if (words.ends[index]! - words.starts[index]! > 6 || isTime(words, index)) return undefined;
  // Three numbers in a row are a table or a number in pieces.
  if (isNumber(words, index + 1) && isNumber(words, index + 2)) return undefined;
  let commons = 0;
  for (let next = index + 1; next < Math.min(words.count, index + 6); next++) {
    const gap = words.gaps[next]!;
    if (gap >= GAP.comma && !isShortened(words, next)) break;
    if (isTitle(words, next)) return undefined;
    if (next > index + 1 && is(words, next, STREET_BEHIND) && !is(words, next + 1, STREET_BEHIND)) {
      const isSure = isCapital(words, next) || SURE_BEHIND.has(words, next);
      return { first: index, last: next, needs: commons > 0 && !isSure ? 1 : commons > 1 ? 1 : 0 };
    }
    if (!isNameLike(words, next) && !isNumber(words, next)) commons++;
    if (commons > 1) return undefined;
  }
  return capitalsBehind(words, index);
}

// «9:20», «16h», «7pm»
function isTime(words: Words, index: number): boolean {
  const isMinute =
    index > 0 && words.gaps[index] === GAP.colon && words.starts[index]! - words.ends[index - 1]! === 1;
  return isMinute || HOURS.has(words, index);
}

// «with Dr Lim», «at St Jude's»: a title or a saint, not a drive or a street.
function isTitle(words: Words, index: number): boolean {
  if (!TITLE_LIKE.has(words, index) || index + 1 >= words.count) return false;
  return (
    words.gaps[index + 1]! <= GAP.period &&
    isCapital(words, index + 1) &&
    !isNumber(words, index + 1) &&
    WITH.has(words, index - 1)
  );
}

function capitalsBehind(words: Words, index: number): Core | undefined {
  let last = index;
  for (let next = index + 1; next < Math.min(words.count, index + 5); next++) {
    if (
      words.gaps[next]! > GAP.hyphen ||
      !(
        isCapital(words, next) ||
        isNumber(words, next) ||
        is(words, next, PARTICLE) ||
        isLowerName(words, next)
      )
    )
      break;
    if (is(words, next, UNIT)) break;
    last = next;
  }
  if (last === index) return undefined;
  // «41377 Schachterlweg 62 Apt. 501»: with a unit behind, two numbers around a name are enough.
  if (last > index + 1 && isNumber(words, last) && isCountedUnit(words, last + 1))
    return { first: index, last, needs: 0 };
  if (!isCapital(words, index + 1)) return undefined;
  // A second number, as the continent writes it, or words about an address make two proofs enough.
  const needs = isNumber(words, last) || cueBefore(words, index) ? 2 : 3;
  return { first: index, last, needs };
}

// Urbanización El Bosque, casa 24 · Mz. F Lt. 12 · Quadra 12 Lote 5
function estate(words: Words, index: number): Core | undefined {
  for (let next = index + 1; next < Math.min(words.count, index + 7); next++) {
    if (words.gaps[next]! >= GAP.stop) return undefined;
    if (next > index + 1 && isUnit(words, next) && isNumber(words, next + 1))
      return { first: index, last: next + 1, needs: 0 };
    if (isStreet(words, next) && next > index + 1) return { first: index, last: next, needs: 1 };
    if (!isNameLike(words, next) && !isNumber(words, next)) return undefined;
  }
  return undefined;
}

function poBox(words: Words, index: number): Core | undefined {
  if (!isNumber(words, index + 1)) return undefined;
  return { first: PO.has(words, index - 1) ? index - 1 : index - 2, last: index + 1, needs: 0 };
}

// County Road 550, Gwinn, MI 49841
function numberedRoad(words: Words, index: number): Core {
  const first =
    index > 0 && isCapital(words, index - 1) && words.gaps[index] === GAP.space ? index - 1 : index;
  return { first, last: index + 1, needs: 2 };
}

// The Old Rectory, Church Lane, Wells, Somerset BA5 2UA
function houseNamed(words: Words, index: number): Core | undefined {
  let first = index;
  while (first > 0 && index - first < 3 && words.gaps[first] === GAP.space && isCapital(words, first - 1))
    first--;
  return first < index ? { first, last: index, needs: 2 } : undefined;
}

// Vicente Guerrero 15, Colonia Centro: no street word; an address is spoken of, or a neighbourhood follows.
function nameAndNumber(words: Words, index: number): Core | undefined {
  if (is(words, index, UNIT) || words.shapes[index] === SHAPE.upper) return undefined;
  // «Need 24 m of …»: a sentence begins, not a street.
  if (is(words, index, COMMON) && !is(words, index, NAME) && words.gaps[index]! >= GAP.period)
    return undefined;
  if (
    index > 0 &&
    isCapital(words, index - 1) &&
    words.gaps[index] === GAP.space &&
    !is(words, index - 1, CUE)
  )
    return undefined;
  for (let next = index + 1; next < Math.min(words.count, index + 5); next++) {
    if (words.gaps[next]! > GAP.hyphen && words.gaps[next] !== GAP.comma) return undefined;
    if (isNumber(words, next)) {
      const isSpoken = cueBefore(words, index);
      if (isTooLong(words, next)) return undefined;
      return { first: index, last: next, needs: isCountedUnit(words, next + 1) ? 0 : isSpoken ? 1 : 3 };
    }
    if (!isCapital(words, next) && !is(words, next, PARTICLE)) return undefined;
  }
  return undefined;
}

function isLowerName(words: Words, index: number): boolean {
  return words.styles[index] === STYLE.lower && !is(words, index, COMMON) && !isNumber(words, index);
}

// Apt. 501, Suite 845
function isCountedUnit(words: Words, index: number): boolean {
  return (
    is(words, index, UNIT) && isNumber(words, index + 1) && words.ends[index]! - words.starts[index]! > 2
  );
}

function cueBefore(words: Words, index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 4); back--) if (is(words, back, CUE)) return true;
  return false;
}

function breaksName(words: Words, index: number): boolean {
  const gap = words.gaps[index]!;
  if (gap >= GAP.stop) return true;
  return gap === GAP.period && !isShortened(words, index);
}

// The full stop belongs to an abbreviation: Av., Dr., C.P.
function isShortened(words: Words, index: number): boolean {
  return words.gaps[index] === GAP.period && words.ends[index - 1]! - words.starts[index - 1]! <= 4;
}

function isDayOfMonth(words: Words, index: number): boolean {
  return is(words, index + 1, PARTICLE) && MONTHS.has(words, index + 2);
}

function isTooLong(words: Words, index: number): boolean {
  return words.ends[index]! - words.starts[index]! > 7;
}

function withGran(words: Words, index: number): number {
  return GRAN.has(words, index - 1) ? index - 1 : index;
}

/** Parts that stand before the core: «Flat 3,», «Pol. Ind. El Viso,», «The Old Rectory,». */
export function extendLeft(words: Words, first: number): number {
  let start = first;
  for (let part = 0; part < 3; part++) {
    const before = partBefore(words, start);
    if (before < 0) return start;
    start = before;
  }
  return start;
}

function partBefore(words: Words, first: number): number {
  if (first === 0 || words.gaps[first] !== GAP.comma) return -1;
  let start = first - 1;
  let isPart = false;
  for (; start >= Math.max(0, first - 5); start--) {
    if (isUnit(words, start) || ESTATES.has(words, start)) isPart = true;
    const isOpening = start === 0 || words.gaps[start]! >= GAP.comma;
    if (isPart && (isOpening || !isCapital(words, start - 1) || is(words, start - 1, COMMON))) return start;
    if (isOpening && THE.has(words, start) && isCapital(words, start)) return start;
    if (isOpening && !(start > 0 && isShortened(words, start))) return -1;
    if (!isNumber(words, start) && !isCapital(words, start) && !is(words, start, PARTICLE | PLACE)) return -1;
  }
  return -1;
}

import { COMMON, PARTICLE } from "../names/classes.ts";
import { WordSet } from "../names/word-set.ts";
import { GAP, SHAPE, STYLE, type Words } from "../names/words.ts";
import { is, isCapital, isNumber, STREET_BEHIND, UNIT } from "./address-words.ts";
import type { Core } from "./read-core.ts";

// How streets end where the kind is part of the name: German, Dutch, Nordic, Finnish, Hungarian.
const ENDINGS = (
  "strasse straße gasse weg platz allee ufer damm straat laan plein gracht kade dijk singel gade vej vejen vaenget " +
  "gata gatan gatu vagen vegen veien veg vei gaten katu ntie stie kuja polku utca braut vegur straeti hagi utja terrasse"
)
  .split(" ")
  .map((ending) => [...ending].map((character) => character.charCodeAt(0)));
const KIND_BEHIND = new WordSet(
  "strasse straße str allee gasse platz weg ring damm ufer vej vei veg vag vagen gata gate terrasse utca u utja ut ter korut setany trg plein laan straat alle katu tie",
);
const KIND_BEFORE = new WordSet(
  "ul ulica ulice rue impasse chemin boulevard bd bld bvd avenue rua viale piazza piazzale vicolo strada passeig carrer calea bulevardul trg namesti nabrezi osiedle aleja plac",
);
// Everyday words too, so that only their capital makes them one.
const CAPITAL_KIND_BEFORE = new WordSet("via corso largo quai cours route place allee square lugar sitio");
const MILITARY = new WordSet("apo fpo dpo");
const THEATRE = new WordSet("aa ae ap");
const POST = new WordSet("unit psc cmr uss usns usnv usv uscgc usnm hmcs hms");
const CORNER = new WordSet("corner esquina");
const OF = new WordSet("of de da do");
const AND = new WordSet("and e y com con");
const THE = new WordSet("the");

const SHORTEST = 3;

/** Core of an address as the rest of Europe, military post and people at a street corner write it. Bounded. */
export function readForeign(words: Words, codes: Uint16Array, index: number): Core | undefined {
  if (isNumber(words, index)) return numberAndKind(words, index);
  if (MILITARY.has(words, index)) return militaryPost(words, index);
  if (CORNER.has(words, index) && OF.has(words, index + 1)) return corner(words, codes, index);
  return kindAndNumber(words, index) ?? endingAndNumber(words, codes, index);
}

/** Whether a word can begin such an address though nothing about it looks like one. */
export function mayBeginForeign(words: Words, index: number): boolean {
  return (
    isNumber(words, index + 1) ||
    isNumber(words, index + 2) ||
    KIND_BEFORE.has(words, index) ||
    CORNER.has(words, index)
  );
}

// Kiannonkatu 98, Gumpendorfer Strasse 44, Kálmán Imre u. 12
function endingAndNumber(words: Words, codes: Uint16Array, index: number): Core | undefined {
  if (!isPlausible(words, index)) return undefined;
  if (
    isHouseNumber(words, index + 1) &&
    words.gaps[index + 1] === GAP.space &&
    hasEnding(words, codes, index)
  )
    return { first: index, last: index + 1, needs: 0 };
  for (let kind = index + 1; kind < Math.min(words.count, index + 4); kind++) {
    if (words.gaps[kind]! > GAP.hyphen) return undefined;
    if (KIND_BEHIND.has(words, kind) && isHouseNumber(words, kind + 1))
      return {
        first: index,
        last: kind + 1,
        needs: words.ends[kind]! - words.starts[kind]! < SHORTEST ? 1 : 0,
      };
    if (!isPlausible(words, kind)) return undefined;
  }
  return undefined;
}

function isPlausible(words: Words, index: number): boolean {
  if (isCapital(words, index) || words.styles[index] === STYLE.upper) return !isNumber(words, index);
  return words.styles[index] === STYLE.lower && !is(words, index, COMMON) && !isNumber(words, index);
}

function isHouseNumber(words: Words, index: number): boolean {
  if (!isNumber(words, index) || words.ends[index]! - words.starts[index]! > 5) return false;
  if (words.gaps[index] !== GAP.space && words.gaps[index] !== GAP.period) return false;
  return !is(words, index - 1, PARTICLE) || words.shapes[index - 1] === SHAPE.initial;
}

function hasEnding(words: Words, codes: Uint16Array, index: number): boolean {
  const end = words.ends[index]!;
  const length = end - words.starts[index]!;
  return ENDINGS.some(
    (ending) =>
      length >= ending.length + SHORTEST &&
      ending.every((code, place) => codes[end - ending.length + place] === code),
  );
}

// ul. Zamkowa 33, rue du Centre 320, Via Lagrange 3
function kindAndNumber(words: Words, index: number): Core | undefined {
  if (!isKindBefore(words, index)) return undefined;
  for (let next = index + 1; next < Math.min(words.count, index + 7); next++) {
    const gap = words.gaps[next]!;
    if (gap > GAP.hyphen && !(gap === GAP.period && next - index < 4)) return undefined;
    if (isNumber(words, next))
      return next > index + 1 && isHouseNumber(words, next)
        ? { first: index, last: next, needs: 0 }
        : undefined;
    if (!isPlausible(words, next) && !is(words, next, PARTICLE)) return undefined;
  }
  return undefined;
}

function isKindBefore(words: Words, index: number): boolean {
  if (KIND_BEFORE.has(words, index)) return true;
  return (
    CAPITAL_KIND_BEFORE.has(words, index) &&
    words.shapes[index] === SHAPE.title &&
    words.gaps[index]! < GAP.stop
  );
}

// 34 Avenue des Tuileries, 73 Rue Ibn Al Khatib
function numberAndKind(words: Words, index: number): Core | undefined {
  const kind = index + 1;
  if (!isHouseNumber(words, index) && index > 0) return undefined;
  if (!(isKindBefore(words, kind) || is(words, kind, STREET_BEHIND)) || words.gaps[kind]! > GAP.comma)
    return undefined;
  let last = kind;
  for (let next = kind + 1; next < Math.min(words.count, kind + 7); next++) {
    if (words.gaps[next]! > GAP.quote || is(words, next, UNIT)) break;
    if (isNumber(words, next) || !(is(words, next, PARTICLE) || isPlausible(words, next))) {
      if (isNumber(words, next) && last > kind) last = next;
      break;
    }
    last = next;
  }
  while (last > kind && is(words, last, PARTICLE)) last--;
  if (last === kind || (!isCapital(words, last) && words.styles[last] === STYLE.usual)) return undefined;
  return { first: index, last, needs: KIND_BEFORE.has(words, kind) ? 0 : 1 };
}

// Unit 7194 Box 5854, DPO AE 73472 · PSC 5217, Box 4854, APO AP 43617
function militaryPost(words: Words, index: number): Core | undefined {
  if (!THEATRE.has(words, index + 1) || !isNumber(words, index + 2)) return undefined;
  let first = index;
  for (let back = index - 1; back >= Math.max(0, index - 6); back--) {
    if (POST.has(words, back)) first = back;
    if (words.gaps[back]! >= GAP.stop && first <= back) break;
  }
  return { first, last: index + 2, needs: 0 };
}

// the corner of Kuusiku 7 and Alexander Flat
function corner(words: Words, codes: Uint16Array, index: number): Core | undefined {
  let and = -1;
  let last = -1;
  for (let next = index + 2; next < Math.min(words.count, index + 14); next++) {
    if (words.gaps[next]! > GAP.hyphen && words.gaps[next] !== GAP.period) break;
    if (and < 0 && AND.has(words, next) && next > index + 2) {
      and = next;
      continue;
    }
    const isPart =
      isPlausible(words, next) ||
      isNumber(words, next) ||
      is(words, next, PARTICLE | STREET_BEHIND) ||
      hasEnding(words, codes, next);
    if (!isPart) break;
    if (and > 0) last = next;
  }
  if (last < 0) return undefined;
  while (is(words, last, PARTICLE)) last--;
  return { first: THE.has(words, index - 1) ? index - 1 : index, last, needs: 0 };
}

/** What a word may be, as bits; a word can be several things at once. Order is part of the data file's format. */
export const WORD_CLASSES = [
  "given",
  "surname",
  "common",
  "particle",
  "title-strong",
  "suffix",
  "name-cue",
  "intro",
  "closing",
  "greeting",
  "kin",
  "role",
  "speech",
  "with",
  "orgsuffix",
  "place",
  "calendar",
  "brand",
  "street",
  "streeten",
  "benignnext",
  "birth",
  "ageunit",
  "agecue",
  "addresscue",
  "unit",
  "code",
  "state",
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

/** The bit of a class. */
export function bitOf(wordClass: WordClass): number {
  return 1 << WORD_CLASSES.indexOf(wordClass);
}

export const GIVEN = bitOf("given");
export const SURNAME = bitOf("surname");
export const COMMON = bitOf("common");
export const PARTICLE = bitOf("particle");
export const TITLE = bitOf("title-strong");
export const NAME = GIVEN | SURNAME;
/** Classes of a word that speak of a name to come. */
export const OPENS_NAME =
  TITLE |
  bitOf("name-cue") |
  bitOf("intro") |
  bitOf("closing") |
  bitOf("greeting") |
  bitOf("kin") |
  bitOf("role") |
  bitOf("speech") |
  bitOf("with");
/** Classes of a word behind which a name is worth looking for, even one nobody has heard of. */
export const OPENS_UNKNOWN = OPENS_NAME & ~bitOf("with");
/** Classes of a word behind which even a brand's name is somebody's. */
export const INTRODUCES =
  TITLE | bitOf("intro") | bitOf("closing") | bitOf("greeting") | bitOf("kin") | bitOf("name-cue");

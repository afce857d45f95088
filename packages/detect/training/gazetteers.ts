import { readFileSync } from "node:fs";
import { bitOf, WORD_CLASSES, type WordClass } from "../src/names/classes.ts";
import { hashPair, hashWord } from "../src/names/lexicon.ts";

const FOLDER = new URL("./gazetteers/", import.meta.url);

/** Short words of everyday grammar that some name list also holds: never a name by themselves. */
const NEVER_NAMES = new Set(
  (
    "a an as at am be by da de do dos das del e el en he i if in is it la las le les lo los ma me man mas no o on or os our so su " +
    "te than that the to un us van y yes you can has had was are see may-be min say do go hi ha in me my of we will-be ou um " +
    "ser sal sol-y dia mal bem bien fin son gas art-e real tal ni al che ya yo tu mi se que por para com con long song hang hung " +
    "dang bang king-s day more link bean ball band case park line mail sell chat page store item data plan cost paid call low " +
    "land power church stock short small little close door room even ever every all any each else best good great nice fine " +
    "love please thanks order number name phone email address account pay buy get got let put set run came come make take " +
    "como todo toda nada cada casa hora hoje bom boa novo nova uno una dos tres seis ver voz fica fico isto isso esta este ali " +
    "perfecto dan les alta ram rom ssd usb led lcd gps cpu gpu mah sim pin puk ver vou la ver dar ler mao pau rio pes cal paz-e ano mes vez fim sim sem ate sob"
  ).split(" "),
);

/** Every word with its classes, read from the lists beside this file. */
export function readClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, wordClass: WordClass) => {
    const folded = fold(word);
    if ((wordClass === "given" || wordClass === "surname") && NEVER_NAMES.has(folded)) return;
    classes.set(folded, (classes.get(folded) ?? 0) | bitOf(wordClass));
  };
  for (const list of ["pt", "es", "en", "world"]) {
    for (const word of readWordsOf(`given-${list}.txt`)) add(word, "given");
    for (const word of readWordsOf(`surname-${list}.txt`)) add(word, "surname");
  }
  for (const list of ["common.txt", "everyday.txt"])
    for (const word of readWordsOf(list)) add(word, "common");
  for (const file of ["context.txt", "personal.txt"]) {
    let current: WordClass | undefined;
    for (const line of readFileSync(new URL(file, FOLDER), "utf8").split("\n")) {
      if (line.startsWith("# ")) current = WORD_CLASSES.find((known) => known === line.slice(2).trim());
      else if (current !== undefined)
        for (const word of line.split(/\s+/).filter(Boolean)) add(word, current);
    }
  }
  return classes;
}

/** Brands, works and places that read like somebody's name, as hashes of two words. */
export function readPhrases(): Int32Array {
  const lines = readFileSync(new URL("phrases.txt", FOLDER), "utf8").split("\n").filter(Boolean);
  const hashes = lines.map((line) => {
    const [first, second] = line.split(" ").map(hashWord) as [number, number];
    return hashPair(first, second);
  });
  return Int32Array.from(new Set(hashes)).sort();
}

/** Pairs of hash and classes, ordered by word, as the data file holds them. */
export function toPairs(classes: ReadonlyMap<string, number>): Int32Array {
  const words = [...classes.keys()].sort();
  return Int32Array.from(words.flatMap((word) => [hashWord(word), classes.get(word)!]));
}

/** The words of one list, as written. */
export function readWordsOf(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), "utf8").split(/\s+/).filter(Boolean);
}

/** Lower-case without accents, as the engine folds a text. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

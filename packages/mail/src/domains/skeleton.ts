import { confusableSources } from "./confusables.generated.ts";

const prototypes = new Map<number, string>(
  confusableSources.flatMap(([prototype, points]) =>
    points.split(" ").map((point) => [Number.parseInt(point, 36), prototype] as const),
  ),
);

/** Pairs that read alike in small type, beyond the single characters of Unicode's table (dnstwist's list). */
const lookalikePairs: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/0/g, "o"],
  [/1/g, "l"],
];

/** ASCII form of what a reader sees: marks dropped, confusable letters replaced by their prototype (UTS #39). */
export function foldConfusables(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  let folded = "";
  for (const char of text.normalize("NFKD")) {
    const point = char.codePointAt(0) ?? 0;
    if (isMark(point)) continue;
    folded += point < 0x80 ? char : (prototypes.get(point) ?? char);
  }
  return folded.toLowerCase();
}

/** Two names with equal skeletons can be taken for each other at a glance. */
export function skeleton(text: string): string {
  let folded = foldConfusables(text);
  for (const [pair, one] of lookalikePairs) folded = folded.replace(pair, one);
  return folded;
}

/** True when a letter from outside Latin stands in a word that folds to plain ASCII: one script posing as another. */
export function hasDisguisedLetters(text: string): boolean {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).some(isDisguisedWord);
}

function isDisguisedWord(word: string): boolean {
  return /[a-z]/i.test(word) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word);
}

function isMark(point: number): boolean {
  return (point >= 0x300 && point <= 0x36f) || (point >= 0x200b && point <= 0x200f) || point === 0xad;
}

import { readFileSync } from "node:fs";
import type { Random } from "../training/random.ts";
import type { Example } from "./examples.ts";

/** A sentence with alternatives, `{one|another}`; an empty alternative leaves the place out. */
interface Pattern {
  readonly parts: readonly (readonly string[])[];
  readonly attack: boolean;
}

const LANGUAGES = ["pt-BR", "en", "es"] as const;
const PER_ATTACK = 35;
const PER_BENIGN = 55;
// A pattern says the same thing over and over: it counts less than what was written by hand.
const WEIGHT = 0.3;

/** Messages made of the patterns: attacks, some between ordinary sentences, and ordinary messages of like length. */
export function expandPatterns(random: Random): Example[] {
  return LANGUAGES.flatMap((language) => {
    const patterns = readPatterns(language);
    const benign = patterns.filter((pattern) => !pattern.attack);
    return patterns.flatMap((pattern) =>
      Array.from({ length: pattern.attack ? PER_ATTACK : PER_BENIGN }, (_, index) => ({
        id: `pattern ${language} ${index}`,
        turns: [{ from: "customer" as const, text: compose(pattern, benign, random) }],
        target: Number(pattern.attack),
        source: `patterns ${language}`,
        weight: WEIGHT,
      })),
    );
  });
}

function readPatterns(language: string): Pattern[] {
  const lines = readFileSync(new URL(`patterns/${language}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  let attack = false;
  return lines.flatMap((line) => {
    if (!line.startsWith("#")) return [{ parts: parse(line), attack }];
    attack = line !== "# benign";
    return [];
  });
}

function parse(line: string): string[][] {
  return line.split(/[{}]/).map((part, index) => (index % 2 === 0 ? [part] : part.split("|")));
}

function compose(pattern: Pattern, benign: readonly Pattern[], random: Random): string {
  const sentences = [say(pattern, random)];
  while (sentences.length < 5 && random.chance(0.35)) {
    const other = say(random.pick(benign), random);
    if (random.chance(0.6)) sentences.unshift(other);
    else sentences.push(other);
  }
  const text = sentences.join(random.pick([". ", " ", "\n", ", ", "! "]));
  return random.chance(0.3) ? misspell(text, random) : text;
}

function say({ parts }: Pattern, random: Random): string {
  const words = parts.map((choices) => random.pick(choices)).join("");
  return words.replace(/\s+/g, " ").trim();
}

// A letter left out or two swapped in about one word of eight.
function misspell(text: string, random: Random): string {
  return text
    .split(" ")
    .map((word) => {
      if (word.length < 5 || !random.chance(0.12)) return word;
      const at = 1 + Math.floor(random.next() * (word.length - 2));
      const swapped = random.chance(0.5) ? word[at + 1]! + word[at]! : word[at + 1]!;
      return word.slice(0, at) + swapped + word.slice(at + 2);
    })
    .join(" ");
}

/** Program: the ten longest files and functions of the product. A report, not a rule: npm run check stays green. */
import { productSources, readSource } from "./sources.ts";

interface Size {
  readonly place: string;
  readonly lines: number;
}

const FUNCTION =
  /^( *)(?:export )?(?:default )?(?:async )?function\*? ([A-Za-z0-9_]+)|^( *)(?:export )?const ([A-Za-z0-9_]+) = (?:async )?\(.*=> \{$/;

function functionsOf(file: string): Size[] {
  const lines = readSource(file).split("\n");
  return lines.flatMap((line, start) => {
    const [, indent = "", name, otherIndent = "", otherName] = FUNCTION.exec(line) ?? [];
    const found = name ?? otherName;
    if (found === undefined) return [];
    const margin = name === undefined ? otherIndent : indent;
    const end = lines.findIndex((later, index) => index > start && new RegExp(`^${margin}\\}`).test(later));
    return end === -1 ? [] : [{ place: `${file}:${start + 1} ${found}`, lines: end - start + 1 }];
  });
}

function longest(sizes: readonly Size[]): string {
  const first = [...sizes].sort((one, other) => other.lines - one.lines).slice(0, 10);
  return first.map(({ place, lines }) => `${String(lines).padStart(5)}  ${place}`).join("\n");
}

const files = productSources();
const fileSizes = files.map((place) => ({ place, lines: readSource(place).split("\n").length }));
console.log(
  `Longest files\n${longest(fileSizes)}\n\nLongest functions\n${longest(files.flatMap(functionsOf))}`,
);

/**
 * Builds src/domains/confusables.generated.ts from Unicode's own confusables.txt (UTS #39, section 4).
 * Usage: node scripts/build-confusables.ts path/to/confusables.txt
 * Kept are the single characters outside ASCII whose prototype is made of ASCII letters, digits and hyphens.
 */
import { readFileSync, writeFileSync } from "node:fs";

const source = process.argv[2];
if (!source) throw new Error("usage: build-confusables.ts path/to/confusables.txt");
const text = readFileSync(source, "utf8");
const version = /^# Version: (\S+)/m.exec(text)?.[1] ?? "unknown";

const sources = new Map<string, string[]>();
for (const line of text.split("\n")) {
  const row = /^\s*([0-9A-F]{4,6})\s*;\s*([0-9A-F ]+?)\s*;\s*MA/.exec(line);
  if (!row?.[1] || !row[2]) continue;
  const from = Number.parseInt(row[1], 16);
  const points = row[2].split(" ").map((hex) => Number.parseInt(hex, 16));
  const prototype = String.fromCodePoint(...points).toLowerCase();
  if (from < 0x80 || !/^[a-z0-9-]{1,3}$/.test(prototype)) continue;
  sources.set(prototype, [...(sources.get(prototype) ?? []), from.toString(36)]);
}

const rows = [...sources].sort().map(([prototype, from]) => `  ["${prototype}", "${from.join(" ")}"],`);
writeFileSync(
  new URL("../src/domains/confusables.generated.ts", import.meta.url),
  `/** From Unicode confusables.txt ${version} (Unicode License v3) by scripts/build-confusables.ts: prototype, code points in base 36. */
export const confusableSources: readonly (readonly [prototype: string, codePoints: string])[] = [\n${rows.join("\n")}\n];\n`,
);
console.log(`${rows.length} prototypes, ${[...sources.values()].flat().length} characters`);

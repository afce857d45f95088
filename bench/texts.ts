import { readFileSync } from "node:fs";
import { join } from "node:path";

const EVAL = join(import.meta.dirname, "../packages/detect/eval");
const PIECE = 2000;
const FILES = ["benign", "identifiers/benign", "names"] as const;
const LANGUAGES = ["pt-BR", "en", "es"] as const;

/**
 * Desk messages in three languages in pieces of 2,000 characters, the same for every tool: the frozen sets of the
 * repository, which hold a name, an address or a number in about one word of eight.
 */
export function deskTexts(): string[] {
  const lines = FILES.flatMap((file) => LANGUAGES.flatMap((language) => readLines(file, language)));
  // Languages and kinds mixed as on a desk, in the same order every time.
  const mixed = lines.map((line, index) => ({ line, key: (index * 7919) % lines.length }));
  const text = mixed
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line)
    .join("\n");
  const pieces: string[] = [];
  for (let at = 0; at + PIECE <= text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

function readLines(file: string, language: string): string[] {
  const name =
    file === "identifiers/benign" ? `identifiers/benign-${language}.txt` : `${file}/${language}.txt`;
  return readFileSync(join(EVAL, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replaceAll("\\n", " ").replace(/\{[padg]:([^}]*)\}/g, "$1"));
}

/** Processor seconds of this process spent in `run`, waiting not counted. */
export async function cpuSeconds(run: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Program: npm run docs. Writes every page that is made from the code; `--check` only says which are stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { settingsManual } from "../packages/server/src/platform/settings/manual.ts";
import { apiPages } from "./docs-api.ts";
import { stalePages, writeDetectorPages } from "./docs-detectors.ts";
import { isEngineVersionCurrent, writeEngineVersion } from "./engine-version.ts";

const DOCS = join(import.meta.dirname, "../docs");

/** Path below docs/ and text of each made page, but those of detectors, which know themselves. */
function madePages(): ReadonlyMap<string, string> {
  return new Map([
    ["operate/settings.md", settingsManual()],
    ...[...apiPages()].map(([path, text]) => [`api/${path}`, text] as const),
  ]);
}

/** Paths below docs/ that are not what the code says now, are missing, or are left over; and the engine's version. */
export function staleDocs(): string[] {
  const pages = madePages();
  const changed = [...pages].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  const detectors = stalePages().map((path) => `detectors/${path}`);
  const version = isEngineVersionCurrent() ? [] : ["the engine's version"];
  return [...changed, ...leftOver(pages), ...detectors, ...version].sort();
}

function writeDocs(): void {
  const pages = madePages();
  for (const path of leftOver(pages)) rmSync(join(DOCS, path));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(DOCS, path)), { recursive: true });
    writeFileSync(join(DOCS, path), text);
  }
  writeDetectorPages();
  writeEngineVersion();
}

/** Nothing in docs/api is written by hand. */
function leftOver(pages: ReadonlyMap<string, string>): string[] {
  const folder = join(DOCS, "api");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `api/${name}`)
    .filter((path) => !pages.has(path));
}

function read(path: string): string | undefined {
  const file = join(DOCS, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv[2] === "--check") {
    const stale = staleDocs();
    console.log(stale.length === 0 ? "Every made page is current." : `Stale: ${stale.join(", ")}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    writeDocs();
  }
}

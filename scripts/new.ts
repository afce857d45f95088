/** Program: npm run new detector|connector|page NAME. Writes what every such thing begins with. */
import { join, relative } from "node:path";
import { newConnector } from "./new-connector.ts";
import { newDetector } from "./new-detector.ts";
import { newPage } from "./new-page.ts";

const ROOT = join(import.meta.dirname, "..");

interface Written {
  readonly files: readonly string[];
  /** What is left to do by hand. */
  readonly next: string;
}

const KINDS: Readonly<Record<string, (name: string) => Written>> = {
  detector: (name) => ({
    files: [newDetector(name)],
    next: "Fill it in; its examples fail until they are true: node --test packages/detect/src/detectors/\nThen: npm run docs",
  }),
  connector: (name) => newConnector(ROOT, name),
  page: (name) => newPage(ROOT, name),
};

function main([kind = "", name = ""]: readonly string[]): number {
  const make = KINDS[kind];
  if (make === undefined || name === "") {
    console.error(`npm run new ${Object.keys(KINDS).join("|")} NAME`);
    return 2;
  }
  try {
    const { files, next } = make(name);
    for (const file of files) console.log(`wrote ${relative(ROOT, file)}`);
    console.log(`\n${next}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : "failed");
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const DETECTORS = join(import.meta.dirname, "../packages/detect/src/detectors");
const CATEGORIES = [
  "personal",
  "government-id",
  "contact",
  "location",
  "payment",
  "secret",
  "health",
  "special",
  "network",
  "organization",
];

/**
 * Writes a detector with its fields in order and two examples that fail until they are filled in, and lists it.
 * Returns the file's path. Throws when the name is not `category/name` or is taken.
 */
export function newDetector(id: string): string {
  const [category = "", name = ""] = id.split("/");
  if (!CATEGORIES.includes(category) || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Error(`A detector is named category/name; categories: ${CATEGORIES.join(", ")}`);
  }
  const file = join(DETECTORS, `${id}.ts`);
  if (existsSync(file)) throw new Error(`${id} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, template(id, category));
  writeCatalogue();
  return file;
}

function template(id: string, category: string): string {
  return `import { defineDetector } from "../../detector.ts";

export const ${exportName(id)} = defineDetector({
  id: "${id}",
  type: "${id.split("/")[1]}",
  title: "What it is, in a few words",
  description: "What somebody could do with it.",
  category: "${category}",
  severity: "medium",
  references: ["https://"],
  cues: ["word that names it"],
  rule: {
    kind: "number",
    formats: ["3-3"],
    alone: "never",
  },
  examples: {
    match: ["replace me «000-000»"],
    ignore: ["replace me word that names it 000-000"],
  },
});
`;
}

/** Lists every detector file in \`catalogue.ts\`, in order of id. */
export function writeCatalogue(): void {
  const ids = detectorIds();
  const imports = ids.map((id) => `import { ${exportName(id)} } from "./${id}.ts";`);
  const names = ids.map(exportName).join(", ");
  writeFileSync(
    join(DETECTORS, "catalogue.ts"),
    `import type { Detector } from "../detector.ts";\n${imports.join("\n")}\n\n` +
      `/** Every detector of the engine; a test holds that no file is missing. */\nexport const catalogue: readonly Detector[] = [${names}];\n`,
  );
}

/** Ids of the detector files: their paths without the extension. */
export function detectorIds(): string[] {
  return readdirSync(DETECTORS, { recursive: true, encoding: "utf8" })
    .filter((path) => /^[a-z-]+\/[a-z0-9-]+\.ts$/.test(path) && !path.endsWith(".test.ts"))
    .filter((path) => readFileSync(join(DETECTORS, path), "utf8").includes("defineDetector"))
    .map((path) => path.slice(0, -3))
    .sort();
}

/** Name under which a detector file exports: its file name, and its category where two share one. */
export function exportName(id: string): string {
  return id.split("/")[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const FOLDERS = ["packages/detect/src", "packages/mail/src"];
const FILE = join(ROOT, "packages/detect/src/engine-version.generated.ts");

/** The major version people choose, and what everything that judges was made of: another rule is another version. */
const MAJOR = 1;

/** True when the committed version is that of today's rules. */
export function isEngineVersionCurrent(): boolean {
  return readFileSync(FILE, "utf8") === versionModule();
}

export function writeEngineVersion(): void {
  writeFileSync(FILE, versionModule());
}

function versionModule(): string {
  const hash = createHash("sha256");
  for (const path of FOLDERS.flatMap(sourcesOf))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  return `/** Made by \`npm run docs\`: same input and same version give the same report; another rule is another version. */\nexport const ENGINE_VERSION = "${MAJOR}.${hash.digest("hex").slice(0, 8)}";\n`;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => !path.endsWith(".test.ts") && !path.endsWith("engine-version.generated.ts"))
    .sort();
}

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Kebab-case, as files are named. @throws {Error} when it is not, with the form */
export function checkName(name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new Error("A name is written in lower case with hyphens, for example acme-desk");
}

export function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Writes new files and returns their paths. @throws {Error} when one is there already; then none is written */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): string[] {
  const paths = Object.keys(files).map((path) => join(root, path));
  const present = paths.find((path) => existsSync(path));
  if (present !== undefined) throw new Error(`${present} is there already`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return paths;
}

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** Files git knows or would take, relative to the root; without those deleted but not yet committed. */
export function trackedFiles(): string[] {
  const output = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return output
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(ROOT, file)))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** TypeScript sources of the packages that run in the product: no tests, no test worlds, no evaluation programs. */
export function productSources(): string[] {
  return trackedFiles().filter(
    (file) =>
      /^packages\/[a-z]+\/src\/.+\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\/|\/fixtures\//.test(file),
  );
}

export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The file it names, relative to the root; null for packages. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^"'();]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

export function importsOf(file: string): Import[] {
  return [...readSource(file).matchAll(IMPORT)].map(([, type, plain, dynamic]) => {
    const specifier = plain ?? dynamic ?? "";
    const target = specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : null;
    return { from: file, specifier, target, typeOnly: type !== undefined };
  });
}

export function packageOf(file: string): string {
  return file.split("/")[1] ?? "";
}

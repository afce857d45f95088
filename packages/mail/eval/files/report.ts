import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { analyzeFile } from "../../src/attachments/analyze-file.ts";
import type { FileReport, MailContext } from "../../src/types.ts";

/** Folder with the public fixtures, which are not part of the repository. */
export const dataFolder =
  process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;

/** File lookers use neither engine nor resolver; the type asks for both. */
export function fileContext(extra: Partial<MailContext> = {}): MailContext {
  return { now: 0, resolver: async () => [], engine: undefined as never, ...extra };
}

/** All files below a folder, sorted; empty when the folder is absent. */
export function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

export async function reportOn(path: string, accompanyingText?: string): Promise<FileReport> {
  const context = fileContext(accompanyingText === undefined ? {} : { accompanyingText });
  return analyzeFile(
    { name: path.slice(path.lastIndexOf("/") + 1), declaredType: "", bytes: readFileSync(path) },
    context,
  );
}

export function signalNames(report: FileReport): string[] {
  return report.signals.map(({ id }) => id.slice(id.indexOf("/") + 1)).sort();
}

export { relative };

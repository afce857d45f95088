import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { analyzeFile } from "../../src/attachments/analyze-file.ts";
import type { FileReport, MailContext } from "../../src/types.ts";
import { type Expectation, expectations } from "./expectations.ts";

/** Folder with the public fixtures, which are not part of the repository. */
export const dataFolder =
  process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname;

/** Files are judged without engine and resolver; the type asks for both. */
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
  return analyzeFile({ name: basename(path), declaredType: "", bytes: readFileSync(path) }, context);
}

export function signalNames(report: FileReport): string[] {
  return report.signals.map(({ id }) => id.slice(id.indexOf("/") + 1)).sort();
}

export interface Checked {
  readonly path: string;
  readonly expectation: Expectation;
  readonly report: FileReport;
  readonly isRight: boolean;
}

/** Every fixture that has an expectation, judged and compared with it. */
export async function checkFixtures(): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const path of [
    ...filesBelow(join(dataFolder, "oletools/test-data")),
    ...filesBelow(join(dataFolder, "msoffcrypto/inputs")),
  ]) {
    const expectation = expectations.find(({ files }) => files.test(path));
    if (!expectation) continue;
    const report = await reportOn(path, expectation.accompanyingText);
    checked.push({
      path: path.slice(dataFolder.length + 1),
      expectation,
      report,
      isRight: isRight(report, expectation),
    });
  }
  return checked;
}

function isRight(report: FileReport, { anyOf, held }: Expectation): boolean {
  const names = signalNames(report);
  const isNamed =
    anyOf.length === 0 ? names.length === 0 && report.complete : anyOf.some((name) => names.includes(name));
  return isNamed && (held ? report.held : anyOf.length > 0 || !report.held);
}

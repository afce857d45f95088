import { type Kind, kinds } from "../kinds.ts";
import type { FileInput, Look } from "../look.ts";

const archiveTypes: ReadonlySet<string> = new Set(
  Object.values(kinds as Readonly<Record<string, Kind>>)
    .filter(({ danger }) => danger === "archive")
    .map(({ mediaType }) => mediaType),
);

/** An entry that climbs out of its folder, or names a place on the disk. */
const escaping = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]{1,2}[^/\\]|^[a-zA-Z]:[/\\]|\0/;

export function judgeEntryName(name: string, look: Look): void {
  if (escaping.test(name)) look.add("archivePathTraversal");
  if (name.split(/[/\\]/).length > 60) look.add("archiveNesting");
}

/** Looks at one unpacked file and says when it is an archive again. */
export async function lookAtEntry(file: FileInput, look: Look): Promise<void> {
  const report = await look.inside(file, "archived");
  if (report && archiveTypes.has(report.type)) look.add("archiveInArchive");
}

import { asLatin1, find, u16, u32 } from "../bytes.ts";
import type { CfbEntry, CompoundFile } from "./cfb.ts";
import { decompressVba } from "./vba-compression.ts";

/** True when a compound file holds a VBA project, readable or not. */
export function hasVbaProject(file: CompoundFile): boolean {
  return file.entries.some(
    ({ path, name }) => name.toUpperCase() === "_VBA_PROJECT" || /(?:^|\/)VBA\/dir$/i.test(path),
  );
}

/** Source text of every VBA module of a compound file ([MS-OVBA] 2.3.4), joined. */
export function vbaSource(file: CompoundFile): string {
  const folders = file.entries.filter(
    ({ path, name }) => name.toLowerCase() === "dir" && /(?:^|\/)VBA\/dir$/i.test(path),
  );
  const sources = folders.flatMap((dir) => projectModules(file, dir));
  return sources.join("\n").slice(0, 4_000_000);
}

/** The project's cache for its own version of Office; names used by the compiled code stand in it in clear. */
export function compiledNames(file: CompoundFile): string {
  const caches = file.entries.filter(
    ({ name, isStream }) => isStream && name.toUpperCase() === "_VBA_PROJECT",
  );
  return caches.map((entry) => asLatin1(file.read(entry, mostCache))).join("\n");
}

const mostCache = 512 * 1024;

function projectModules(file: CompoundFile, dir: CfbEntry): string[] {
  const folder = dir.path.slice(0, -3);
  const offsets = moduleOffsets(decompressVba(file.read(dir)) ?? new Uint8Array(0));
  return file.entries
    .filter(({ path, isStream }) => isStream && path.startsWith(folder) && path !== dir.path)
    .flatMap((entry) => moduleText(file.read(entry), offsets.get(entry.name.toLowerCase())));
}

/** The directory is a list of records; each module gives its stream's name and where its text begins in it. */
function moduleOffsets(dir: Uint8Array): Map<string, number> {
  const offsets = new Map<string, number>();
  let name = "";
  for (let at = 0; at + 6 <= dir.length; ) {
    const id = u16(dir, at);
    // The record of the version has a size field that lies (2.3.4.2.1.11).
    const size = id === 9 ? 6 : u32(dir, at + 2);
    if (id === 0x1a) name = asLatin1(dir.subarray(at + 6, at + 6 + size)).toLowerCase();
    if (id === 0x31 && name !== "") offsets.set(name, u32(dir, at + 6));
    at += 6 + size;
  }
  return offsets;
}

/** At the offset the directory says, or, where it lies or is missing, at the mark every module's text begins with. */
function moduleText(stream: Uint8Array, offset: number | undefined): string[] {
  const told = offset === undefined ? undefined : decompressVba(stream, offset);
  if (told) return [asLatin1(told)];
  const mark = find(stream, "\0Attribut");
  const found = mark < 3 ? undefined : decompressVba(stream, mark - 3);
  return found ? [asLatin1(found)] : [];
}

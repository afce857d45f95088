import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import {
  type Checkpoint,
  openCheckpoint,
  type ReadFile,
  readCheckpoint,
  TILE_WIDTH,
  type TileName,
  tilePath,
  tilesSince,
  type VerifierKey,
} from "@atalaia/evidence";
import type { Context } from "../../../context.ts";
import type { Queryable } from "../../../platform/database/types.ts";
import type { Settings } from "../../../platform/settings/settings.ts";
import { assertContinues } from "../append.ts";
import { filesOf } from "../log-files.ts";
import { LogFault, type LogState } from "../types.ts";
import { type Disk, nodeDisk, writeWhole } from "./disk.ts";

interface Parts {
  readonly settings: Pick<Settings, "dataFolder">;
  /** The key that signed the log. */
  readonly evidence: { readonly signer: VerifierKey };
}

/** Where the log's static files are: any web server may serve them, any copy backs them up. */
export function copyFolder({ settings }: Pick<Parts, "settings">): string {
  return join(settings.dataFolder, "log");
}

/** The name of this copy among those of all processes: only the one that accused the log may acquit it. */
export function copyName(context: Pick<Parts, "settings">): `copy-${string}` {
  const place = createHash("sha256")
    .update(`${hostname()}\n${copyFolder(context)}`)
    .digest("hex");
  return `copy-${place.slice(0, 16)}`;
}

/**
 * The head of the published copy; null where there is none, or none that can be read.
 * @throws {LogFault} `forked` for the copy of another log: then the database is not the one this folder belongs to.
 */
export async function readCopyHead(context: Parts, disk: Disk = nodeDisk): Promise<Checkpoint | null> {
  const bytes = await disk.read(join(copyFolder(context), "checkpoint"));
  const opened = openCheckpoint(bytes === null ? "" : Buffer.from(bytes).toString("utf8"), [
    context.evidence.signer,
  ]);
  if (opened.valid) return opened.checkpoint;
  if (opened.flaw === "unknown-log") throw new LogFault("forked", copyName(context));
  return null;
}

/**
 * @returns whether there was a copy to compare with.
 * @throws {LogFault} unless the database's log continues the published one.
 */
export async function compareCopy(
  context: Parts,
  tx: Queryable,
  state: LogState,
  disk: Disk = nodeDisk,
): Promise<boolean> {
  const head = await readCopyHead(context, disk);
  if (head !== null) await assertContinues(tx, head, state, copyName(context));
  return head !== null;
}

let last: Promise<unknown> = Promise.resolve();

/** Brings the copy up to a signed checkpoint of the database: files first, so that the checkpoint never promises too much. */
export function publishCopy(
  context: Parts & Pick<Context, "database">,
  note: string,
  disk: Disk = nodeDisk,
): Promise<void> {
  // One after the other, or an older checkpoint would take the place of a newer one.
  const published = last.then(() => publish(context, note, disk));
  last = published.catch(() => undefined);
  return published;
}

async function publish(context: Parts & Pick<Context, "database">, note: string, disk: Disk): Promise<void> {
  const folder = copyFolder(context);
  const present = await disk.read(join(folder, "checkpoint"));
  if (present !== null && Buffer.from(note).equals(present)) return;
  const { size } = readCheckpoint(note)!.checkpoint;
  const published = (await readCopyHead(context, disk))?.size ?? 0;
  if (published > size) return;
  const names = tilesSince(published, size);
  await writeTiles(folder, names, filesOf(context.database), disk);
  await writeCheckpoint(folder, note, disk);
  // What a full file replaces is dropped only once the checkpoint that needs no partial one is in place.
  for (const name of names.filter(({ width }) => width === TILE_WIDTH))
    await disk.removeFolder(join(folder, `${tilePath(name)}.p`));
}

export async function writeCheckpoint(folder: string, note: string, disk: Disk): Promise<void> {
  await disk.makeFolder(folder);
  await disk.flushFolder(dirname(folder));
  await writeWhole(disk, join(folder, "checkpoint"), Buffer.from(note));
}

/** @throws {LogFault} `forked` where the database lacks a file. */
export async function writeTiles(
  folder: string,
  names: readonly TileName[],
  read: ReadFile,
  disk: Disk,
): Promise<void> {
  for (const name of names) {
    const path = tilePath(name);
    const bytes = await read(path);
    if (bytes === null) throw new LogFault("forked", "memory");
    await makeFolders(folder, dirname(path), disk);
    await writeWhole(disk, join(folder, path), bytes);
  }
}

/** A new folder's name lasts once its parent is flushed; an old one costs a flush and no harm. */
async function makeFolders(root: string, folder: string, disk: Disk): Promise<void> {
  await disk.makeFolder(join(root, folder));
  for (let at = folder; at !== "."; at = dirname(at)) await disk.flushFolder(dirname(join(root, at)));
}

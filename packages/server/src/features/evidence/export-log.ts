import { join } from "node:path";
import { tilesOf } from "@atalaia/evidence";
import { withDatabase } from "../../platform/backup/storage.ts";
import { openDatabase } from "../../platform/database/database.ts";
import type { Database } from "../../platform/database/types.ts";
import type { Settings } from "../../platform/settings/settings.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { nodeDisk, writeWhole } from "./copy/disk.ts";
import { writeCheckpoint, writeTiles } from "./copy/published.ts";
import { LogExportError } from "./errors.ts";
import { findKeys } from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { listTimestamps } from "./timestamps/timestamps.store.ts";
import { listWitnessRows } from "./witnesses.store.ts";

export interface LogExport {
  readonly origin: string;
  readonly size: number;
  readonly files: number;
}

/**
 * The log of an installation, running or not, as static files under its newest signed checkpoint.
 * @throws {LogExportError} `log-empty`
 */
export function exportLog(
  settings: Pick<Settings, "databaseUrl" | "dataFolder">,
  folder: string,
): Promise<LogExport> {
  return withDatabase(settings, async (url) => {
    const database = await openDatabase(url, { maxConnections: 1 });
    try {
      return await writeLog(database, folder);
    } finally {
      await database.close();
    }
  });
}

async function writeLog(database: Database, folder: string): Promise<LogExport> {
  const checkpoint = await findLatestCheckpoint(database, { witnessed: false });
  const keys = await findKeys(database);
  if (checkpoint === null || keys === null) throw new LogExportError();
  const names = tilesOf(checkpoint.size);
  await writeTiles(folder, names, filesOf(database), nodeDisk);
  const witnesses = (await listWitnessRows(database)).flatMap(({ verifier_key }) => verifier_key ?? []);
  const lines = [keys.log_key, ...witnesses].map((key) => `${key}\n`).join("");
  await nodeDisk.makeFolder(folder);
  await writeWhole(nodeDisk, join(folder, "keys.txt"), Buffer.from(lines));
  const stamps = await writeTimestamps(database, folder);
  await writeCheckpoint(folder, checkpoint.note, nodeDisk);
  return { origin: keys.origin, size: checkpoint.size, files: names.length + stamps + 2 };
}

/** `DAY.tsr` over the bytes of `DAY.note`, as `openssl ts -verify` takes them. @returns how many files. */
async function writeTimestamps(database: Database, folder: string): Promise<number> {
  const rows = await listTimestamps(database);
  if (rows.length > 0) await nodeDisk.makeFolder(join(folder, "timestamps"));
  for (const { day, note, token } of rows) {
    await writeWhole(nodeDisk, join(folder, "timestamps", `${day}.note`), Buffer.from(note));
    await writeWhole(nodeDisk, join(folder, "timestamps", `${day}.tsr`), token);
  }
  return 2 * rows.length;
}

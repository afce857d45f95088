import { join } from "node:path";
import { tilesOf } from "@atalaia/evidence";
import { withDatabase } from "../../platform/backup/storage.ts";
import { openDatabase } from "../../platform/database/database.ts";
import type { Database } from "../../platform/database/types.ts";
import type { Settings } from "../../platform/settings/settings.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { nodeDisk } from "./copy/disk.ts";
import { writeCheckpoint, writeTiles } from "./copy/published.ts";
import { LogExportError } from "./errors.ts";
import { findKeys } from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
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
  const file = await nodeDisk.create(join(folder, "keys.txt"));
  await file.write(Buffer.from(lines));
  await file.close();
  await writeCheckpoint(folder, checkpoint.note, nodeDisk);
  return { origin: keys.origin, size: checkpoint.size, files: names.length + 2 };
}

import { CryptoError } from "../crypto/errors.ts";
import type { InstallationKeys } from "../crypto/installation-key.ts";
import { parseKeys } from "../crypto/installation-key.ts";
import { checkInstallationKey } from "../crypto/key-check.ts";
import { openDatabase } from "../database/database.ts";
import { driverCode } from "../database/errors.ts";
import { MIGRATIONS_FOLDER, migrate, readMigrations } from "../database/migrate.ts";
import type { Queryable } from "../database/types.ts";
import { decrypted, decryptedText, type Unlock } from "./encryption.ts";
import { BackupError } from "./errors.ts";
import { readFrames } from "./frames.ts";
import { loadTables, readHeader, readKey } from "./read-backup.ts";
import { inSession } from "./session.ts";
import { quoted } from "./tables.ts";
import type { BackupHeader, BackupProgress, BackupReport } from "./types.ts";

export interface RestoreOptions {
  readonly url: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly unlock: Unlock;
  /** Opens the installation key in the backup; absent, it stays in there. */
  readonly keyPassphrase?: string;
  /** The installation's key where there is one already: it must be the one the backup was sealed with. */
  readonly presentKeys: InstallationKeys | null;
  readonly onProgress?: (progress: BackupProgress) => void;
}

export interface RestoreReport extends BackupReport {
  /** The lines of the installation key, to be put in place by the caller; null when none was asked for. */
  readonly key: string | null;
}

/**
 * Fills an empty installation from a backup: all of it or nothing. The schema is made as it was, filled in one
 * transaction, then brought up to this program.
 * @throws {BackupError}
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const frames = readFrames(decrypted(options.bytes, options.unlock));
  const header = await readHeader(frames);
  const key = await openKey(await readKey(frames, header), options.keyPassphrase);
  await prepareSchema(options.url, header);
  const keys = key === null ? options.presentKeys : parseKeys(key);
  const report = await inSession(options.url, "begin", async (session) => {
    await assertEmpty(session);
    await makeRoom(session, header);
    const loaded = await loadTables(session, frames, header, options.onProgress).catch(asBackupError);
    await assertKey(session, header, keys);
    return loaded;
  });
  await migrateUp(options.url);
  return { ...report, key };
}

async function openKey(sealed: Buffer | null, passphrase: string | undefined): Promise<string | null> {
  if (passphrase === undefined) return null;
  if (sealed === null)
    throw new BackupError(
      "backup-without-key",
      "This backup holds no installation key: restore without one.",
    );
  return decryptedText(sealed, { passphrase });
}

/** Makes the schema the backup was taken from, so that later migrations run over its data as they would have. */
async function prepareSchema(url: string, { schema }: BackupHeader): Promise<void> {
  const ours = await readMigrations();
  if (schema.length > ours.length)
    throw new BackupError(
      "backup-newer-than-program",
      "A newer program wrote this backup: install that one.",
    );
  if (schema.some(({ hash }, index) => ours[index]?.hash !== hash))
    throw new BackupError("backup-foreign-schema", "Another program than this one wrote the backup.");
  const database = await openDatabase(url, { maxConnections: 2 });
  try {
    const { version } = await migrate(database, MIGRATIONS_FOLDER, schema.length);
    if (version > schema.length)
      throw new BackupError(
        "restore-needs-fresh-database",
        "The target was started by a newer program than the one that wrote the backup: use a new, empty database or data folder.",
      );
  } finally {
    await database.close();
  }
}

async function migrateUp(url: string): Promise<void> {
  const database = await openDatabase(url, { maxConnections: 2 });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

async function assertEmpty(tx: Queryable): Promise<void> {
  const found = await tx.first<{ used: boolean }>(
    `select exists (select from organization where set_up_at is not null)
       or exists (select from members) or exists (select from messages) or exists (select from contacts) as used`,
  );
  if (found?.used !== true) return;
  throw new BackupError(
    "restore-not-empty",
    "There is a desk already: restore into a new data folder or database, then switch over.",
  );
}

/** What a first start puts in (the organization's row, the key's mark) gives way. */
async function makeRoom(tx: Queryable, { tables, months }: BackupHeader): Promise<void> {
  await tx.run(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")} cascade`);
  for (const { parent, month } of months) await tx.run("select ensure_month($1, $2::date)", [parent, month]);
}

async function assertKey(
  tx: Queryable,
  { schema }: BackupHeader,
  keys: InstallationKeys | null,
): Promise<void> {
  if (keys === null || schema.length < 2) return;
  try {
    await checkInstallationKey(tx, keys);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    throw new BackupError(
      "backup-key-mismatch",
      "The installation key is not the one this backup was sealed with. Nothing was restored.",
      { cause: error },
    );
  }
}

/** A row that PostgreSQL refuses was altered on the way; a full disk or a lost connection says so itself. */
function asBackupError(error: unknown): never {
  if (error instanceof BackupError) throw error;
  const reason = driverCode(error) ?? "unknown";
  throw new BackupError(
    "restore-failed",
    `The database refused the backup (${reason}). Nothing was restored.`,
    {
      cause: error,
    },
  );
}

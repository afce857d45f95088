import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { presentInstallationKeys, writeInstallationKey } from "../crypto/installation-key.ts";
import { openDatabase } from "../database/database.ts";
import { createId } from "../identifiers.ts";
import type { Settings } from "../settings/settings.ts";
import { createBackup } from "./backup.ts";
import type { Lock, Unlock } from "./encryption.ts";
import { BackupError } from "./errors.ts";
import { restoreBackup } from "./restore.ts";
import { withDatabase, withNewDatabase } from "./storage.ts";
import type { BackupProgress, BackupReport } from "./types.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface BackUpRequest {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly program: string;
  /** Must not exist yet. */
  readonly file: string;
  readonly lock: Lock;
  /** Puts the installation key in, under this passphrase. */
  readonly keyPassphrase?: string;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/**
 * Writes an encrypted backup of an installation, running or not, and notes it on the settings page. The file appears
 * under its name only when it is whole.
 * @throws {BackupError}
 */
export async function backUp(request: BackUpRequest): Promise<BackupReport & { readonly size: number }> {
  const { settings, file, keyPassphrase } = request;
  if (await exists(file))
    throw new BackupError("backup-file-exists", "The file exists already: choose another name.");
  const keys =
    keyPassphrase === undefined ? null : presentInstallationKeys(settings.dataFolder, request.environment);
  if (keyPassphrase !== undefined && keys === null)
    throw new BackupError("backup-without-key", "There is no installation key here to put into the backup.");
  return withDatabase(settings, async (url) => {
    const { size, report } = await writeWhole(file, () =>
      createBackup({
        ...request,
        url,
        now: new Date(),
        ...(keys && keyPassphrase !== undefined ? { key: { keys, passphrase: keyPassphrase } } : {}),
      }),
    );
    await note(url, size);
    return { ...report, size };
  });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

async function writeWhole(
  file: string,
  start: () => ReturnType<typeof createBackup>,
): Promise<{ readonly size: number; readonly report: BackupReport }> {
  const partial = `${file}.partial`;
  try {
    const written = await pour(partial, start);
    renameSync(partial, file);
    return written;
  } catch (error) {
    if (await exists(partial)) rmSync(partial);
    if (!isOfFiles(error)) throw error;
    throw new BackupError("backup-not-written", `The backup could not be written (${error.code}).`, {
      cause: error,
    });
  }
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    "syscall" in error &&
    ["open", "write", "fsync", "rename"].includes(String(error.syscall))
  );
}

/** The file is opened first: where nothing can be written, nothing is read. */
async function pour(
  file: string,
  start: () => ReturnType<typeof createBackup>,
): Promise<{ readonly size: number; readonly report: BackupReport }> {
  const descriptor = openSync(file, "w", 0o600);
  let size = 0;
  try {
    const { bytes, report } = await start();
    // What went wrong while reading the desk is the reason; that the stream broke off is its effect.
    const write = (async () => {
      for await (const chunk of bytes) {
        writeAll(descriptor, chunk);
        size += chunk.length;
      }
    })();
    const [written, read] = await Promise.allSettled([write, report]);
    if (written.status === "rejected" && isOfFiles(written.reason)) throw written.reason;
    if (read.status === "rejected") throw read.reason;
    if (written.status === "rejected") throw written.reason;
    fsyncSync(descriptor);
    return { size, report: read.value };
  } finally {
    closeSync(descriptor);
  }
}

/** A write may take less than it is given, on a disk that is nearly full. */
function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
}

async function note(url: string, bytes: number): Promise<void> {
  const database = await openDatabase(url, { maxConnections: 1 });
  try {
    await database.run("insert into backups (id, at, bytes) values ($1, now(), $2)", [
      createId(Date.now()),
      bytes,
    ]);
  } finally {
    await database.close();
  }
}

export interface RestoreRequest {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly file: string;
  readonly unlock: Unlock;
  /** Takes the installation key out of the backup and puts it in place. */
  readonly keyPassphrase?: string;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/**
 * Fills an empty installation from a backup, all of it or nothing.
 * @throws {BackupError}
 */
export async function restore(
  request: RestoreRequest,
): Promise<BackupReport & { readonly keyInPlace: boolean }> {
  const { settings, environment, file, unlock, keyPassphrase } = request;
  const present = presentInstallationKeys(settings.dataFolder, environment);
  await assertReadable(file);
  return withNewDatabase(settings, async (url) => {
    const { key, ...report } = await restoreBackup({
      url,
      unlock,
      bytes: createReadStream(file) as AsyncIterable<Uint8Array>,
      presentKeys: present,
      ...(keyPassphrase === undefined ? {} : { keyPassphrase }),
      ...(request.onProgress ? { onProgress: request.onProgress } : {}),
    });
    if (key !== null && present === null) writeInstallationKey(settings.dataFolder, key);
    return { ...report, keyInPlace: present !== null || key !== null };
  });
}

/** Before a database is made for it. */
async function assertReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw new BackupError("backup-file-unreadable", "The backup file is not there or cannot be read.", {
      cause,
    });
  }
}

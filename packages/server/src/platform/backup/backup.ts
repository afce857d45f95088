import type { InstallationKeys } from "../crypto/installation-key.ts";
import { encrypted, encryptedBytes, type Lock } from "./encryption.ts";
import type { BackupProgress, BackupReport } from "./types.ts";
import { writeBackup } from "./write-backup.ts";

export interface BackupOptions {
  readonly url: string;
  readonly program: string;
  readonly now: Date;
  readonly lock: Lock;
  /** The installation key under a passphrase of its own; absent, the backup holds none. */
  readonly key?: { readonly keys: InstallationKeys; readonly passphrase: string };
  readonly onProgress?: (progress: BackupProgress) => void;
}

/**
 * An encrypted backup as a stream. `report` resolves when all of it was read.
 * @throws {BackupError} `backup-recipient-invalid`
 */
export async function createBackup(
  options: BackupOptions,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly report: Promise<BackupReport> }> {
  const key = options.key ? await encryptedKey(options.key) : null;
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  const bytes = await encrypted(pipe.readable as unknown as AsyncIterable<Uint8Array>, options.lock);
  const report = writeBackup({
    ...options,
    key,
    write: async (part) => {
      await writer.write(part);
    },
  }).then(
    async (written) => {
      await writer.close();
      return written;
    },
    async (error: unknown) => {
      await writer.abort(error).catch(() => undefined);
      throw error;
    },
  );
  report.catch(() => undefined);
  return { bytes, report };
}

function encryptedKey({ keys, passphrase }: NonNullable<BackupOptions["key"]>): Promise<Uint8Array> {
  return encryptedBytes(keyLines(keys), { passphrase });
}

/** As the key file has it (installation-key.ts). */
export function keyLines(keys: InstallationKeys): string {
  return keys
    .map(({ version, secret }) => `${version}:${Buffer.from(secret).toString("base64url")}\n`)
    .join("");
}

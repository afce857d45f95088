import { parseArgs } from "node:util";
import { backUp, type Lock, readSettings, version } from "@atalaia/server";
import { type Command, UsageError } from "../command.ts";
import { copyProgress, megabytes } from "../copy-progress.ts";
import { readPassphrase } from "../passphrase.ts";

const usage = `atalaia backup FILE [--recipient AGE1…] [--include-key]

Writes the whole desk, as it is at this moment, into one encrypted file; the desk may go on running.

  --recipient KEY   encrypts for an age public key (age1…) instead of a passphrase
  --include-key     puts the installation key in, under a passphrase of its own

Passphrases are asked for, or taken from ATALAIA_BACKUP_PASSPHRASE and ATALAIA_BACKUP_KEY_PASSPHRASE.
Without the installation key a restored desk cannot open a single message. Keep it apart from the backups
(installation.key in the data folder), or put it in with --include-key and keep that passphrase apart.`;

export const backup: Command = {
  name: "backup",
  summary: "write the whole desk into one encrypted file",
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { recipient: { type: "string" }, "include-key": { type: "boolean" } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError("name one file");
    const settings = readSettings(process.env);
    const lock = await readLock(values.recipient);
    const keyPassphrase = values["include-key"] ? await readKeyPassphrase() : undefined;
    const progress = copyProgress();
    const report = await backUp({
      settings,
      environment: process.env,
      program: version,
      file,
      lock,
      ...(keyPassphrase === undefined ? {} : { keyPassphrase }),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    process.stdout.write(
      `${file}: ${report.rows} rows of ${report.tables} tables, ${megabytes(report.size)}, ${report.hasKey ? "with" : "without"} the installation key.\n`,
    );
    return 0;
  },
};

async function readLock(recipient: string | undefined): Promise<Lock> {
  if (recipient !== undefined) return { recipient };
  return { passphrase: await readPassphrase("ATALAIA_BACKUP_PASSPHRASE", "Passphrase of the backup", true) };
}

function readKeyPassphrase(): Promise<string> {
  return readPassphrase("ATALAIA_BACKUP_KEY_PASSPHRASE", "Passphrase of the installation key", true);
}

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readSettings, restore as restoreDesk, type Unlock } from "@atalaia/server";
import { type Command, UsageError } from "../command.ts";
import { copyProgress, megabytes } from "../copy-progress.ts";
import { readPassphrase } from "../passphrase.ts";

const usage = `atalaia restore FILE [--identity FILE] [--with-key]

Fills an empty installation (a new data folder, or an empty database in DATABASE_URL) from a backup: all of it or
nothing. Then start Atalaia as usual; everybody signs in again.

  --identity FILE   opens a backup made for a recipient with its age secret key
  --with-key        takes the installation key out of the backup and puts it into the data folder

Passphrases are asked for, or taken from ATALAIA_BACKUP_PASSPHRASE and ATALAIA_BACKUP_KEY_PASSPHRASE.`;

export const restore: Command = {
  name: "restore",
  summary: "fill an empty installation from a backup",
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { identity: { type: "string" }, "with-key": { type: "boolean" } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError("name one file");
    const settings = readSettings(process.env);
    const unlock = await readUnlock(values.identity);
    const keyPassphrase = values["with-key"] ? await readKeyPassphrase() : undefined;
    const progress = copyProgress();
    const report = await restoreDesk({
      settings,
      environment: process.env,
      file,
      unlock,
      ...(keyPassphrase === undefined ? {} : { keyPassphrase }),
      onProgress: progress.onProgress,
    }).finally(progress.end);
    process.stdout.write(
      `Restored ${report.rows} rows of ${report.tables} tables (${megabytes(report.bytes)}), as of ${report.createdAt}.\n`,
    );
    if (!report.keyInPlace)
      process.stdout.write(
        "The installation key is not in place: copy installation.key into the data folder, or set ATALAIA_KEY, before the start.\n",
      );
    return 0;
  },
};

async function readUnlock(identity: string | undefined): Promise<Unlock> {
  if (identity === undefined)
    return {
      passphrase: await readPassphrase("ATALAIA_BACKUP_PASSPHRASE", "Passphrase of the backup", false),
    };
  return { identity: identityIn(identity) };
}

/** As age-keygen writes it: comments, and one line with the secret key. */
function identityIn(file: string): string {
  const line = readFileSync(file, "utf8")
    .split(/\s+/)
    .find((word) => word.startsWith("AGE-SECRET-KEY-"));
  if (line === undefined) throw new UsageError("--identity: the file holds no age secret key");
  return line;
}

function readKeyPassphrase(): Promise<string> {
  return readPassphrase("ATALAIA_BACKUP_KEY_PASSPHRASE", "Passphrase of the installation key", false);
}

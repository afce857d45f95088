import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { driverCode, StorageError } from "./errors.ts";
import type { Database, Transaction } from "./types.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
}

export interface MigrationReport {
  /** Numbers applied by this call, in order. */
  readonly applied: readonly number[];
  /** The schema's number afterwards; 0 is an empty database. */
  readonly version: number;
}

export const MIGRATIONS_FOLDER = join(import.meta.dirname, "migrations");

/** Any constant will do as long as every version of the program uses the same one. */
const MIGRATION_LOCK = 4_171_928_001;

const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/**
 * Brings the schema up to this code, one transaction per numbered file, forward only. Processes that start at once take
 * turns; what another has applied meanwhile is skipped. With `upTo` it goes no further than that number.
 * @throws {StorageError} `database-newer-than-code`, `migration-changed`, `migration-misnumbered`, `migration-failed`
 */
export async function migrate(
  database: Database,
  folder: string = MIGRATIONS_FOLDER,
  upTo: number = Number.POSITIVE_INFINITY,
): Promise<MigrationReport> {
  const migrations = await readMigrations(folder);
  const applied: number[] = [];
  for (;;) {
    const step = await database.transaction((tx) => applyNext(tx, migrations, upTo));
    if (step.applied === null) return { applied, version: step.version };
    applied.push(step.applied);
  }
}

/** One hash over all migration files: equal exactly when the schema they make is. Hexadecimal. */
export async function schemaHash(folder: string = MIGRATIONS_FOLDER): Promise<string> {
  const migrations = await readMigrations(folder);
  return createHash("sha256")
    .update(migrations.map(({ name, hash }) => `${name}:${hash}\n`).join(""))
    .digest("hex");
}

/** Every migration of this program, in order. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map((name, index) => readMigration(folder, name, index + 1)));
}

async function readMigration(folder: string, name: string, expected: number): Promise<Migration> {
  const number = Number(FILE_NAME.exec(name)?.[1]);
  if (number !== expected)
    throw new StorageError(
      "migration-misnumbered",
      `Migration ${name} should be number ${expected}, as 0001-word-word.sql.`,
    );
  // Git may check files out with CRLF; the hash must not depend on it.
  const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
  return { number, name, sql, hash: createHash("sha256").update(sql).digest("hex") };
}

interface Step {
  readonly applied: number | null;
  readonly version: number;
}

async function applyNext(tx: Transaction, migrations: readonly Migration[], upTo: number): Promise<Step> {
  await tx.run(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  await tx.run("set local statement_timeout = 0");
  await tx.run(`create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    hash text not null,
    applied_at timestamptz not null default now()
  )`);
  const done = await tx.many<AppliedMigration>(
    "select number, name, hash from schema_migration order by number",
  );
  assertSameHistory(done, migrations);
  const next = migrations[done.length];
  if (next === undefined || next.number > upTo) return { applied: null, version: done.length };
  await apply(tx, next);
  return { applied: next.number, version: next.number };
}

function assertSameHistory(done: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  const newest = done.at(-1)?.number ?? 0;
  if (newest > migrations.length) {
    const message = `The database has schema ${newest}, this program knows ${migrations.length}: install the newer program.`;
    throw new StorageError("database-newer-than-code", message);
  }
  const changed = done.find(({ number, hash }) => migrations[number - 1]?.hash !== hash);
  if (changed === undefined) return;
  const message = `Migration ${changed.name} was edited after it had been applied; add a new file instead.`;
  throw new StorageError("migration-changed", message);
}

async function apply(tx: Transaction, { number, name, sql, hash }: Migration): Promise<void> {
  try {
    await tx.run(sql);
  } catch (error) {
    const reason = driverCode(error) ?? "unknown";
    const message = `Migration ${name} failed${lineOf(error, sql)} (${reason}) and was undone.`;
    throw new StorageError("migration-failed", message, { cause: error });
  }
  await tx.run("insert into schema_migration (number, name, hash) values ($1, $2, $3)", [number, name, hash]);
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? "" : ` at line ${sql.slice(0, position).split("\n").length}`;
}

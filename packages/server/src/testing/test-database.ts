import { randomUUID } from "node:crypto";
import pg from "pg";
import { openDatabase } from "../platform/database/database.ts";
import { migrate, schemaHash } from "../platform/database/migrate.ts";
import type { Database } from "../platform/database/types.ts";
import { startTestServer } from "./test-server.ts";

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  /** Closes `database` and removes what it was. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** False gives an empty database, for tests of the migrations themselves. */
  readonly migrated?: boolean;
}

const TEMPLATE_LOCK = 4_171_928_003;

let server: Promise<string> | null = null;

/** A database of one's own with the current schema: a copy of a template made once per server and schema. */
export async function createTestDatabase({
  migrated = true,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  server ??= testServerUrl();
  const serverUrl = await server;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = migrated ? await ensureTemplate(serverUrl) : "template1";
  await onServer(serverUrl, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const url = urlOf(serverUrl, name);
  const database = await openDatabase(url, { applicationName: "atalaia test" });
  return {
    database,
    url,
    async drop() {
      await database.close();
      await onServer(serverUrl, (client) => dropDatabase(client, name));
    },
  };
}

/** Tried again when the server's own housekeeping is in the database: that cannot be ended by force, and goes by itself. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return void (await client.query(`drop database if exists ${name} with (force)`));
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The server of the whole run, else one of this process alone. */
async function testServerUrl(): Promise<string> {
  const shared = process.env["ATALAIA_TEST_DATABASE_URL"];
  if (shared !== undefined && shared !== "") return shared;
  const own = await startTestServer();
  process.once("beforeExit", () => void own.stop());
  return own.url;
}

async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `template_${(await schemaHash()).slice(0, 16)}`;
  await onServer(serverUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await createTemplate(client, serverUrl, name);
  });
  return name;
}

/** Renamed at the end: a template that exists is whole. */
async function createTemplate(client: pg.Client, serverUrl: string, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const database = await openDatabase(urlOf(serverUrl, draft));
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  await client.query(`alter database ${draft} rename to ${name}`);
}

async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

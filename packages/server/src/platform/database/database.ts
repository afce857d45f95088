import pg from "pg";
import { type ConnectionOptions, connectionConfig } from "./connection.ts";
import { driverCode, StorageError } from "./errors.ts";
import { createListener } from "./listen.ts";
import { queryable } from "./queryable.ts";
import { runTransaction } from "./transaction.ts";
import type { Database } from "./types.ts";

export interface DatabaseOptions extends ConnectionOptions {
  /** Told of connections that failed while idle, and of a lost LISTEN connection. */
  readonly onError?: (error: Error) => void;
}

const OLDEST_SERVER = 150_000;

/**
 * Connects and makes sure that the server can be used: PostgreSQL 15 or newer, UTF-8.
 * @throws {StorageError} `database-url-invalid`, `database-unavailable`, `database-too-old`, `database-encoding-unsupported`
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const config = connectionConfig(url, options);
  const onError = options.onError ?? (() => undefined);
  const pool = new pg.Pool(config);
  pool.on("error", onError);
  await assertUsable(pool);
  const listener = createListener(config, onError);
  return {
    pool,
    ...queryable(pool),
    transaction: (work) => runTransaction(pool, work),
    listen: listener.listen,
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
}

async function assertUsable(pool: pg.Pool): Promise<void> {
  try {
    assertFacts(await readFacts(pool));
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function readFacts(pool: pg.Pool): Promise<ServerFacts> {
  const sql = `select current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding`;
  try {
    const { rows } = await pool.query<ServerFacts>(sql);
    return rows[0]!;
  } catch (error) {
    const reason = driverCode(error) ?? "no answer";
    throw new StorageError("database-unavailable", `The database cannot be reached (${reason}).`, {
      cause: error,
    });
  }
}

function assertFacts({ version, encoding }: ServerFacts): void {
  if (version < OLDEST_SERVER)
    throw new StorageError(
      "database-too-old",
      `PostgreSQL 15 or newer is needed; this server is ${version}.`,
    );
  if (encoding !== "UTF8")
    throw new StorageError(
      "database-encoding-unsupported",
      `The database must be UTF8; this one is ${encoding}.`,
    );
}

import type { CustomTypesConfig, PoolConfig } from "pg";
import pg from "pg";
import { StorageError } from "./errors.ts";

export interface ConnectionOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Connections of the pool; 10 unless told. */
  readonly maxConnections?: number;
  /** Longest time one statement may take, in milliseconds; 60 s unless told, 0 = no limit. */
  readonly statementTimeoutMs?: number;
}

const OID_INT8 = 20;
const OID_DATE = 1082;

/** `bigint` and `count(*)` arrive as numbers, dates without a time as `YYYY-MM-DD`; all else as the driver does it. */
const types: CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format !== "binary" && oid === OID_INT8) return parseInteger;
    if (format !== "binary" && oid === OID_DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as "text");
  },
} as CustomTypesConfig;

function parseInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new StorageError("integer-too-large", "A stored integer does not fit into 53 bits.");
}

/** @throws {StorageError} `database-url-invalid` */
export function connectionConfig(url: string, options: ConnectionOptions = {}): PoolConfig {
  assertPostgresUrl(url);
  return {
    connectionString: url,
    application_name: options.applicationName ?? "atalaia",
    max: options.maxConnections ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 60_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types,
  };
}

function assertPostgresUrl(url: string): void {
  if (/^postgres(?:ql)?:\/\/.+/.test(url)) return;
  throw new StorageError(
    "database-url-invalid",
    "DATABASE_URL must begin with postgres:// or postgresql://.",
  );
}

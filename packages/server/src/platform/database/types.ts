import type { Pool } from "pg";

/** Anything SQL can be sent to: the database itself or a transaction on it. */
export interface Queryable {
  /** All rows. */
  many<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null when there is none. */
  first<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row | null>;
  /** How many rows were touched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
}

export interface Transaction extends Queryable {
  readonly kind: "transaction";
}

export interface Database extends Queryable {
  readonly pool: Pool;
  /** Commits when `work` resolves, rolls back when it rejects; serialisation failures and deadlocks are tried again (3 times). */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Calls `handler` for each NOTIFY on `channel`; reconnects by itself. Resolves to a function that stops listening. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

import type { QueryResult, QueryResultRow } from "pg";
import type { Queryable } from "./types.ts";

interface Client {
  query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<Row>>;
}

/** The three ways to ask, over a pool or over one client. */
export function queryable(client: Client): Queryable {
  async function send<Row extends object>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    return values === undefined ? client.query<Row>(sql) : client.query<Row>(sql, values as unknown[]);
  }
  return {
    many: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
      (await send<Row>(sql, values)).rows,
    first: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
      (await send<Row>(sql, values)).rows[0] ?? null,
    run: async (sql, values) => (await send(sql, values)).rowCount ?? 0,
  };
}

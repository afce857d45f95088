import { createHash } from "node:crypto";
import type { QueryResult, QueryResultRow } from "pg";
import type { Queryable } from "../../../src/platform/database/types.ts";

interface Client {
  query<Row extends QueryResultRow>(
    query: string | { name: string; text: string; values: unknown[] },
  ): Promise<QueryResult<Row>>;
}

const names = new Map<string, string>();

/** The same statements, prepared once for each connection. */
export function queryable(client: Client): Queryable {
  function send<Row extends object>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    if (values === undefined) return client.query<Row>(text);
    let name = names.get(text);
    if (name === undefined) {
      name = createHash("sha256").update(text).digest("hex").slice(0, 32);
      names.set(text, name);
    }
    return client.query<Row>({ name, text, values: [...values] });
  }
  return {
    many: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
      (await send<Row>(sql, values)).rows,
    first: async <Row extends object>(sql: string, values?: readonly unknown[]) =>
      (await send<Row>(sql, values)).rows[0] ?? null,
    run: async (sql, values) => (await send(sql, values)).rowCount ?? 0,
  };
}

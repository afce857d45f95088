import pg from "pg";
import { connectionConfig } from "../database/connection.ts";
import { queryable } from "../database/queryable.ts";
import type { Queryable } from "../database/types.ts";

export interface Session extends Queryable {
  readonly client: pg.Client;
}

/** One connection without time limits, inside one transaction: committed when `work` resolves, else rolled back. */
export async function inSession<T>(
  url: string,
  begin: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...connectionConfig(url, { applicationName: "atalaia backup", statementTimeoutMs: 0 }),
    idle_in_transaction_session_timeout: 0,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(begin);
    const result = await work({ client, ...queryable(client) });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { setTimeout as delay } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { driverCode } from "./errors.ts";
import { queryable } from "./queryable.ts";
import type { Transaction } from "./types.ts";

const RETRIES = 3;

/** PostgreSQL, appendix A, class 40: the same transaction may succeed when it is run again. */
const RETRYABLE = new Set(["40001", "40P01"]);

export async function runTransaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (attempt === RETRIES || !RETRYABLE.has(driverCode(error) ?? "")) throw error;
      await delay(10 * 2 ** attempt * (1 + Math.random()));
    }
  }
}

async function runOnce<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost = error;
  };
  client.on("error", onError);
  try {
    return await commitOrRollBack(client, work);
  } finally {
    client.off("error", onError);
    client.release(lost);
  }
}

async function commitOrRollBack<T>(client: PoolClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const result = await work({ kind: "transaction", ...queryable(client) });
    await client.query("commit");
    return result;
  } catch (error) {
    // The first failure is the one worth telling; a rollback fails only when the connection is gone, which rolls back too.
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

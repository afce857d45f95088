import type { Database, Queryable, Transaction } from "../../../platform/database/types.ts";

class Fault extends Error {
  /** As when the server ends the connection (PostgreSQL, appendix A, class 57). */
  readonly code = "57P01";
}

export interface FaultyDatabase {
  readonly database: Database;
  /** The step that fails from now on, once: questions in transactions, counted from 1; `commit` loses the answer to a commit. */
  failAt(step: number | "commit"): void;
  /** Questions in transactions since then. */
  steps(): number;
}

/** A real database of which one step fails once. */
export function createFaultyDatabase(real: Database): FaultyDatabase {
  let failing: number | "commit" | null = null;
  let steps = 0;
  const guarded = async <T>(ask: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (steps !== failing) return ask();
    failing = null;
    throw new Fault("terminated");
  };
  const wrap = (tx: Queryable): Queryable => ({
    many: (sql, values) => guarded(() => tx.many(sql, values)),
    first: (sql, values) => guarded(() => tx.first(sql, values)),
    run: (sql, values) => guarded(() => tx.run(sql, values)),
  });
  const database: Database = {
    ...real,
    async transaction(work) {
      const result = await real.transaction((tx) =>
        work({ ...wrap(tx), kind: "transaction" } as Transaction),
      );
      if (failing !== "commit") return result;
      failing = null;
      throw new Fault("terminated");
    },
  };
  return {
    database,
    failAt(step) {
      failing = step;
      steps = 0;
    },
    steps: () => steps,
  };
}

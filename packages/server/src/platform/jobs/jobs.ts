import { PgBoss } from "pg-boss";
import type { Queryable } from "../database/types.ts";
import type { Log } from "../log/log.ts";
import { type QueueName, type QueueOptions, queues } from "./queues.ts";

/** Ids and small words only: a job row is readable by whoever reads the database. */
export type JobData = Readonly<Record<string, string | number | boolean>>;

/** What a handler says of each job: done, try again later, or never again. */
export type JobOutcome = "done" | "retry" | "give-up";

export type JobHandler = (jobs: readonly JobData[]) => Promise<readonly JobOutcome[]>;

export interface Jobs {
  /** Adds work inside the caller's transaction: it exists exactly when the transaction commits. */
  add(
    queue: QueueName,
    data: readonly JobData[],
    tx: Queryable,
    options?: { readonly afterSeconds?: number },
  ): Promise<void>;
  /** Begins to take work of a queue. */
  work(queue: QueueName, handler: JobHandler): Promise<void>;
  start(): Promise<void>;
  /** Lets jobs under way finish (at most 10 s). */
  stop(): Promise<void>;
}

/** Work is handed out by pg-boss on the desk's own PostgreSQL, woken by LISTEN/NOTIFY. */
export function createJobs(options: { readonly url: string; readonly log: Log }): Jobs {
  const boss = new PgBoss({
    connectionString: options.url,
    max: 5,
    application_name: "atalaia-jobs",
    useListenNotify: true,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
    maintenanceIntervalSeconds: 300,
  });
  boss.on("error", (error) => options.log.failure("jobs.failed", error));
  return {
    add: (queue, data, tx, extra) => addJobs(boss, queue, data, tx, extra?.afterSeconds),
    work: (queue, handler) => takeJobs(boss, queue, handler, options.log),
    start: () => startBoss(boss),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function startBoss(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const [name, row] of Object.entries<QueueOptions>(queues)) {
    await boss.createQueue(name, {
      notify: true,
      retryLimit: row.retryLimit,
      retryDelay: row.retryDelay,
      retryBackoff: true,
      retryDelayMax: row.retryDelayMax,
      expireInSeconds: row.expireInSeconds,
      heartbeatSeconds: 10,
      deleteAfterSeconds: 3600,
    });
    if (row.cron) await boss.schedule(name, row.cron);
  }
}

async function addJobs(
  boss: PgBoss,
  queue: QueueName,
  data: readonly JobData[],
  tx: Queryable,
  afterSeconds?: number,
): Promise<void> {
  if (data.length === 0) return;
  const inserts = data.map((one) => ({ data: one, ...(afterSeconds ? { startAfter: afterSeconds } : {}) }));
  const db = {
    executeSql: async (sql: string, values?: unknown[]) => ({ rows: await tx.many<object>(sql, values) }),
  };
  await boss.insert(queue, inserts, { db });
}

async function takeJobs(boss: PgBoss, queue: QueueName, handler: JobHandler, log: Log): Promise<void> {
  const row: QueueOptions = queues[queue];
  const options = {
    batchSize: row.batchSize,
    localConcurrency: row.concurrency,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 5,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await boss.work<JobData, unknown, typeof options>(queue, options, async (jobs) => {
    const outcomes = await settle(
      handler,
      jobs.map((job) => job.data),
      queue,
      log,
    );
    return jobs.map((job, index) => ({ id: job.id, status: statusOf(outcomes[index]) }));
  });
}

function statusOf(outcome: JobOutcome | undefined): "completed" | "failed" | "deadletter" {
  if (outcome === "done") return "completed";
  return outcome === "give-up" ? "deadletter" : "failed";
}

async function settle(
  handler: JobHandler,
  data: readonly JobData[],
  queue: QueueName,
  log: Log,
): Promise<readonly JobOutcome[]> {
  try {
    return await handler(data);
  } catch (error) {
    log.failure("jobs.batch-failed", error, { queue, jobs: data.length });
    return data.map(() => "retry");
  }
}

/** One row per queue: all there is to know about how its work is tried, spaced and given up. Seconds throughout. */
export interface QueueOptions {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  /** A run longer than this is given to another worker. */
  readonly expireInSeconds: number;
  readonly batchSize: number;
  readonly concurrency: number;
  /** Cron expression (UTC) for work that comes by the clock. */
  readonly cron?: string;
}

const byEvent = { retryDelay: 1, retryDelayMax: 600, expireInSeconds: 300 } as const;
const byClock = {
  retryLimit: 2,
  retryDelay: 60,
  retryDelayMax: 600,
  expireInSeconds: 1800,
  batchSize: 1,
  concurrency: 1,
} as const;

export const queues = {
  /** Looks at an accepted message. */
  analyse: { ...byEvent, retryLimit: 8, batchSize: 32, concurrency: 2 },
  /** Hands a reply or a forwarded mail to its channel. */
  deliver: { ...byEvent, retryLimit: 12, retryDelay: 5, retryDelayMax: 14_400, batchSize: 8, concurrency: 2 },
  /** Sends one event to one webhook; the doubling pauses reach over two days, as Standard Webhooks asks. */
  webhook: { ...byEvent, retryLimit: 16, retryDelay: 5, retryDelayMax: 86_400, batchSize: 8, concurrency: 2 },
  /** Sends one code or notice to a customer's contact point; the pauses reach over half a day. */
  notice: { ...byEvent, retryLimit: 14, retryDelay: 2, retryDelayMax: 7200, batchSize: 8, concurrency: 2 },
  /** Mails one alert to one admin or lead. */
  alert: { ...byEvent, retryLimit: 10, batchSize: 8, concurrency: 1 },
  /** Calls a company's system to carry out one authorized action; the action counts its own tries and gives up by them. */
  execute: { ...byEvent, retryLimit: 500, retryDelay: 2, batchSize: 4, concurrency: 2 },
  /** Reads an uploaded file into messages. */
  upload: { ...byEvent, retryLimit: 3, expireInSeconds: 1800, batchSize: 1, concurrency: 1 },
  /** Signs what is new in the evidence log, publishes it and shows it to the witnesses. */
  checkpoint: { ...byClock, retryDelay: 5, expireInSeconds: 300, cron: "* * * * *" },
  /** Asks one witness to cosign a head. */
  witness: { ...byEvent, retryLimit: 8, retryDelay: 5, retryDelayMax: 3600, batchSize: 4, concurrency: 1 },
  /** Has a time-stamping authority vouch for the evidence log, once a day; asked hourly until it did. */
  timestamp: { ...byClock, expireInSeconds: 120, cron: "11 * * * *" },
  /** Finds messages whose work was lost and gives it out again; wakes snoozed conversations. */
  sweep: { ...byClock, cron: "* * * * *" },
  /** Looks for accesses that show only over many: pace, order, closings. */
  "watch-access": { ...byClock, retryDelay: 5, expireInSeconds: 300, cron: "* * * * *" },
  /** Deletes what is older than its inbox keeps; makes next month's partitions. */
  retention: { ...byClock, cron: "17 3 * * *" },
  /** Looks again at recent messages after the engine changed. */
  reanalyse: { ...byClock, expireInSeconds: 3600 },
} as const satisfies Record<string, QueueOptions>;

export type QueueName = keyof typeof queues;

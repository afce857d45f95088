import type { MailHeaders } from "@atalaia/mail";
import { Piscina } from "piscina";
import type { Look, LookInput } from "./look.types.ts";

/** Looks at messages off the main thread; a look that stalls is ended with its thread. */
export interface Analyst {
  readHeaders(raw: Uint8Array): Promise<MailHeaders>;
  /** @throws {AnalystError} `look-timeout` or `look-failed`: the message is quarantined, never passed as clean. */
  look(input: LookInput): Promise<Look>;
  close(): Promise<void>;
}

export class AnalystError extends Error {
  readonly code: "look-timeout" | "look-failed";

  constructor(code: AnalystError["code"], cause: unknown) {
    super(code, { cause });
    this.name = "AnalystError";
    this.code = code;
  }
}

const lookMilliseconds = 20_000;
const megabytesPerThread = 512;

/** What a thread is told at its start. */
export interface AnalystData {
  /** Of a ClamAV daemon to be asked as well; null asks none. */
  readonly clamavSocket: string | null;
}

export function createAnalyst({
  threads,
  clamavSocket,
}: AnalystData & { readonly threads: number }): Analyst {
  const data: AnalystData = { clamavSocket };
  const pool = new Piscina({
    filename: new URL("./analyst-worker.ts", import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    workerData: data,
    idleTimeout: 60_000,
    closeTimeout: 2_000,
    // Most of a mail's time is waiting for DNS.
    concurrentTasksPerWorker: 16,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
    recordTiming: false,
  });
  async function runOnce<T>(name: string, input: unknown): Promise<T> {
    const signal = AbortSignal.timeout(lookMilliseconds);
    try {
      return (await pool.run(input, { name, signal })) as T;
    } catch (error) {
      throw new AnalystError(signal.aborted ? "look-timeout" : "look-failed", error);
    }
  }
  /** A thread that is ended takes its other messages with it: those get a second look, the one that stalled does not. */
  async function run<T>(name: string, input: unknown): Promise<T> {
    try {
      return await runOnce<T>(name, input);
    } catch (error) {
      if (error instanceof AnalystError && error.code === "look-timeout") throw error;
      return runOnce<T>(name, input);
    }
  }
  return {
    readHeaders: (raw) => run<MailHeaders>("readHeaders", raw),
    look: (input) => run<Look>("runLook", input),
    close: () => pool.close(),
  };
}

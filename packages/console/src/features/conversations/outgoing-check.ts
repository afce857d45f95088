import type { Problem } from "./safe-ways.ts";

/**
 * The engine in a worker of its own: typing never waits for it, and its half megabyte is fetched when somebody first
 * begins to write. The server checks again; without the worker (blocked, failed) it is the one that refuses.
 */
let worker: Worker | undefined;
let broken = false;
let lastId = 0;
const waiting = new Map<number, (problems: readonly Problem[] | undefined) => void>();

export function warmUp(): void {
  if (worker || broken) return;
  try {
    worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = receive;
    worker.onerror = giveUp;
  } catch {
    giveUp();
  }
}

/** @returns what must not leave, or undefined when it could not be checked here. */
export function checkOutgoing(text: string): Promise<readonly Problem[] | undefined> {
  warmUp();
  if (!worker) return Promise.resolve(undefined);
  lastId += 1;
  const id = lastId;
  worker.postMessage({ id, text });
  return new Promise((resolve) => waiting.set(id, resolve));
}

function receive({ data }: MessageEvent<{ id: number; problems: readonly Problem[] }>): void {
  waiting.get(data.id)?.(data.problems);
  waiting.delete(data.id);
}

function giveUp(): void {
  broken = true;
  worker?.terminate();
  worker = undefined;
  for (const answer of waiting.values()) answer(undefined);
  waiting.clear();
}

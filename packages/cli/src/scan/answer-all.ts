import { availableParallelism } from "node:os";
import { createAnswerer } from "./answer.ts";
import { startThreads, type Threads } from "./threads.ts";
import type { Answer, AnswerOptions, Input } from "./types.ts";

/** A run this long is worth the start of threads, in milliseconds. */
const LONG_RUN = 3_000;
const MOST_THREADS = 8;
/** Batches under way per thread: one it works on, one to go on with. */
const AHEAD = 2;

export interface AnswerAllOptions extends AnswerOptions {
  /** Threads for a long run; 1 never starts any. */
  readonly threads?: number;
  /** When a run counts as long, in milliseconds. */
  readonly longRun?: number;
}

/**
 * Answers everything in the order it came and hands each answer to `take`, which may hold it up. A short run stays in
 * this thread; a long one goes on in several. At most a few batches are in memory.
 */
export async function answerAll(
  source: AsyncIterable<readonly Input[]>,
  options: AnswerAllOptions,
  take: (answer: Answer) => Promise<void> | void,
): Promise<void> {
  const {
    threads: count = Math.min(MOST_THREADS, availableParallelism()),
    longRun = LONG_RUN,
    ...plain
  } = options;
  const here = createAnswerer(plain);
  const started = performance.now();
  let threads: Threads | undefined;
  const turnstile = createTurnstile(take);
  try {
    for await (const batch of source) {
      if (count > 1 && performance.now() - started > longRun) threads ??= startThreads(count, plain);
      await turnstile.enter(threads ? count * AHEAD : 1, () => (threads?.answer ?? here)(batch));
    }
    await turnstile.leave();
  } finally {
    await threads?.close();
  }
}

/** Lets so many batches in at a time, and their answers out in order. */
function createTurnstile(take: (answer: Answer) => Promise<void> | void) {
  const inside: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();

  async function handOn(answers: Promise<readonly Answer[]>, before: Promise<void>): Promise<void> {
    await before;
    for (const answer of await answers) await take(answer);
  }

  return {
    async enter(most: number, work: () => Promise<readonly Answer[]>): Promise<void> {
      last = handOn(work(), last);
      last.catch(() => undefined);
      inside.push(last);
      while (inside.length >= most) await inside.shift();
    },
    leave: () => last,
  };
}

import { Worker } from "node:worker_threads";
import { refusal } from "./answer.ts";
import { idOf, parseLine } from "./read-line.ts";
import type { Answer, Answerer, AnswerOptions, Id, Input } from "./types.ts";

export interface Threads {
  readonly answer: Answerer;
  close(): Promise<void>;
}

interface Task {
  readonly batch: readonly Input[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: Error) => void;
}

const MEGABYTES_PER_THREAD = 1_024;

/** Answers on `count` threads. A thread that dies is replaced; the input it died of is answered as failed. */
export function startThreads(count: number, options: AnswerOptions): Threads {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let closing = false;

  function start(): void {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_THREAD },
    });
    worker.on("message", (answers: readonly Answer[]) => {
      busy.get(worker)?.resolve(answers);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on("error", () => undefined);
    worker.once("exit", () => replace(worker));
    idle.push(worker);
  }

  function replace(worker: Worker): void {
    if (closing) return;
    const task = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    start();
    task?.reject(new Error("the thread ended"));
    next();
  }

  function next(): void {
    const worker = idle.pop();
    const task = worker && waiting.shift();
    if (!worker || !task) {
      if (worker) idle.push(worker);
      return;
    }
    busy.set(worker, task);
    worker.postMessage(task.batch);
    next();
  }

  function send(batch: readonly Input[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject });
      next();
    });
  }

  for (let index = 0; index < count; index += 1) start();
  return {
    answer: (batch) => send(batch).catch(() => oneByOne(batch, send, options)),
    async close() {
      closing = true;
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** After a thread died over a batch: so that the others of the batch are answered all the same. */
async function oneByOne(
  batch: readonly Input[],
  send: Answerer,
  options: AnswerOptions,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const input of batch) {
    const [answer] = await send([input]).catch((error: unknown) => [
      refusal(idOfInput(input), error, options),
    ]);
    answers.push(answer!);
  }
  return answers;
}

function idOfInput(input: Input): Id {
  if (input.kind !== "line") return input.id;
  try {
    return idOf(parseLine(input.line));
  } catch {
    return null;
  }
}

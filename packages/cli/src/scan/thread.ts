/** A thread of `startThreads`: batches in, answers out. */
import { parentPort, workerData } from "node:worker_threads";
import { createAnswerer } from "./answer.ts";
import type { AnswerOptions, Input } from "./types.ts";

const answer = createAnswerer(workerData as AnswerOptions);

parentPort?.on("message", async (batch: readonly Input[]) => {
  parentPort?.postMessage(await answer(batch));
});

import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds. More than the work of a machine at ease, so that most answers leave after the first step. */
const STEP = 250;

/**
 * Refusals leave at a whole step after they came: the little differences between known and unknown do not show, also
 * where a busy machine takes longer than one step. @throws what `work` throws.
 */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } catch (error) {
    await nextStep(begun);
    throw error;
  }
}

/** Answers leave at a whole step as well, for routes whose every answer is the same. */
export async function alwaysSteadily<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    await nextStep(begun);
  }
}

async function nextStep(begun: number): Promise<void> {
  const taken = performance.now() - begun;
  await wait(Math.ceil(taken / STEP) * STEP - taken);
}

import { setTimeout as wait } from "node:timers/promises";

/** What the little differences between known and unknown take at most; milliseconds. */
const STEADY_MILLISECONDS = 250;

/** Refusals leave at the same time after they came, whatever was done in between. @throws what `work` throws. */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  const floor = wait(STEADY_MILLISECONDS);
  try {
    return await work();
  } catch (error) {
    await floor;
    throw error;
  }
}

/** Answers leave at the same time after they came as well, for routes whose every answer is the same. */
export async function alwaysSteadily<T>(work: () => Promise<T>): Promise<T> {
  const floor = wait(STEADY_MILLISECONDS);
  try {
    return await work();
  } finally {
    await floor;
  }
}

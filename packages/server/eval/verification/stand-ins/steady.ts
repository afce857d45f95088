export function steadily<T>(work: () => Promise<T>): Promise<T> {
  return work();
}

export const alwaysSteadily = steadily;

/** Chance with a memory: the same seed gives the same year (mulberry32). */
export interface Chance {
  /** [0, 1) */
  next(): number;
  below(limit: number): number;
  pick<Item>(from: readonly Item[]): Item;
  happens(probability: number): boolean;
  poisson(mean: number): number;
  normal(): number;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)]!,
    happens: (probability) => next() < probability,
    /** Knuth's product of uniforms; means here are below 30. */
    poisson(mean) {
      const floor = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > floor; product *= next()) count += 1;
      return count;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** One call waiting for its turn. */
interface Waiting<Item, Result> {
  readonly item: Item;
  readonly bytes: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export interface BatchOptions<Item, Result> {
  readonly most: number;
  /** Bytes that may wait at once; more is refused with what `overflow` returns, so that memory stays bounded. */
  readonly mostBytes: number;
  readonly sizeOf: (item: Item) => number;
  readonly overflow: () => Error;
  /** Must answer each item in order, or reject as a whole; then each item is tried alone. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** True for a fault that is no item's own: then trying each alone would only take longer. */
  readonly isCommon: (error: unknown) => boolean;
}

/**
 * Group commit: calls that arrive while one transaction is under way share the next, so that many small messages cost
 * one flush to disk. A failed group is tried again one by one: one bad item cannot fail its neighbours.
 */
export function createBatch<Item, Result>(
  options: BatchOptions<Item, Result>,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = [];
  let waitingBytes = 0;
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (queue.length > 0) {
      const group = queue.splice(0, options.most);
      for (const one of group) waitingBytes -= one.bytes;
      await settle(group);
    }
    running = false;
  }

  async function settle(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await options.run(group.map((one) => one.item));
      for (const [index, one] of group.entries()) one.resolve(results[index] as Result);
    } catch (error) {
      if (group.length === 1 || options.isCommon(error)) {
        for (const one of group) one.reject(error);
        return;
      }
      for (const one of group) await settle([one]);
    }
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      const bytes = options.sizeOf(item);
      if (waitingBytes + bytes > options.mostBytes && queue.length > 0) return reject(options.overflow());
      queue.push({ item, bytes, resolve, reject });
      waitingBytes += bytes;
      if (!running) setImmediate(() => void (running ? undefined : drain()));
    });
}

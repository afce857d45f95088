/**
 * One running deadline per connection. A client that trickles bytes is never silent, so silence alone does not end it;
 * a deadline that only real progress moves does.
 */
export class Deadlines {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #expired: (connectionId: string) => void;

  constructor(expired: (connectionId: string) => void) {
    this.#expired = expired;
  }

  /** Replaces the connection's deadline. */
  set(connectionId: string, milliseconds: number): void {
    this.clear(connectionId);
    const timer = setTimeout(() => {
      this.#timers.delete(connectionId);
      this.#expired(connectionId);
    }, milliseconds);
    this.#timers.set(connectionId, timer.unref());
  }

  clear(connectionId: string): void {
    clearTimeout(this.#timers.get(connectionId));
    this.#timers.delete(connectionId);
  }

  clearAll(): void {
    for (const connectionId of [...this.#timers.keys()]) this.clear(connectionId);
  }
}

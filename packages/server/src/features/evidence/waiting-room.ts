import { Failure } from "../../failure.ts";
import type { StagedEntry } from "./types.ts";

interface Waiter {
  resolve(): void;
  reject(error: unknown): void;
}

/** An entry that is nowhere but here, and who waits for it. */
export interface Fresh extends Waiter {
  readonly entry: StagedEntry;
}

/** Longest a caller waits for the log before it is told that there is none. Milliseconds. */
const patience = 5_000;

/** Those who wait for an entry's place in the tree. Every refusal is `evidence-unavailable`. */
export class WaitingRoom {
  readonly #fresh: Fresh[] = [];
  readonly #waiters = new Map<string, Set<Waiter>>();
  readonly #onRefusal: () => void;

  constructor(onRefusal: () => void) {
    this.#onRefusal = onRefusal;
  }

  get hasFresh(): boolean {
    return this.#fresh.length > 0;
  }

  /** Entries that wait in the table. */
  get ids(): string[] {
    return [...this.#waiters.keys()];
  }

  takeFresh(most: number): Fresh[] {
    return this.#fresh.splice(0, most);
  }

  append(entry: StagedEntry): Promise<void> {
    return this.#patiently((waiter) => {
      const fresh = { entry, ...waiter };
      this.#fresh.push(fresh);
      return () => {
        const at = this.#fresh.indexOf(fresh);
        if (at >= 0) this.#fresh.splice(at, 1);
      };
    });
  }

  waitFor(id: string): Promise<void> {
    return this.#patiently((waiter) => {
      const waiters = this.#waiters.get(id) ?? new Set();
      this.#waiters.set(id, waiters.add(waiter));
      return () => {
        waiters.delete(waiter);
        if (waiters.size === 0) this.#waiters.delete(id);
      };
    });
  }

  release(ids: readonly string[]): void {
    for (const id of ids) for (const { resolve } of [...(this.#waiters.get(id) ?? [])]) resolve();
  }

  refuseAll(error: unknown): void {
    const waiters = [...this.#waiters.values()].flatMap((set) => [...set]);
    for (const { reject } of [...waiters, ...this.#fresh.splice(0)]) reject(error);
  }

  /** `enter` puts the caller in and returns how it leaves again. */
  #patiently(enter: (waiter: Waiter) => () => void): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const end = (answer: () => void) => {
        clearTimeout(timer);
        leave();
        answer();
      };
      const refuse = (cause?: unknown) => {
        this.#onRefusal();
        reject(unavailable(cause));
      };
      const timer = setTimeout(() => end(refuse), patience);
      const leave = enter({
        resolve: () => end(resolve),
        reject: (error) => end(() => refuse(error)),
      });
    });
  }
}

export function unavailable(cause?: unknown): Failure {
  return new Failure("evidence-unavailable", {}, cause);
}

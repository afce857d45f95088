/** A wait that news can cut short; news that comes while nobody waits is kept for the next wait. */
export class Wake {
  #pending = false;
  #resolve: (() => void) | null = null;

  now(): void {
    this.#pending = true;
    this.#resolve?.();
  }

  reset(): void {
    this.#pending = false;
  }

  /** With `only`, news end the wait only when it holds. */
  async wait(milliseconds: number, only: () => boolean = () => true): Promise<void> {
    if (this.#pending && only()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#resolve = () => {
        if (!only()) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#resolve = null;
  }
}

/** One command of `atalaia`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Shown by `atalaia NAME --help`. */
  readonly usage: string;
  /** @returns the exit status. @throws {UsageError} */
  run(args: readonly string[]): Promise<number>;
}

/** Arguments that cannot be used: exit status 2 and how it is meant. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "usage";
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin"];

/** The full path of a server program, or null where it is not installed. */
export function findProgram(name: string): string | null {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** A folder of its own that other users may enter, as servers with their own users must. */
export async function openFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `atalaia-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** A server program in the foreground. */
export class Daemon {
  readonly #child: ChildProcess;
  #output = "";

  constructor(program: string, ...args: readonly string[]) {
    this.#child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    this.#child.stdout?.on("data", (chunk) => this.#keep(chunk));
    this.#child.stderr?.on("data", (chunk) => this.#keep(chunk));
  }

  /** Why it ended, null while it runs. */
  failure(): string | null {
    const { exitCode, signalCode } = this.#child;
    return exitCode === null && signalCode === null
      ? null
      : `ended with ${exitCode ?? signalCode}: ${this.#output}`;
  }

  async stop(): Promise<void> {
    if (this.failure() !== null) return;
    const ended = once(this.#child, "exit");
    // Its group, since workers that hold a connection may outlive their master; detached made it a group of its own.
    process.kill(-this.#child.pid!, "SIGTERM");
    await ended;
  }

  #keep(chunk: Buffer): void {
    this.#output = (this.#output + chunk.toString()).slice(-4000);
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The product as a person starts it, in a process, a data folder and on ports of its own. */
export interface Product {
  /** `http://localhost:PORT` */
  readonly origin: string;
  readonly smtpPort: number;
  /** The one-time link; empty when the desk has an owner. */
  readonly setupLink: string;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly demo?: boolean;
  /** Kept when given, so that a second start finds it; removed with the product otherwise. */
  readonly folder?: string;
  /** Settings beyond the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

const longestStart = 90_000;

/** @throws when it does not answer in time, with what it said last. */
export async function startProduct({
  demo = false,
  folder,
  environment = {},
}: ProductOptions = {}): Promise<Product> {
  const data = folder ?? mkdtempSync(join(tmpdir(), "atalaia-e2e-"));
  const [port, smtpPort] = await Promise.all([freePort(), freePort()]);
  const child = spawn(process.execPath, ["packages/cli/src/main.ts", "serve", ...(demo ? ["--demo"] : [])], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      ATALAIA_DATA_FOLDER: join(data, "data"),
      ATALAIA_PORT: String(port),
      ATALAIA_SMTP_PORT: String(smtpPort),
      ATALAIA_LOG_LEVEL: "warn",
      ATALAIA_WORKER_THREADS: "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  const origin = `http://localhost:${port}`;
  try {
    await untilReady(child, origin, lines, demo);
  } catch (error) {
    await end(child);
    throw error;
  }
  let asked = false;
  child.once("close", (status) => {
    if (!asked) console.error(`The product ended by itself (${status}):\n${lines.slice(-15).join("\n")}`);
  });
  return {
    origin,
    smtpPort,
    setupLink: lines.find((line) => line.includes("/setup#"))?.trim() ?? "",
    lines,
    async stop() {
      asked = true;
      await end(child);
      if (!folder) rmSync(data, { recursive: true, force: true });
    },
  };
}

async function untilReady(
  child: ChildProcess,
  origin: string,
  lines: string[],
  demo: boolean,
): Promise<void> {
  const told = () => lines.some((line) => line.includes(demo ? "This is a demonstration" : "/setup#"));
  for (const limit = Date.now() + longestStart; Date.now() < limit; await pause(50)) {
    if (child.exitCode !== null) break;
    if (told() && (await answers(`${origin}/readyz`))) return;
  }
  throw new Error(`The product did not start:\n${lines.slice(-15).join("\n")}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

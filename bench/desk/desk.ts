import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createToken } from "../../packages/server/src/platform/crypto/tokens.ts";
import { openDatabase } from "../../packages/server/src/platform/database/database.ts";
import { runningEmbeddedUrl } from "../../packages/server/src/platform/database/embedded/start-embedded.ts";
import type { Database } from "../../packages/server/src/platform/database/types.ts";

export interface Desk {
  readonly origin: string;
  readonly smtpPort: number;
  readonly database: Database;
  /** Cookie of a signed-in admin. */
  readonly cookie: string;
  readonly folder: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Resident memory of the server and of every process of its database, in megabytes; shared pages counted once (PSS). */
  memory(): number;
  /** kill -9 of the server process. */
  kill(): Promise<void>;
  /** kill -9 of the postmaster and all its children. */
  killDatabase(): Promise<void>;
  /** Starts the server again on the same folder. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

export type Row = readonly [label: string, value: string];
export type Measure = (desk: Desk, options: { seconds: number; rate: number }) => Promise<Row[]>;

/** A desk of its own in a temporary folder, set up and signed in. */
export async function openDesk(environment: Record<string, string> = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-bench-"));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  let server = await startServer();
  let database = await openDatabase(runningEmbeddedUrl(folder)!, { maxConnections: 4 });
  const cookie = await createAdmin(database);

  function startServer(): Promise<ChildProcess> {
    return startProcess(
      {
        ATALAIA_DATA_FOLDER: folder,
        ATALAIA_PORT: String(port),
        ATALAIA_SMTP_PORT: String(smtpPort),
        ATALAIA_LOG_LEVEL: "error",
        // One relay sends everything: it is ours, so not limited as a stranger would be.
        ATALAIA_TRUSTED_PROXIES: "127.0.0.1",
        ...environment,
      },
      origin,
    );
  }
  return {
    origin,
    smtpPort,
    get database() {
      return database;
    },
    cookie,
    folder,
    call: (method, path, body, headers = {}) =>
      fetch(`${origin}${path}`, {
        method,
        headers: {
          cookie,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    memory: () => memoryOf(server.pid!, folder),
    async kill() {
      server.kill("SIGKILL");
      await exited(server);
    },
    killDatabase: () => killDatabaseOf(folder),
    async start() {
      await database.close().catch(() => {});
      server = await startServer();
      database = await openDatabase(runningEmbeddedUrl(folder)!, { maxConnections: 4 });
    },
    async close() {
      await database.close().catch(() => {});
      server.kill("SIGTERM");
      await exited(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProcess(environment: Record<string, string>, origin: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, "serve"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 240; tries += 1) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return child;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    await wait(250);
  }
  throw new Error("The server did not get ready in a minute");
}

async function createAdmin(database: Database): Promise<string> {
  const id = randomUUID();
  const { token, hash } = createToken();
  await database.run(
    "insert into members (id, name, email, role, language, created_at) values ($1, 'Bench', 'bench@desk.example', 'admin', 'en', now())",
    [id],
  );
  await database.run("update organization set name = 'Bench', set_up_at = now()");
  await database.run(
    `insert into sessions (id, token_hash, member_id, method, browser, system, network, created_at, last_seen_at, expires_at, stepped_up_until)
     values ($1, $2, $3, 'passkey', '', '', '', now(), now(), now() + interval '12 hours', now() + interval '12 hours')`,
    [randomUUID(), hash, id],
  );
  return `atalaia=${token}`;
}

function memoryOf(pid: number, folder: string): number {
  const processes = [pid, ...postgresOf(folder)];
  return processes.reduce((sum, one) => sum + proportionalMemory(one), 0);
}

/** kill -9 of every process of the database of a data folder. */
export async function killDatabaseOf(folder: string): Promise<void> {
  for (const pid of postgresOf(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Ended by itself meanwhile.
    }
  }
  await wait(50);
}

/** The postmaster and its children, by the parent written in /proc. */
function postgresOf(folder: string): number[] {
  const file = ["postgres", "database", "pgdata"]
    .map((name) => join(folder, name, "postmaster.pid"))
    .find(exists);
  if (!file) return [];
  const master = Number(readFileSync(file, "utf8").split("\n")[0]);
  const children = readFileSync(`/proc/${master}/task/${master}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
  return [master, ...children];
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

function proportionalMemory(pid: number): number {
  try {
    const match = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return Number(match?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

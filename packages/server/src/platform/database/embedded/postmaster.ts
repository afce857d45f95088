import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StorageError } from "../errors.ts";
import { SERVER_ENVIRONMENT, serverParameters } from "./configuration.ts";
import { type Places, SOCKET_NAME } from "./places.ts";

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;
const ORPHANS_LIMIT_MS = 20_000;
const LARGEST_LOG = 1_000_000;

/**
 * Starts the server process and waits until it takes connections (after a crash it recovers first).
 * It has its own process group: Ctrl-C in a terminal reaches this program only, which stops the server last.
 * @throws {StorageError} `embedded-server-failed`
 */
export async function launch(places: Places, postgres: string, durable: boolean): Promise<ChildProcess> {
  for (const deadline = Date.now() + ORPHANS_LIMIT_MS; ; await delay(100)) {
    try {
      return await launchOnce(places, postgres, durable);
    } catch (error) {
      // Processes of a killed server notice its end within moments; until then PostgreSQL refuses to start beside them.
      if (Date.now() > deadline || !lastWords(places).includes("pre-existing shared memory block"))
        throw error;
    }
  }
}

async function launchOnce(places: Places, postgres: string, durable: boolean): Promise<ChildProcess> {
  const log = openLog(places);
  const child = spawn(postgres, serverParameters(places, durable), {
    ...places.account,
    cwd: places.home,
    env: { ...SERVER_ENVIRONMENT },
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.on("error", () => undefined);
  await untilReady(places, child);
  return child;
}

async function untilReady(places: Places, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!isReady(places, child.pid)) {
    if (hasEnded(child)) throw failure(places, "did not start");
    if (Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw failure(places, "was not ready in time");
    }
    await delay(10);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** The pid file's eighth line is the server's state (PostgreSQL, src/include/utils/pidfile.h). */
function isReady(places: Places, pid: number | undefined): boolean {
  const lines = pidFileLines(places);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

function pidFile(places: Places): string {
  return join(places.cluster, "postmaster.pid");
}

function pidFileLines(places: Places): string[] {
  try {
    return readFileSync(pidFile(places), "utf8").split("\n");
  } catch {
    return [];
  }
}

function failure(places: Places, what: string): StorageError {
  return new StorageError(
    "embedded-server-failed",
    `The embedded server ${what}. Its last words: ${lastWords(places)}`,
  );
}

function lastWords(places: Places): string {
  return readFileSync(places.log, "utf8").trim().split("\n").slice(-5).join(" / ");
}

function openLog(places: Places): number {
  if (existsSync(places.log) && statSync(places.log).size > LARGEST_LOG)
    renameSync(places.log, `${places.log}.1`);
  return openSync(places.log, "a", 0o600);
}

/** Lets running statements be cancelled and everything be written ("fast shutdown"); after 20 s without a checkpoint. */
export async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.ref();
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(impatience);
}

/** The server of this cluster that outlived its program; null when there is none. */
export function leftBehind(places: Places): number | null {
  const pid = Number(pidFileLines(places)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  return commandLine(pid).includes(`-D ${places.cluster} `) ? pid : null;
}

/**
 * Stops a server left behind. The number in a dead server's pid file may be another program's by now, which PostgreSQL
 * would take for a running server: it is made ours, as no parent of a server is one. The file itself stays: its
 * other lines let PostgreSQL see whether processes of the dead server still hold its shared memory.
 * @throws {StorageError} `data-folder-in-use` when it does not stop
 */
export async function stopLeftBehind(places: Places): Promise<void> {
  const pid = leftBehind(places);
  if (pid !== null) await endProcess(pid);
  const [first = "", ...lines] = pidFileLines(places);
  if (/^\d+$/.test(first)) writeFileSync(pidFile(places), [process.pid, ...lines].join("\n"));
  else rmSync(pidFile(places), { force: true });
  rmSync(`${places.socketFolder}${SOCKET_NAME}.lock`, { force: true });
}

async function endProcess(pid: number): Promise<void> {
  for (const [signal, limit] of [
    ["SIGINT", STOP_LIMIT_MS],
    ["SIGQUIT", 5000],
  ] as const) {
    process.kill(pid, signal);
    if (await ends(pid, limit)) return;
  }
  throw new StorageError(
    "data-folder-in-use",
    `A server from an earlier start (process ${pid}) does not stop: end it, then start again.`,
  );
}

async function ends(pid: number, limitMs: number): Promise<boolean> {
  for (const deadline = Date.now() + limitMs; Date.now() < deadline; await delay(10)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** In a container whose first process reaps nothing, an ended server stays in the table. */
function isZombie(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}

function commandLine(pid: number): string {
  if (process.platform !== "linux")
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

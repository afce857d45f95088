import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { driverCode, StorageError } from "../errors.ts";
import { type Binaries, serverBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { ADMINISTRATOR, APPLICATION, DATABASE, socketUrl } from "./configuration.ts";
import { type Credentials, readCredentials, readOrCreateCredentials } from "./credentials.ts";
import { type OwnerLock, takeOwnerLock } from "./owner-lock.ts";
import { clearSocketFolder, knownPlaces, type Places, preparePlaces } from "./places.ts";
import { launch, leftBehind, stop, stopLeftBehind } from "./postmaster.ts";

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** False gives up safety against power cuts for speed: for tests only. */
  readonly durable?: boolean;
  /** Told when the server ended by itself and when it could not be started again. It is started again either way. */
  readonly onCrash?: (error: StorageError | null) => void;
}

export interface EmbeddedServer {
  /** The application's role on its database. */
  readonly url: string;
  /** The superuser, on the database `postgres`: for tests and for maintenance. */
  readonly administratorUrl: string;
  /** The server's process: another one after a crash. */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly lock: OwnerLock;
}

/**
 * Starts the embedded PostgreSQL server of a data folder, made on first use, on a private Unix socket. A server left
 * behind by a killed program is stopped first; one that crashes is started again.
 * @throws {StorageError} `data-folder-in-use`, `data-folder-unusable`, `embedded-server-*`, `no-unprivileged-user`, `credentials-missing`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const places = preparePlaces(options.dataFolder);
  const binaries = serverBinaries(places.account, places.home);
  const credentials = readOrCreateCredentials(places);
  await ensureCluster(places, binaries, credentials);
  const start = () => startServer(places, binaries, credentials, options.durable ?? true);
  const keeper = keepRunning(await start(), start, options.onCrash ?? (() => undefined));
  return {
    ...urls(places, credentials),
    pid: keeper.pid,
    async stop() {
      await keeper.stop();
      clearSocketFolder(places);
    },
  };
}

/** The application's address of a server that runs on this data folder now; null when none does. */
export function runningEmbeddedUrl(dataFolder: string): string | null {
  const places = knownPlaces(dataFolder);
  if (places === null || leftBehind(places) === null) return null;
  return urls(places, readCredentials(places)).url;
}

function urls(places: Places, credentials: Credentials): Pick<EmbeddedServer, "url" | "administratorUrl"> {
  return {
    url: socketUrl(places, APPLICATION, credentials.application, DATABASE),
    administratorUrl: socketUrl(places, ADMINISTRATOR, credentials.administrator, "postgres"),
  };
}

async function startServer(
  places: Places,
  binaries: Binaries,
  credentials: Credentials,
  durable: boolean,
): Promise<Running> {
  const { administratorUrl } = urls(places, credentials);
  const claim = leftBehind(places) === null ? null : await claimLeftBehind(administratorUrl);
  await stopLeftBehind(places);
  await claim?.release().catch(() => undefined);
  const child = await launch(places, binaries.postgres, durable);
  try {
    return { child, lock: await takeOwnerLock(administratorUrl) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

const RECOVERY_LIMIT_MS = 60_000;

/**
 * Owns a server left behind until it is stopped, so that the program that is just starting it cannot take it in between.
 * No socket (null): the program that started it is gone or the server is on its way down. Recovering: it will answer soon.
 */
async function claimLeftBehind(administratorUrl: string): Promise<OwnerLock | null> {
  for (const deadline = Date.now() + RECOVERY_LIMIT_MS; Date.now() < deadline; await delay(100)) {
    try {
      return await takeOwnerLock(administratorUrl);
    } catch (error) {
      if (NOBODY_LISTENS.has(driverCode(error) ?? "")) return null;
      if (driverCode(error) !== CANNOT_CONNECT_NOW) throw error;
    }
  }
  return null;
}

const NOBODY_LISTENS = new Set(["ENOENT", "ECONNREFUSED"]);
const CANNOT_CONNECT_NOW = "57P03";

const RESTART_MS = [0, 100, 500, 1000, 2000, 5000];

function keepRunning(
  first: Running,
  start: () => Promise<Running>,
  onCrash: (error: StorageError | null) => void,
): Pick<EmbeddedServer, "pid" | "stop"> {
  let current: Running | null = first;
  let restarting: Promise<void> = Promise.resolve();
  let stopping = false;

  // The last resort when the program ends without `stop`: the server finishes what it has and ends by itself.
  const farewell = () => current?.child.kill("SIGINT");
  process.once("exit", farewell);
  watch(first);

  function watch({ child, lock }: Running): void {
    child.unref();
    child.once("exit", () => {
      if (stopping) return;
      current = null;
      onCrash(null);
      restarting = lock
        .release()
        .catch(() => undefined)
        .then(restart);
    });
  }

  async function restart(): Promise<void> {
    for (let attempt = 0; !stopping; attempt += 1) {
      await delay(RESTART_MS[Math.min(attempt, RESTART_MS.length - 1)]);
      try {
        current = await start();
        return watch(current);
      } catch (error) {
        onCrash(error instanceof StorageError ? error : null);
      }
    }
  }

  return {
    pid: () => current?.child.pid,
    async stop() {
      stopping = true;
      await restarting;
      process.off("exit", farewell);
      await current?.lock.release().catch(() => undefined);
      if (current !== null) await stop(current.child);
      current = null;
    },
  };
}

import { once } from "node:events";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { createEngine } from "@atalaia/detect";
import { createServer } from "./app.ts";
import type { Context } from "./context.ts";
import { openDemo, type TellProgress } from "./demo/open-demo.ts";
import { stopSubmissions } from "./features/deliveries/index.ts";
import { createEvidenceLog, signWhenFull } from "./features/evidence/index.ts";
import { createServices } from "./features/inboxes/index.ts";
import { createAccept } from "./features/intake/index.ts";
import { createAnalyst } from "./features/reports/analyst.ts";
import { explanations } from "./features/reports/explanations.ts";
import { ensureMonths } from "./features/retention/index.ts";
import { createKnowledge } from "./features/settings/index.ts";
import { createSetupLink } from "./features/setup/index.ts";
import { KEY_VARIABLE, loadInstallationKey } from "./platform/crypto/installation-key.ts";
import { checkInstallationKey, mayHaveNewKey } from "./platform/crypto/key-check.ts";
import { createKeyring } from "./platform/crypto/keyring.ts";
import { openDatabase } from "./platform/database/database.ts";
import { startEmbedded } from "./platform/database/embedded/start-embedded.ts";
import { migrate } from "./platform/database/migrate.ts";
import { createJobs } from "./platform/jobs/jobs.ts";
import { createLive } from "./platform/live/live.ts";
import { createLog, type LogLevel } from "./platform/log/log.ts";
import { createMetrics } from "./platform/metrics/metrics.ts";
import type { Settings } from "./platform/settings/settings.ts";
import { startWorker } from "./worker.ts";

export interface RunningServer {
  readonly context: Context;
  /** Where the console answers; null in a process that only works. */
  readonly address: string | null;
  /** The one-time set-up link while the desk has no owner. */
  readonly setupLink: string | null;
  /** Takes no more, lets what is under way finish, closes the database last. */
  stop(): Promise<void>;
}

type Closer = () => Promise<unknown>;

/** Starts what this process is for, in the order of dependence; what was started is stopped again when a later step fails. */
export async function startServer(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  onDemoProgress?: TellProgress,
): Promise<RunningServer> {
  const closers: Closer[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close().catch(() => {});
  };
  try {
    const context = await createContext(await withPort(settings), environment, closers);
    await openDemo(context, onDemoProgress);
    if (settings.role !== "http") await startBackground(context, closers);
    const address = settings.role === "worker" ? null : await listen(context, closers);
    return { context, address, setupLink: address ? await createSetupLink(context) : null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Port 0 takes a free one now: links, cookies and passkeys need to know it before anything listens. */
async function withPort(settings: Settings): Promise<Settings> {
  if (settings.port !== 0 || settings.role === "worker") return settings;
  const server = createSocketServer().listen(0, settings.host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return { ...settings, port };
}

/** The parts every process has. `closers` grows with each part that must be closed. */
export async function createContext(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  closers: Closer[],
  now: () => number = Date.now,
): Promise<Context> {
  const log = createLog({ level: settings.logLevel as LogLevel });
  const url = settings.databaseUrl ?? (await startOwnDatabase(settings, closers));
  const database = await openDatabase(url, { maxConnections: settings.databaseConnections });
  closers.push(() => database.close());
  await migrate(database);
  await ensureMonths(database);
  const installationKey = loadInstallationKey({
    dataFolder: settings.dataFolder,
    environment,
    mayCreate: await mayHaveNewKey(database),
  });
  await database.transaction((tx) => checkInstallationKey(tx, installationKey.keys));
  const keys = createKeyring(installationKey.keys);
  const live = await createLive(database);
  closers.push(() => live.stop());
  // Closed after the jobs: work under way still needs its analyst and the log.
  const analyst = createAnalyst({
    threads: settings.workerThreads,
    clamavSocket: settings.clamavSocket,
  });
  closers.push(() => analyst.close());
  const origin = new URL(settings.url ?? `http://localhost:${settings.port}`);
  const metrics = createMetrics();
  // Connections of its own: however many requests queue for the others, the log goes on.
  const lane = await openDatabase(url, {
    maxConnections: 2,
    applicationName: "atalaia evidence",
    statementTimeoutMs: 10_000,
  });
  closers.push(() => lane.close());
  const evidence = await createEvidenceLog({
    settings,
    database: lane,
    keys,
    live,
    log,
    metrics,
    now,
    origin,
  });
  closers.push(() => evidence.stop());
  const jobs = createJobs({ url, log });
  await jobs.start();
  closers.push(() => jobs.stop());
  const context: Context = {
    settings,
    database,
    keys,
    jobs,
    live,
    log,
    metrics,
    now,
    origin,
    analyst,
    evidence,
    cookieName: origin.protocol === "https:" ? "__Host-atalaia" : "atalaia",
    engine: createEngine({ explanations }),
    knowledge: createKnowledge(database, live),
    accept: createAccept({ database, keys, jobs, now, metrics }),
    services: createServices(() => context),
    installationKey: {
      fromEnvironment: installationKey.source === "environment",
      line: () =>
        `${KEY_VARIABLE}=${installationKey.keys.map((key) => `${key.version}:${Buffer.from(key.secret).toString("base64")}`).join(",")}`,
    },
  };
  signWhenFull(context);
  return context;
}

async function startOwnDatabase(settings: Settings, closers: Closer[]): Promise<string> {
  const embedded = await startEmbedded({ dataFolder: settings.dataFolder });
  closers.push(() => embedded.stop());
  return embedded.url;
}

async function startBackground(context: Context, closers: Closer[]): Promise<void> {
  await startWorker(context);
  closers.push(stopSubmissions);
  closers.push(() => context.services.stop());
  await context.services.start();
}

async function listen(context: Context, closers: Closer[]): Promise<string> {
  const app = await createServer(context);
  closers.push(() => app.close());
  await app.listen({ host: context.settings.host, port: context.settings.port });
  return context.origin.href;
}

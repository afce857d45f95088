import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../platform/database/embedded/start-embedded.ts";

export interface TestServer {
  /** The application's role, which here may create databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL server: the embedded one, without fsync, in a temporary folder that `stop` removes. */
export async function startTestServer(): Promise<TestServer> {
  const dataFolder = join(tmpdir(), `atalaia-test-${randomUUID().slice(0, 8)}`);
  const { url, administratorUrl, pid, stop } = await startEmbedded({ dataFolder, durable: false });
  const remove = () => rmSync(dataFolder, { recursive: true, force: true });
  // A test program that dies of an uncaught error leaves nothing behind either.
  const abandon = () => {
    const server = pid();
    if (server !== undefined) process.kill(server, "SIGKILL");
    remove();
  };
  process.once("exit", abandon);
  await allowDatabases(administratorUrl);
  return {
    url,
    async stop() {
      await stop();
      process.off("exit", abandon);
      remove();
    },
  };
}

async function allowDatabases(administratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  await client.query("alter role atalaia createdb");
  await client.end();
}

import pg from "pg";
import { StorageError } from "../errors.ts";

const OWNER_LOCK = 4_171_928_002;

/** Held for as long as the connection lives: it ends with the program that owns it, however that ends. */
export interface OwnerLock {
  release(): Promise<void>;
}

/**
 * Marks the server as this program's.
 * @throws {StorageError} `data-folder-in-use` when another program owns it
 */
export async function takeOwnerLock(administratorUrl: string): Promise<OwnerLock> {
  const client = new pg.Client({
    connectionString: administratorUrl,
    application_name: "atalaia owner",
    keepAlive: true,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (!(await tryLock(client))) throw inUse();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  // Held, not waited for: a program with nothing else to do may end.
  holdLoop(client, false);
  return {
    release() {
      holdLoop(client, true);
      return client.end();
    },
  };
}

/** The driver has both; its types do not. */
function holdLoop(client: pg.Client, held: boolean): void {
  const { ref, unref } = client as pg.Client & Record<"ref" | "unref", () => void>;
  (held ? ref : unref).call(client);
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
    OWNER_LOCK,
  ]);
  return rows[0]?.taken === true;
}

function inUse(): StorageError {
  const message =
    "Atalaia already runs on this data folder: stop it first, or set ATALAIA_DATA_FOLDER to another one.";
  return new StorageError("data-folder-in-use", message);
}

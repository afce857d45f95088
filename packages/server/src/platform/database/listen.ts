import pg, { type PoolConfig } from "pg";
import { StorageError } from "./errors.ts";
import type { Database } from "./types.ts";

type Handler = (payload: string) => void;

interface Listener {
  readonly listen: Database["listen"];
  close(): Promise<void>;
}

const RECONNECT_MS = [50, 200, 500, 1000, 2000];

/**
 * One connection of its own that hears NOTIFY for all handlers. A lost connection is opened again; what was notified
 * in between is lost, as PostgreSQL keeps nothing for absent listeners: handlers treat a notification as a hint.
 */
export function createListener(config: PoolConfig, onError: (error: Error) => void): Listener {
  const handlers = new Map<string, Set<Handler>>();
  let client: pg.Client | null = null;
  let connecting: Promise<pg.Client> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let attempts = 0;
  let closed = false;

  function connection(): Promise<pg.Client> {
    if (client !== null) return Promise.resolve(client);
    connecting ??= connect().finally(() => {
      connecting = null;
    });
    return connecting;
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...config, statement_timeout: 0 });
    fresh.on("notification", ({ channel, payload }) => deliver(channel, payload ?? ""));
    fresh.on("error", (error) => lose(fresh, error));
    fresh.on("end", () => lose(fresh, null));
    try {
      await fresh.connect();
      for (const channel of handlers.keys()) await fresh.query(`listen ${quote(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
    attempts = 0;
    return fresh;
  }

  function deliver(channel: string, payload: string): void {
    for (const handler of handlers.get(channel) ?? []) handler(payload);
  }

  function lose(which: pg.Client, error: Error | null): void {
    if (error !== null) onError(error);
    if (client !== which) return;
    client = null;
    void which.end().catch(() => undefined);
    reconnectLater();
  }

  function reconnectLater(): void {
    if (closed || retry !== null || handlers.size === 0) return;
    const wait = RECONNECT_MS[Math.min(attempts, RECONNECT_MS.length - 1)];
    attempts += 1;
    retry = setTimeout(() => {
      retry = null;
      connection().catch((error: Error) => {
        onError(error);
        reconnectLater();
      });
    }, wait);
  }

  async function add(channel: string, handler: Handler): Promise<void> {
    const known = handlers.get(channel);
    if (known !== undefined) {
      known.add(handler);
      await connection();
      return;
    }
    handlers.set(channel, new Set([handler]));
    const current = await connection();
    await current.query(`listen ${quote(channel)}`);
  }

  async function remove(channel: string, handler: Handler): Promise<void> {
    const known = handlers.get(channel);
    if (!known?.delete(handler) || known.size > 0) return;
    handlers.delete(channel);
    await client?.query(`unlisten ${quote(channel)}`).catch(() => undefined);
  }

  return {
    async listen(channel, handler) {
      assertChannel(channel);
      // Wrapped, so that the same function registered twice is two listeners.
      const own: Handler = (payload) => handler(payload);
      await add(channel, own).catch((error: unknown) => {
        handlers.get(channel)?.delete(own);
        if (handlers.get(channel)?.size === 0) handlers.delete(channel);
        throw error;
      });
      return () => remove(channel, own);
    },
    async close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      await connecting?.catch(() => undefined);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}

const CHANNEL = /^[a-z][a-z0-9_]{0,62}$/;

function assertChannel(channel: string): void {
  if (CHANNEL.test(channel)) return;
  throw new StorageError(
    "channel-name-invalid",
    "A channel is 1 to 63 of a-z, 0-9 and _, beginning with a letter.",
  );
}

function quote(channel: string): string {
  return `"${channel}"`;
}

import { type LiveEvent, liveEvent } from "@atalaia/contract";
import type { Database, Queryable } from "../database/types.ts";

const channel = "atalaia_live";

export interface Live {
  /** Tells every process, once the caller's transaction commits. */
  publish(event: LiveEvent, tx: Queryable): Promise<void>;
  /** Calls `listener` for each event; returns how to stop. */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  stop(): Promise<void>;
}

/** @returns null for what another program on the same database may have said. */
function read(payload: string): LiveEvent | null {
  try {
    return liveEvent.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** Live events travel by LISTEN/NOTIFY, so that any number of processes share them; ids only, never content. */
export async function createLive(database: Database): Promise<Live> {
  const listeners = new Set<(event: LiveEvent) => void>();
  const stopListening = await database.listen(channel, (payload) => {
    const event = read(payload);
    if (event) for (const listener of listeners) listener(event);
  });
  return {
    publish: async (event, tx) => {
      await tx.run("select pg_notify($1, $2)", [channel, JSON.stringify(event)]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      listeners.clear();
      await stopListening();
    },
  };
}

import { createHash } from "node:crypto";
import type { Desk } from "@atalaia/detect";
import type { Database } from "../../platform/database/types.ts";
import type { Live } from "../../platform/live/live.ts";

/** What the desk knows, as the engine reads it; `version` changes whenever the knowledge does. */
export interface KnowledgeVersion {
  readonly desk: Desk;
  readonly version: string;
}

export interface DeskKnowledge {
  current(): Promise<KnowledgeVersion>;
}

/** Reads the knowledge once and again after a `settings` event, so that every process judges by the same. */
export function createKnowledge(database: Database, live: Live): DeskKnowledge {
  let cached: Promise<KnowledgeVersion> | null = null;
  live.subscribe((event) => {
    if (event.type === "settings") cached = null;
  });
  return {
    current() {
      cached ??= load(database).catch((error) => {
        cached = null;
        throw error;
      });
      return cached;
    },
  };
}

async function load(database: Database): Promise<KnowledgeVersion> {
  const row = await database.first<{ knowledge: Desk }>("select knowledge from organization");
  const desk = row?.knowledge ?? {};
  return { desk, version: createHash("sha256").update(JSON.stringify(desk)).digest("hex").slice(0, 16) };
}

import { statfs } from "node:fs/promises";
import type { knowledge } from "@atalaia/contract";
import { createEngine, type Desk } from "@atalaia/detect";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { version } from "../../version.ts";
import {
  findDatabaseFacts,
  findDesk,
  findQueue,
  lastBackup,
  takeUnrecordedBackups,
  updateDeskRow,
} from "./settings.store.ts";

export interface DeskInput {
  readonly name: string;
  readonly languages: ("pt-BR" | "en" | "es")[];
  readonly defaultLanguage: "pt-BR" | "en" | "es";
  readonly timeZone: string;
  readonly knowledge: Knowledge;
}

type Knowledge = z.output<typeof knowledge>;

const emptyKnowledge: Knowledge = {
  domains: [],
  trustedAuthservIds: [],
  people: [],
  suppliers: [],
  vendors: [],
  protectedBrands: [],
  regions: [],
  formats: [],
};

export async function showDesk(context: Context) {
  const row = await findDesk(context.database);
  return {
    name: row.name,
    languages: row.languages,
    defaultLanguage: row.default_language,
    timeZone: row.time_zone,
    knowledge: { ...emptyKnowledge, ...row.knowledge } as Knowledge,
  };
}

/** @throws {Failure} `request-invalid` for a time zone that is none, or a format the engine cannot run in linear time. */
export async function updateDesk(context: Context, memberId: string | null, input: DeskInput): Promise<void> {
  refuse(!isTimeZone(input.timeZone), "body.timeZone", "Not an IANA time zone");
  refuse(
    !input.languages.includes(input.defaultLanguage),
    "body.defaultLanguage",
    "Not among the desk's languages",
  );
  refuse(!isUsable(input.knowledge as Desk), "body.knowledge.formats", "A pattern cannot be used");
  const before = await showDesk(context);
  await context.database.transaction(async (tx) => {
    await updateDeskRow(tx, input);
    await context.live.publish({ type: "settings" }, tx);
    await context.evidence.record(tx, {
      type: "settings.changed",
      actor: memberId === null ? { kind: "system" } : { kind: "member", id: memberId },
      subjectId: null,
      data: { changed: changedKeys(before, input) },
    });
  });
}

/** Names only: what a desk knows of people does not belong into the log. */
function changedKeys(before: DeskInput, after: DeskInput): string[] {
  const keys = Object.keys(after) as (keyof DeskInput)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** Whoever took a backup took everything: it is an entry, made when the desk first sees it. */
export async function recordBackups(context: Pick<Context, "database" | "evidence" | "now">): Promise<void> {
  await context.database.transaction(async (tx) => {
    for (const { id, bytes } of await takeUnrecordedBackups(tx, new Date(context.now())))
      await context.evidence.record(tx, {
        type: "backup.made",
        actor: { kind: "system" },
        subjectId: id,
        data: { bytes: Number(bytes) },
      });
  });
}

function refuse(wrong: boolean, path: string, message: string): void {
  if (wrong) throw new Failure("request-invalid", { issues: [{ path, message }] });
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isUsable(desk: Desk): boolean {
  try {
    createEngine({ desk });
    return true;
  } catch {
    return false;
  }
}

export async function showSystem(context: Context) {
  const [facts, queue, backup, disk] = await Promise.all([
    findDatabaseFacts(context.database),
    findQueue(context.database),
    lastBackup(context.database),
    statfs(context.settings.dataFolder),
  ]);
  return {
    version,
    engine: context.engine.version,
    database: {
      kind: context.settings.databaseUrl === null ? ("embedded" as const) : ("external" as const),
      version: facts.version,
      bytes: Number(facts.bytes),
    },
    disk: { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
    queue: { waiting: queue.waiting, oldestSeconds: queue.oldest_seconds },
    services: [...context.services.states()],
    lastBackupAt: backup?.toISOString() ?? null,
  };
}

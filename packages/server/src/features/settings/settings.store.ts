import type { Desk } from "@atalaia/detect";
import type { Queryable } from "../../platform/database/types.ts";

type Language = "pt-BR" | "en" | "es";

export interface DeskRow {
  readonly name: string;
  readonly languages: Language[];
  readonly default_language: Language;
  readonly time_zone: string;
  readonly knowledge: Desk;
  readonly demo: boolean;
  readonly set_up_at: Date | null;
  readonly key_backup_confirmed_at: Date | null;
}

export async function findDesk(tx: Queryable): Promise<DeskRow> {
  const row = await tx.first<DeskRow>(
    "select name, languages, default_language, time_zone, knowledge, demo, set_up_at, key_backup_confirmed_at from organization",
  );
  return row!;
}

export async function updateDeskRow(
  tx: Queryable,
  row: {
    name: string;
    languages: readonly string[];
    defaultLanguage: string;
    timeZone: string;
    knowledge: object;
  },
): Promise<void> {
  await tx.run(
    "update organization set name = $1, languages = $2, default_language = $3, time_zone = $4, knowledge = $5",
    [row.name, row.languages, row.defaultLanguage, row.timeZone, JSON.stringify(row.knowledge)],
  );
}

export async function findDatabaseFacts(tx: Queryable): Promise<{ version: string; bytes: string }> {
  const row = await tx.first<{ version: string; bytes: string }>(
    "select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes",
  );
  return row!;
}

/** Messages that wait for their look. */
export async function findQueue(tx: Queryable): Promise<{ waiting: number; oldest_seconds: number | null }> {
  const row = await tx.first<{ waiting: number; oldest_seconds: number | null }>(
    `select count(*)::int as waiting, extract(epoch from now() - min(at))::float as oldest_seconds
     from messages where state = 'received' and direction = 'incoming'`,
  );
  return row!;
}

export async function lastBackup(tx: Queryable): Promise<Date | null> {
  const row = await tx.first<{ at: Date | null }>("select max(at) as at from backups");
  return row?.at ?? null;
}

/** Backups that no entry of the log speaks of yet; from now on one will. */
export function takeUnrecordedBackups(tx: Queryable, now: Date): Promise<{ id: string; bytes: string }[]> {
  return tx.many<{ id: string; bytes: string }>(
    "update backups set recorded_at = $1 where recorded_at is null returning id, bytes",
    [now],
  );
}

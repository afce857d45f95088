import type { Queryable } from "../../platform/database/types.ts";

export async function hasMembers(tx: Queryable): Promise<boolean> {
  return (await tx.first("select 1 as one from members limit 1")) !== null;
}

/** Two set-ups at once, each with a link of its own, become one after the other. */
export async function lockDesk(tx: Queryable): Promise<void> {
  await tx.first("select 1 as one from organization for update");
}

export async function setUpDesk(
  tx: Queryable,
  desk: { name: string; languages: readonly string[]; defaultLanguage: string; timeZone: string },
): Promise<void> {
  await tx.run(
    "update organization set name = $1, languages = $2, default_language = $3, time_zone = $4, set_up_at = now()",
    [desk.name, desk.languages, desk.defaultLanguage, desk.timeZone],
  );
}

export async function confirmKeyBackupRow(tx: Queryable): Promise<void> {
  await tx.run("update organization set key_backup_confirmed_at = now()");
}

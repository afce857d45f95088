import type { Role } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: "pt-BR" | "en" | "es";
  readonly theme: "system" | "light" | "dark";
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
  readonly disabled_at: Date | null;
}

export const memberColumns = "id, name, email, role, language, theme, created_at, last_seen_at, disabled_at";

export function findMember(tx: Queryable, id: string): Promise<MemberRow | null> {
  return tx.first<MemberRow>(`select ${memberColumns} from members where id = $1`, [id]);
}

/** Two changes of one member's ways in become one after the other. */
export async function lockMember(tx: Queryable, id: string): Promise<void> {
  await tx.first("select 1 as one from members where id = $1 for update", [id]);
}

export async function updateOwn(
  tx: Queryable,
  id: string,
  change: { name?: string | undefined; language?: string | undefined; theme?: string | undefined },
): Promise<void> {
  await tx.run(
    "update members set name = coalesce($2, name), language = coalesce($3, language), theme = coalesce($4, theme) where id = $1",
    [id, change.name ?? null, change.language ?? null, change.theme ?? null],
  );
}

export async function insertMember(
  tx: Queryable,
  row: { id: string; name: string; email: string; role: Role; language: string },
): Promise<boolean> {
  const inserted = await tx.run(
    `insert into members (id, name, email, role, language, created_at) values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
    [row.id, row.name, row.email, row.role, row.language],
  );
  return inserted === 1;
}

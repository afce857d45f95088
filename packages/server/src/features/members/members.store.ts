import type { Role } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";
import { type MemberRow, memberColumns } from "../sessions/index.ts";

export function listMemberRows(tx: Queryable): Promise<MemberRow[]> {
  return tx.many<MemberRow>(
    `select ${memberColumns} from members order by disabled_at nulls first, lower(name)`,
  );
}

/** Serialises changes of admins, so that two at once cannot remove each other as the last. */
export async function lockAdmins(tx: Queryable): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    "select id from members where role = 'admin' and disabled_at is null order by id for update",
  );
  return rows.map((row) => row.id);
}

export async function changeRole(tx: Queryable, id: string, role: Role): Promise<boolean> {
  return (await tx.run("update members set role = $2 where id = $1", [id, role])) === 1;
}

export async function setDisabled(tx: Queryable, id: string, disabled: boolean): Promise<boolean> {
  return (
    (await tx.run(
      "update members set disabled_at = case when $2 then coalesce(disabled_at, now()) end where id = $1",
      [id, disabled],
    )) === 1
  );
}

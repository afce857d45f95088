import type { Queryable } from "../../platform/database/types.ts";

export type TagColour = "grey" | "blue" | "green" | "amber" | "red" | "violet";

export interface TagRow {
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
}

export function listTagRows(tx: Queryable): Promise<TagRow[]> {
  return tx.many<TagRow>("select id, name, colour from tags order by lower(name)");
}

/** @returns false when the name is taken. */
export async function insertTag(tx: Queryable, row: TagRow): Promise<boolean> {
  return (
    (await tx.run("insert into tags (id, name, colour) values ($1, $2, $3) on conflict do nothing", [
      row.id,
      row.name,
      row.colour,
    ])) === 1
  );
}

export async function isTagNameTaken(tx: Queryable, name: string, exceptId: string): Promise<boolean> {
  return (
    (await tx.first("select 1 as one from tags where lower(name) = lower($1) and id <> $2", [
      name,
      exceptId,
    ])) !== null
  );
}

export async function updateTagRow(tx: Queryable, row: TagRow): Promise<boolean> {
  return (
    (await tx.run("update tags set name = $2, colour = $3 where id = $1", [row.id, row.name, row.colour])) ===
    1
  );
}

/** A tag goes from the conversations that bear it, too. */
export async function deleteTagRow(tx: Queryable, id: string): Promise<boolean> {
  await tx.run("update conversations set tag_ids = array_remove(tag_ids, $1) where $1 = any(tag_ids)", [id]);
  return (await tx.run("delete from tags where id = $1", [id])) === 1;
}

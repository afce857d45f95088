import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createId } from "../../platform/identifiers.ts";
import { deleteTagRow, insertTag, isTagNameTaken, type TagRow, updateTagRow } from "./tags.store.ts";

export type TagInput = Omit<TagRow, "id">;

export async function createTag(context: Context, input: TagInput): Promise<TagRow> {
  const row = { id: createId(context.now()), ...input };
  if (!(await insertTag(context.database, row))) throw new Failure("conflict", { reason: "name-taken" });
  return row;
}

export async function updateTag(context: Context, id: string, input: TagInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (await isTagNameTaken(tx, input.name, id)) throw new Failure("conflict", { reason: "name-taken" });
    if (!(await updateTagRow(tx, { id, ...input }))) throw new Failure("not-found");
  });
}

export async function deleteTag(context: Context, id: string): Promise<void> {
  const deleted = await context.database.transaction((tx) => deleteTagRow(tx, id));
  if (!deleted) throw new Failure("not-found");
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createId } from "../../platform/identifiers.ts";
import { deleteMacroRow, insertMacro, type MacroRow, updateMacroRow } from "./macros.store.ts";

export type MacroInput = Omit<MacroRow, "id">;

/** A ready-made reply is a reply: what must not leave must not be prepared either. */
export async function createMacro(context: Context, input: MacroInput): Promise<MacroRow> {
  refuseOutgoing(context, input.text);
  const row = { id: createId(context.now()), ...input };
  await insertMacro(context.database, row);
  return row;
}

export async function updateMacro(context: Context, id: string, input: MacroInput): Promise<void> {
  refuseOutgoing(context, input.text);
  if (!(await updateMacroRow(context.database, { id, ...input }))) throw new Failure("not-found");
}

export async function deleteMacro(context: Context, id: string): Promise<void> {
  if (!(await deleteMacroRow(context.database, id))) throw new Failure("not-found");
}

function refuseOutgoing(context: Context, text: string): void {
  const problems = context.engine.checkOutgoing(text);
  if (problems.length > 0) throw new Failure("outgoing-refused", { problems });
}

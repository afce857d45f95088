import type { Queryable } from "../../platform/database/types.ts";

export interface MacroRow {
  readonly id: string;
  readonly name: string;
  readonly language: "pt-BR" | "en" | "es";
  readonly text: string;
}

export function listMacroRows(tx: Queryable): Promise<MacroRow[]> {
  return tx.many<MacroRow>("select id, name, language, text from macros order by language, name");
}

export async function insertMacro(tx: Queryable, row: MacroRow): Promise<void> {
  await tx.run("insert into macros (id, name, language, text) values ($1, $2, $3, $4)", [
    row.id,
    row.name,
    row.language,
    row.text,
  ]);
}

export async function updateMacroRow(tx: Queryable, row: MacroRow): Promise<boolean> {
  return (
    (await tx.run("update macros set name = $2, language = $3, text = $4 where id = $1", [
      row.id,
      row.name,
      row.language,
      row.text,
    ])) === 1
  );
}

export async function deleteMacroRow(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.run("delete from macros where id = $1", [id])) === 1;
}

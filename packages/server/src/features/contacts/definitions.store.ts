import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";
import type { FieldKind } from "./field-kinds.ts";

export type Sensitivity = "low" | "personal" | "sensitive" | "secret";

export interface FieldDefinitionRow {
  readonly id: string;
  readonly key: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: FieldKind;
  readonly sensitivity: Sensitivity;
  readonly required_level: number;
}

export type NewFieldDefinition = Omit<FieldDefinitionRow, "id">;

const columns = "d.id, d.key, d.names, d.kind, d.sensitivity, d.required_level";

export function listFieldDefinitionRows(tx: Queryable): Promise<FieldDefinitionRow[]> {
  return tx.many<FieldDefinitionRow>(`select ${columns} from field_definitions d order by d.position`);
}

/** How many contacts have each field, by the definition's id. */
export async function countFieldUse(tx: Queryable): Promise<Map<string, number>> {
  const rows = await tx.many<{ id: string; used: number }>(
    "select definition_id as id, count(*)::int as used from contact_fields group by definition_id",
  );
  return new Map(rows.map(({ id, used }) => [id, used]));
}

export function lockFieldDefinition(tx: Queryable, id: string): Promise<FieldDefinitionRow | null> {
  return tx.first<FieldDefinitionRow>(
    `select ${columns} from field_definitions d where d.id = $1 for update`,
    [id],
  );
}

/** @returns false when the key is taken. */
export async function insertFieldDefinition(
  tx: Queryable,
  id: string,
  row: NewFieldDefinition,
  at: Date,
): Promise<boolean> {
  return (
    (await tx.run(
      `insert into field_definitions (id, key, names, kind, sensitivity, required_level, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing`,
      [id, row.key, JSON.stringify(row.names), row.kind, row.sensitivity, row.required_level, at],
    )) === 1
  );
}

/** @returns false when the key is another field's. */
export async function updateFieldDefinitionRow(
  tx: Queryable,
  id: string,
  row: NewFieldDefinition,
  at: Date,
): Promise<boolean> {
  return (
    (await tx.run(
      `update field_definitions set key = $2, names = $3, kind = $4, sensitivity = $5, required_level = $6, changed_at = $7
       where id = $1 and not exists (select 1 from field_definitions o where o.key = $2 and o.id <> $1)`,
      [id, row.key, JSON.stringify(row.names), row.kind, row.sensitivity, row.required_level, at],
    )) === 1
  );
}

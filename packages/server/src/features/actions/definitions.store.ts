import type { Queryable } from "../../platform/database/types.ts";
import type { DefinitionInput } from "./delivered.ts";
import { levelOf, rankOf } from "./levels.ts";
import type { Definition } from "./types.ts";

interface DefinitionRow {
  readonly id: string;
  readonly key: string;
  readonly names: Definition["names"];
  readonly family: Definition["family"];
  readonly required_level: number;
  readonly amount_limit: string | null;
  readonly level_above_limit: number | null;
  readonly second_approver: boolean;
  readonly delay_hours: number;
  readonly notices: boolean;
  readonly step_up: boolean;
  readonly parameters: Definition["parameters"];
  readonly executor: Definition["executor"];
  readonly enabled: boolean;
}

const columns = `d.id, d.key, d.names, d.family, d.required_level, d.amount_limit, d.level_above_limit, d.second_approver,
  d.delay_hours, d.notices, d.step_up, d.parameters, d.executor, d.enabled`;

export async function listDefinitionRows(tx: Queryable): Promise<(Definition & { used: number })[]> {
  const rows = await tx.many<DefinitionRow & { used: number }>(
    `select ${columns}, (select count(*)::int from actions a where a.definition_id = d.id) as used
     from action_definitions d order by d.position, d.key`,
  );
  return rows.map((row) => ({ ...toDefinition(row), used: row.used }));
}

export async function findDefinition(tx: Queryable, id: string): Promise<Definition | null> {
  const row = await tx.first<DefinitionRow>(`select ${columns} from action_definitions d where d.id = $1`, [
    id,
  ]);
  return row && toDefinition(row);
}

export async function findDefinitions(tx: Queryable, ids: readonly string[]): Promise<Definition[]> {
  const rows = await tx.many<DefinitionRow>(
    `select ${columns} from action_definitions d where d.id = any($1)`,
    [ids],
  );
  return rows.map(toDefinition);
}

/** @returns false when the key is taken. */
export async function insertDefinition(
  tx: Queryable,
  id: string,
  input: DefinitionInput,
  at: Date,
): Promise<boolean> {
  return (
    (await tx.run(
      `insert into action_definitions (id, key, names, family, required_level, amount_limit, level_above_limit,
         second_approver, delay_hours, notices, step_up, parameters, executor, enabled, changed_at, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
         (select coalesce(max(position), 0) + 1 from action_definitions))
       on conflict (key) do nothing`,
      [id, ...valuesOf(input), at],
    )) === 1
  );
}

/** @returns false when the key belongs to another definition. */
export async function updateDefinitionRow(
  tx: Queryable,
  id: string,
  input: DefinitionInput,
  at: Date,
): Promise<boolean> {
  return (
    (await tx.run(
      `update action_definitions d set key = $2, names = $3, family = $4, required_level = $5, amount_limit = $6,
         level_above_limit = $7, second_approver = $8, delay_hours = $9, notices = $10, step_up = $11, parameters = $12,
         executor = $13, enabled = $14, changed_at = $15
       where d.id = $1 and not exists (select 1 from action_definitions o where o.key = $2 and o.id <> $1)`,
      [id, ...valuesOf(input), at],
    )) === 1
  );
}

export async function hasDefinitions(tx: Queryable): Promise<boolean> {
  return (await tx.first("select 1 from action_definitions limit 1")) !== null;
}

/** One at a time, whichever process starts first. */
export async function lockDefinitions(tx: Queryable): Promise<void> {
  await tx.run("lock table action_definitions in share row exclusive mode");
}

function valuesOf(input: DefinitionInput): unknown[] {
  return [
    input.key,
    JSON.stringify(input.names),
    input.family,
    rankOf(input.requiredLevel),
    input.amountLimit,
    input.levelAboveLimit === null ? null : rankOf(input.levelAboveLimit),
    input.secondApprover,
    input.delayHours,
    input.notices,
    input.stepUp,
    JSON.stringify(input.parameters),
    JSON.stringify(input.executor),
    input.enabled,
  ];
}

function toDefinition(row: DefinitionRow): Definition {
  return {
    id: row.id,
    key: row.key,
    names: row.names,
    family: row.family,
    requiredLevel: levelOf(row.required_level),
    amountLimit: row.amount_limit === null ? null : Number(row.amount_limit),
    levelAboveLimit: row.level_above_limit === null ? null : levelOf(row.level_above_limit),
    secondApprover: row.second_approver,
    delayHours: row.delay_hours,
    notices: row.notices,
    stepUp: row.step_up,
    parameters: row.parameters,
    executor: row.executor,
    enabled: row.enabled,
  };
}

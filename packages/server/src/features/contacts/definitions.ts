import { type Language, level as levels } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import {
  countFieldUse,
  type FieldDefinitionRow,
  insertFieldDefinition,
  listFieldDefinitionRows,
  lockFieldDefinition,
  type NewFieldDefinition,
  type Sensitivity,
  updateFieldDefinitionRow,
} from "./definitions.store.ts";
import type { FieldKind } from "./field-kinds.ts";

export interface FieldInput {
  readonly key: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: FieldKind;
  readonly sensitivity: Sensitivity;
  readonly requiredLevel: (typeof levels.options)[number];
}

/** Columns every import has already: a field of that name could not be told from them. */
const taken = new Set(["external-id", "name", "email", "phone", "vip"]);
const order: readonly Sensitivity[] = ["low", "personal", "sensitive", "secret"];

export async function listFieldDefinitions({ database }: Pick<Context, "database">) {
  const [rows, use] = await Promise.all([listFieldDefinitionRows(database), countFieldUse(database)]);
  return { items: rows.map((row) => ({ ...presentDefinition(row), used: use.get(row.id) ?? 0 })) };
}

/** @throws {Failure} `conflict` when the key is taken, `evidence-unavailable` */
export async function createFieldDefinition(context: Context, principal: Principal, input: FieldInput) {
  refuseTaken(input.key);
  const id = createId(context.now());
  await logged(context, async (tx) => {
    if (!(await insertFieldDefinition(tx, id, toRow(input), new Date(context.now()))))
      throw new Failure("conflict");
    return recordChange(context, tx, principal, id, null, input);
  });
  return { id };
}

/**
 * Making a field easier to see is the sensitive direction; making it harder is not.
 * @throws {Failure} `not-found`, `conflict`, `step-up-required`, `evidence-unavailable`
 */
export async function updateFieldDefinition(
  context: Context,
  principal: Principal,
  id: string,
  input: FieldInput,
): Promise<void> {
  refuseTaken(input.key);
  await logged(context, async (tx) => {
    const before = await lockFieldDefinition(tx, id);
    if (!before) throw new Failure("not-found");
    if (lowers(before, toRow(input)) && principal.steppedUpUntil <= context.now())
      throw new Failure("step-up-required");
    if (!(await updateFieldDefinitionRow(tx, id, toRow(input), new Date(context.now()))))
      throw new Failure("conflict");
    return recordChange(context, tx, principal, id, before, input);
  });
}

function refuseTaken(key: string): void {
  if (taken.has(key)) throw new Failure("conflict");
}

function lowers(before: FieldDefinitionRow, after: NewFieldDefinition): boolean {
  return (
    after.required_level < before.required_level ||
    order.indexOf(after.sensitivity) < order.indexOf(before.sensitivity)
  );
}

async function logged(context: Context, work: (tx: Transaction) => Promise<string>): Promise<void> {
  await awaitLogged(context, await context.database.transaction(work));
}

async function recordChange(
  context: Context,
  tx: Transaction,
  principal: Principal,
  id: string,
  before: FieldDefinitionRow | null,
  after: FieldInput,
): Promise<string> {
  await context.live.publish({ type: "settings" }, tx);
  const { key, kind, sensitivity, requiredLevel } = after;
  const old = before && presentDefinition(before);
  return record(context, tx, {
    type: "field-definition.changed",
    actor: { kind: "member", id: principal.memberId },
    subjectId: id,
    data: {
      key,
      kind,
      sensitivity,
      requiredLevel,
      ...(old ? { before: { sensitivity: old.sensitivity, requiredLevel: old.requiredLevel } } : {}),
    },
  });
}

function toRow({ requiredLevel, ...rest }: FieldInput): NewFieldDefinition {
  return { ...rest, required_level: levels.options.indexOf(requiredLevel) };
}

function presentDefinition({ required_level, ...row }: FieldDefinitionRow) {
  return { ...row, requiredLevel: levels.options[required_level]! };
}

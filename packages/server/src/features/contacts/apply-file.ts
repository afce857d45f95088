import { setImmediate as breathe } from "node:timers/promises";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Sealer } from "../../platform/crypto/types.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { contactSealer } from "../originals/index.ts";
import type { FieldDefinitionRow } from "./definitions.store.ts";
import { fieldKinds } from "./field-kinds.ts";
import {
  deleteFields,
  deletePoints,
  insertContacts,
  insertPointsOnFile,
  type NewField,
  type NewPointOnFile,
  type PersonUpdate,
  putPointsOnFile,
  replaceFields,
  retirePoints,
  updatePeople,
} from "./file.store.ts";
import type { FileChange, GivenPoint, Rerouted } from "./file.types.ts";
import { maskByKind, maskName } from "./masks.ts";
import { changedFields, fieldFingerprint, nameFingerprint } from "./plan-file.ts";
import { randomHandle } from "./resolve.ts";

/** Sealing keeps the processor: others have their turn after so many contacts. */
const atOnce = 250;

type Needs = Pick<Context, "keys" | "now">;

/** How the rows of new contacts differ when they are not real ones. */
export interface Making {
  readonly honey: boolean;
  /** Milliseconds since the epoch, for the contact of this place. */
  readonly createdAt: (index: number) => number;
}

interface Opened {
  readonly change: FileChange;
  readonly id: string;
  readonly sealer: Sealer;
  /** When what is written here counts from. */
  readonly at: Date;
}

/**
 * Writes what was planned, in bulk.
 * @returns the contacts in the order of the changes, and those whose points changed with where they could be reached before.
 * @throws {Failure} `conflict` when a message brought one of the new addresses in the meantime.
 */
export async function applyFile(
  context: Needs,
  tx: Queryable,
  changes: readonly FileChange[],
  definitions: readonly FieldDefinitionRow[],
  making: Making = { honey: false, createdAt: () => context.now() },
): Promise<{ contactIds: string[]; rerouted: Rerouted[] }> {
  const contactIds: string[] = [];
  const rerouted: Rerouted[] = [];
  const byId = new Map(definitions.map((one) => [one.id, one]));
  for (let from = 0; from < changes.length; from += atOnce) {
    const opened = await openAll(context, tx, changes.slice(from, from + atOnce), making);
    rerouted.push(...opened.flatMap(reroutedBy));
    await writePeople(context, tx, opened);
    await writePoints(context, tx, opened);
    await writeFields(context, tx, opened, byId);
    contactIds.push(...opened.map(({ id }) => id));
    await breathe();
  }
  return { contactIds, rerouted };
}

async function openAll(
  context: Needs,
  tx: Queryable,
  changes: readonly FileChange[],
  making: Making,
): Promise<Opened[]> {
  const opened = changes.map((change): Opened & { wrapped: Buffer | null } => {
    if (change.before) {
      const { id, keyWrapped } = change.before;
      const sealer = contactSealer(context.keys, id, keyWrapped);
      return { change, id, sealer, at: new Date(context.now()), wrapped: null };
    }
    const at = making.createdAt(change.index);
    const id = createId(at);
    return { change, id, at: new Date(at), ...context.keys.createKey(`contact:${id}`) };
  });
  let waiting = opened.flatMap(({ id, wrapped, at }) =>
    wrapped ? [{ id, keyWrapped: wrapped, createdAt: at, honey: making.honey }] : [],
  );
  while (waiting.length > 0) {
    const named = waiting.map((row) => ({ ...row, handle: randomHandle() }));
    const inserted = new Set(await insertContacts(tx, named));
    waiting = waiting.filter(({ id }) => !inserted.has(id));
  }
  return opened;
}

async function writePeople(context: Needs, tx: Queryable, opened: readonly Opened[]): Promise<void> {
  await updatePeople(
    tx,
    opened.map(({ change, id, sealer }): PersonUpdate => {
      const { input, externalId } = change;
      return {
        id,
        externalId,
        externalIdSealed:
          input.externalId === null ? null : sealer.seal(personPlace(id, "external_id"), input.externalId),
        name: input.name === undefined ? null : nameFingerprint(context, id, input.name),
        nameSealed: input.name === undefined ? null : sealer.seal(personPlace(id, "name"), input.name),
        nameMasked: input.name === undefined ? null : maskName(input.name),
        vip: input.vip ?? null,
      };
    }),
  );
}

export function personPlace(row: string, column: "name" | "external_id") {
  return { table: "contacts", column, row };
}

async function writePoints(context: Needs, tx: Queryable, opened: readonly Opened[]): Promise<void> {
  await deletePoints(
    tx,
    opened.flatMap(({ change }) => change.takenOver),
  );
  await retirePoints(
    tx,
    opened.flatMap(({ change }) => change.retired.map(({ id }) => id)),
  );
  await putPointsOnFile(
    tx,
    opened.flatMap(({ change }) => learned(change)),
    new Date(context.now()),
  );
  const fresh = opened.flatMap((one) => unknown(one.change).map((point) => newPoint(one, point)));
  if ((await insertPointsOnFile(tx, fresh)) < fresh.length) throw new Failure("conflict");
}

/** Added points that messages had claimed for this contact before: the same rows, on file from now on. */
function learned(change: FileChange): string[] {
  return change.added.flatMap((point) => pointOf(change, point)?.id ?? []);
}

function unknown(change: FileChange): GivenPoint[] {
  return change.added.filter((point) => !pointOf(change, point));
}

function pointOf({ before }: FileChange, point: GivenPoint) {
  return before?.points.find(
    ({ kind, fingerprint }) => kind === point.kind && fingerprint.equals(point.fingerprint),
  );
}

function newPoint({ id: contactId, sealer, at }: Opened, point: GivenPoint): NewPointOnFile {
  const id = createId(at.getTime());
  return {
    id,
    contactId,
    kind: point.kind,
    fingerprint: point.fingerprint,
    valueSealed: sealer.seal(pointPlace(id), point.value),
    masked: maskByKind[point.kind](point.value),
    at,
  };
}

export function pointPlace(row: string) {
  return { table: "contact_points", column: "value", row };
}

async function writeFields(
  context: Needs,
  tx: Queryable,
  opened: readonly Opened[],
  definitions: ReadonlyMap<string, FieldDefinitionRow>,
): Promise<void> {
  const changed = opened.flatMap((one) =>
    changedFields(context, one.change.before ?? { id: one.id, fields: new Map() }, one.change.input).map(
      ([definitionId, value]) => ({ one, definitionId, value }),
    ),
  );
  await deleteFields(
    tx,
    changed.flatMap(({ one, definitionId, value }) =>
      value === null ? [{ contactId: one.id, definitionId }] : [],
    ),
  );
  await replaceFields(
    tx,
    changed.flatMap(({ one, definitionId, value }) =>
      value === null ? [] : [newField(context, one, definitions.get(definitionId)!, value)],
    ),
  );
}

function newField(
  context: Needs,
  { id: contactId, sealer, at }: Opened,
  definition: FieldDefinitionRow,
  value: string,
): NewField {
  const id = createId(at.getTime());
  return {
    id,
    contactId,
    definitionId: definition.id,
    valueSealed: sealer.seal(fieldPlace(id), value),
    fingerprint: fieldFingerprint(context, contactId, definition.id, value),
    masked: fieldKinds[definition.kind].mask(value),
    at,
  };
}

export function fieldPlace(row: string) {
  return { table: "contact_fields", column: "value", row };
}

/** Only who was on file before can be told; of these all, also where an address was merely added. */
function reroutedBy({ change, id, sealer }: Opened): Rerouted[] {
  const { before, added, retired } = change;
  if (!before || added.length + retired.length === 0) return [];
  const addresses = before.points.flatMap((point) =>
    point.onFileSince !== null && (point.kind === "email" || point.kind === "phone")
      ? [
          {
            id: point.id,
            kind: point.kind,
            address: sealer.open(pointPlace(point.id), point.valueSealed).toString(),
          },
        ]
      : [],
  );
  return addresses.length === 0 ? [] : [{ contactId: id, addresses }];
}

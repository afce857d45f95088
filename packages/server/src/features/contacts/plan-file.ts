import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { findOnFile, findPointOwners, type OwnedPoint, removeHoneyInTheWay } from "./file.store.ts";
import type {
  ContactOnFile,
  FileChange,
  FileInput,
  FilePlan,
  FileProblem,
  GivenPoint,
} from "./file.types.ts";
import { pointFingerprint } from "./resolve.ts";

const atOnce = 2_000;

type Keys = Pick<Context, "keys">;

interface Given {
  readonly index: number;
  readonly input: FileInput;
  readonly externalId: Buffer | null;
  readonly points: readonly GivenPoint[];
}

/** Everything the database knows that these inputs may be about. */
interface Known {
  readonly byExternalId: ReadonlyMap<string, ContactOnFile>;
  readonly byId: ReadonlyMap<string, ContactOnFile>;
  readonly owners: ReadonlyMap<string, OwnedPoint>;
}

/**
 * What these inputs would change, and why some cannot be taken. No two inputs may name the same id, address or number.
 * The caller holds the file's lock until it has written.
 */
export async function planFile(
  context: Keys,
  tx: Queryable,
  inputs: readonly FileInput[],
): Promise<FilePlan> {
  const changes: FileChange[] = [];
  const problems: FileProblem[] = [];
  for (let from = 0; from < inputs.length; from += atOnce) {
    const given = inputs
      .slice(from, from + atOnce)
      .map((input, place) => describe(context, input, from + place));
    const known = await recognise(tx, given);
    for (const one of given) {
      const planned = planOne(one, known);
      if ("code" in planned) problems.push(planned);
      else if (hasChange(context, planned)) changes.push(planned);
    }
  }
  const created = changes.filter(({ before }) => before === null).length;
  const updated = changes.length - created;
  return { changes, problems, created, updated, unchanged: inputs.length - changes.length - problems.length };
}

export function externalFingerprint({ keys }: Keys, externalId: string): Buffer {
  return keys.fingerprint("external-id", externalId);
}

export function nameFingerprint({ keys }: Keys, contactId: string, name: string): Buffer {
  return keys.fingerprint(`contact-name:${contactId}`, name);
}

export function fieldFingerprint(
  { keys }: Keys,
  contactId: string,
  definitionId: string,
  value: string,
): Buffer {
  return keys.fingerprint(`contact-field:${contactId}:${definitionId}`, value);
}

function describe(context: Keys, input: FileInput, index: number): Given {
  const points = [
    ...(input.emails ?? []).map((value) => ({ kind: "email" as const, value })),
    ...(input.phones ?? []).map((value) => ({ kind: "phone" as const, value })),
  ];
  return {
    index,
    input,
    externalId: input.externalId === null ? null : externalFingerprint(context, input.externalId),
    points: points.map((point) => ({
      ...point,
      fingerprint: pointFingerprint(context, point.kind, point.value),
    })),
  };
}

async function recognise(tx: Queryable, given: readonly Given[]): Promise<Known> {
  const externalIds = given.flatMap(({ externalId }) => externalId ?? []);
  const points = given.flatMap((one) => one.points);
  await removeHoneyInTheWay(tx, externalIds, points);
  const owners = await findPointOwners(tx, points);
  const contacts = await findOnFile(tx, [...new Set(owners.map((one) => one.contact_id))], externalIds);
  return {
    owners: new Map(owners.map((one) => [keyOf(one), one])),
    byId: new Map(contacts.map((one) => [one.id, one])),
    byExternalId: new Map(contacts.flatMap((one) => (one.externalId ? [[hex(one.externalId), one]] : []))),
  };
}

function planOne(given: Given, known: Known): FileChange | FileProblem {
  const owned = given.points.flatMap((point) => known.owners.get(keyOf(point)) ?? []);
  const before = personBehind(given, owned, known);
  const foreign = owned.filter(({ contact_id }) => contact_id !== before?.id);
  const taken = foreign.find(({ on_file }) => on_file);
  if (taken) return { index: given.index, code: "point-taken", column: taken.kind };
  const here = new Set(before?.points.filter(({ onFileSince }) => onFileSince !== null).map(keyOf));
  const named = new Set(given.points.map(keyOf));
  return {
    index: given.index,
    before,
    input: given.input,
    externalId: given.externalId,
    added: given.points.filter((point) => !here.has(keyOf(point))),
    retired: (before?.points ?? []).filter(
      (point) => point.onFileSince !== null && isGiven(given.input, point.kind) && !named.has(keyOf(point)),
    ),
    takenOver: foreign.map(({ point_id }) => point_id),
  };
}

/** The company's id decides; without one that is known, an address or number that nobody else of the company has. */
function personBehind(given: Given, owned: readonly OwnedPoint[], known: Known): ContactOnFile | null {
  const byId = given.externalId && known.byExternalId.get(hex(given.externalId));
  if (byId) return byId;
  const candidates = owned
    .flatMap(({ contact_id }) => known.byId.get(contact_id) ?? [])
    .filter(({ externalId }) => given.externalId === null || externalId === null);
  return candidates[0] ?? null;
}

function isGiven(input: FileInput, kind: string): boolean {
  return (kind === "email" && input.emails !== undefined) || (kind === "phone" && input.phones !== undefined);
}

function hasChange(context: Keys, { before, input, externalId, added, retired }: FileChange): boolean {
  if (before === null || added.length > 0 || retired.length > 0) return true;
  if (externalId !== null && !before.externalId?.equals(externalId)) return true;
  if (input.vip !== undefined && input.vip !== before.vip) return true;
  if (input.name !== undefined && !before.name?.equals(nameFingerprint(context, before.id, input.name)))
    return true;
  return changedFields(context, before, input).length > 0;
}

/** Fields whose value is another one now, with null for those that go. */
export function changedFields(
  context: Keys,
  before: Pick<ContactOnFile, "id" | "fields">,
  { fields }: FileInput,
): [string, string | null][] {
  return [...fields].filter(([definitionId, value]) => {
    const old = before.fields.get(definitionId);
    if (value === null) return old !== undefined;
    return !old?.equals(fieldFingerprint(context, before.id, definitionId, value));
  });
}

function keyOf({ kind, fingerprint }: { kind: string; fingerprint: Buffer }): string {
  return `${kind}:${hex(fingerprint)}`;
}

function hex(bytes: Buffer): string {
  return bytes.toString("hex");
}

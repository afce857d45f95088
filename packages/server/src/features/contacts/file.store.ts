import type { Queryable } from "../../platform/database/types.ts";
import type { ContactOnFile, PointOnFile } from "./file.types.ts";

const fileLock = 4_171_928_011;

/** One change of the file at a time: what was planned is what is written. */
export async function lockFile(tx: Queryable): Promise<void> {
  await tx.run("select pg_advisory_xact_lock($1)", [fileLock]);
}

export interface OwnedPoint {
  readonly kind: "email" | "phone";
  readonly fingerprint: Buffer;
  readonly contact_id: string;
  readonly point_id: string;
  /** Another person of the company's, not somebody who only wrote. */
  readonly on_file: boolean;
}

export function findPointOwners(
  tx: Queryable,
  points: readonly { kind: string; fingerprint: Buffer }[],
): Promise<OwnedPoint[]> {
  return tx.many<OwnedPoint>(
    `select p.kind, p.fingerprint, p.contact_id, p.id as point_id,
       p.on_file_since is not null or c.external_id_fingerprint is not null as on_file
     from contact_points p join contacts c on c.id = p.contact_id
     join unnest($1::text[], $2::bytea[]) as g (kind, fingerprint) on p.kind = g.kind and p.fingerprint = g.fingerprint`,
    [points.map(({ kind }) => kind), points.map(({ fingerprint }) => fingerprint)],
  );
}

/** A decoy that stands where somebody real belongs makes room. */
export async function removeHoneyInTheWay(
  tx: Queryable,
  externalIds: readonly Buffer[],
  points: readonly { kind: string; fingerprint: Buffer }[],
): Promise<void> {
  await tx.run(
    `delete from contacts where honey and (external_id_fingerprint = any($1) or id in (
       select p.contact_id from contact_points p
       join unnest($2::text[], $3::bytea[]) as g (kind, fingerprint) on p.kind = g.kind and p.fingerprint = g.fingerprint))`,
    [externalIds, points.map(({ kind }) => kind), points.map(({ fingerprint }) => fingerprint)],
  );
}

interface FileRow {
  readonly id: string;
  readonly key_wrapped: Buffer;
  readonly external_id_fingerprint: Buffer | null;
  readonly name_fingerprint: Buffer | null;
  readonly vip: boolean;
}

/** Contacts that live, by id or by the company's id. */
export async function findOnFile(
  tx: Queryable,
  ids: readonly string[],
  externalIds: readonly Buffer[],
): Promise<ContactOnFile[]> {
  const rows = await tx.many<FileRow>(
    `select id, key_wrapped, external_id_fingerprint, name_fingerprint, vip from contacts
     where (id = any($1) or external_id_fingerprint = any($2)) and key_wrapped is not null and erased_at is null
     for update`,
    [ids, externalIds],
  );
  const found = rows.map(({ id }) => id);
  const points = groupBy(await findPointsOf(tx, found), ({ contact_id }) => contact_id);
  const fields = groupBy(
    await tx.many<{ contact_id: string; definition_id: string; value_fingerprint: Buffer }>(
      "select contact_id, definition_id, value_fingerprint from contact_fields where contact_id = any($1)",
      [found],
    ),
    ({ contact_id }) => contact_id,
  );
  return rows.map((row) => ({
    id: row.id,
    keyWrapped: row.key_wrapped,
    externalId: row.external_id_fingerprint,
    name: row.name_fingerprint,
    vip: row.vip,
    points: (points.get(row.id) ?? []).map(toPoint),
    fields: new Map((fields.get(row.id) ?? []).map((one) => [one.definition_id, one.value_fingerprint])),
  }));
}

export interface PointRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: PointOnFile["kind"];
  readonly fingerprint: Buffer;
  readonly value_sealed: Buffer;
  readonly masked: string;
  readonly on_file_since: Date | null;
}

export function findPointsOf(tx: Queryable, contactIds: readonly string[]): Promise<PointRow[]> {
  return tx.many<PointRow>(
    `select id, contact_id, kind, fingerprint, value_sealed, masked, on_file_since from contact_points
     where contact_id = any($1) order by on_file_since nulls last, kind, created_at, id`,
    [contactIds],
  );
}

function toPoint(row: PointRow): PointOnFile {
  return {
    id: row.id,
    kind: row.kind,
    fingerprint: row.fingerprint,
    valueSealed: row.value_sealed,
    onFileSince: row.on_file_since,
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export interface NewOnFile {
  readonly id: string;
  readonly handle: string;
  readonly keyWrapped: Buffer;
  readonly honey: boolean;
  readonly createdAt: Date;
}

/** @returns the ids that were inserted; the handles of the others are taken. */
export async function insertContacts(tx: Queryable, rows: readonly NewOnFile[]): Promise<string[]> {
  const inserted = await tx.many<{ id: string }>(
    `insert into contacts (id, handle, key_wrapped, honey, created_at)
     select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::boolean[], $5::timestamptz[])
     on conflict (handle) do nothing returning id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.handle),
      rows.map((row) => row.keyWrapped),
      rows.map((row) => row.honey),
      rows.map((row) => row.createdAt),
    ],
  );
  return inserted.map(({ id }) => id);
}

export interface PersonUpdate {
  readonly id: string;
  readonly externalId: Buffer | null;
  readonly externalIdSealed: Buffer | null;
  readonly name: Buffer | null;
  readonly nameSealed: Buffer | null;
  readonly nameMasked: string | null;
  readonly vip: boolean | null;
}

/** What is null stays as it is. */
export async function updatePeople(tx: Queryable, rows: readonly PersonUpdate[]): Promise<void> {
  await tx.run(
    `update contacts c set
       external_id_fingerprint = coalesce(u.external_id, c.external_id_fingerprint),
       external_id_sealed = coalesce(u.external_id_sealed, c.external_id_sealed),
       name_fingerprint = coalesce(u.name, c.name_fingerprint), name_sealed = coalesce(u.name_sealed, c.name_sealed),
       name_masked = coalesce(u.name_masked, c.name_masked), vip = coalesce(u.vip, c.vip)
     from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[], $7::boolean[])
       as u (id, external_id, external_id_sealed, name, name_sealed, name_masked, vip)
     where c.id = u.id`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.externalId),
      rows.map((row) => row.externalIdSealed),
      rows.map((row) => row.name),
      rows.map((row) => row.nameSealed),
      rows.map((row) => row.nameMasked),
      rows.map((row) => row.vip),
    ],
  );
}

export async function deletePoints(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run("delete from contact_points where id = any($1)", [ids]);
}

/** Known from messages from now on, and a proof no more. */
export async function retirePoints(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx.run("update contact_points set on_file_since = null where id = any($1)", [ids]);
}

export async function putPointsOnFile(tx: Queryable, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await tx.run("update contact_points set on_file_since = $2 where id = any($1)", [ids, at]);
}

export interface NewPointOnFile {
  readonly id: string;
  readonly contactId: string;
  readonly kind: string;
  readonly fingerprint: Buffer;
  readonly valueSealed: Buffer;
  readonly masked: string;
  readonly at: Date;
}

/** @returns how many were inserted: fewer, when a message brought one of them in the meantime. */
export function insertPointsOnFile(tx: Queryable, rows: readonly NewPointOnFile[]): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0);
  return tx.run(
    `insert into contact_points (id, contact_id, kind, fingerprint, value_sealed, masked, created_at, on_file_since)
     select r.*, r.at from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::timestamptz[])
       as r (id, contact_id, kind, fingerprint, value_sealed, masked, at)
     on conflict (kind, fingerprint) do nothing`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.contactId),
      rows.map((row) => row.kind),
      rows.map((row) => row.fingerprint),
      rows.map((row) => row.valueSealed),
      rows.map((row) => row.masked),
      rows.map((row) => row.at),
    ],
  );
}

export interface NewField {
  readonly id: string;
  readonly contactId: string;
  readonly definitionId: string;
  readonly valueSealed: Buffer;
  readonly fingerprint: Buffer;
  readonly masked: string;
  readonly at: Date;
}

/** The row of a changed value is a new one: an id opens one value and no later one. */
export async function replaceFields(tx: Queryable, rows: readonly NewField[]): Promise<void> {
  if (rows.length === 0) return;
  await deleteFields(tx, rows);
  await tx.run(
    `insert into contact_fields (id, contact_id, definition_id, value_sealed, value_fingerprint, masked, updated_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::text[], $7::timestamptz[])`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.contactId),
      rows.map((row) => row.definitionId),
      rows.map((row) => row.valueSealed),
      rows.map((row) => row.fingerprint),
      rows.map((row) => row.masked),
      rows.map((row) => row.at),
    ],
  );
}

export async function deleteFields(
  tx: Queryable,
  rows: readonly { contactId: string; definitionId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `delete from contact_fields f using unnest($1::uuid[], $2::uuid[]) as r (contact_id, definition_id)
     where f.contact_id = r.contact_id and f.definition_id = r.definition_id`,
    [rows.map((row) => row.contactId), rows.map((row) => row.definitionId)],
  );
}

export interface FieldRow {
  readonly id: string;
  readonly definition_id: string;
  readonly key: string;
  readonly kind: string;
  readonly sensitivity: "low" | "personal" | "sensitive" | "secret";
  readonly required_level: number;
  readonly value_sealed: Buffer;
  readonly masked: string;
  readonly updated_at: Date;
}

export function findFieldsOf(tx: Queryable, contactId: string): Promise<FieldRow[]> {
  return tx.many<FieldRow>(
    `select f.id, f.definition_id, d.key, d.kind, d.sensitivity, d.required_level, f.value_sealed, f.masked, f.updated_at
     from contact_fields f join field_definitions d on d.id = f.definition_id where f.contact_id = $1 order by d.position`,
    [contactId],
  );
}

export interface PersonRow {
  readonly id: string;
  readonly handle: string;
  readonly key_wrapped: Buffer;
  readonly name_sealed: Buffer | null;
  readonly name_masked: string | null;
  readonly external_id_sealed: Buffer | null;
  readonly vip: boolean;
  readonly honey: boolean;
}

/** A contact that can still be opened. */
export function findPerson(tx: Queryable, id: string): Promise<PersonRow | null> {
  return tx.first<PersonRow>(
    `select id, handle, key_wrapped, name_sealed, name_masked, external_id_sealed, vip, honey from contacts
     where id = $1 and key_wrapped is not null and erased_at is null`,
    [id],
  );
}

export function findByExternalId(tx: Queryable, fingerprint: Buffer): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>(
    "select id from contacts where external_id_fingerprint = $1 and not honey and erased_at is null",
    [fingerprint],
  );
}

/** Nothing the company said of a contact is left: who never wrote goes altogether, the addresses of others stay as messages knew them. */
export async function takeOffFile(tx: Queryable, contactId: string): Promise<void> {
  const gone = await tx.run(
    `delete from contacts c where c.id = $1 and not exists (select 1 from conversations v where v.contact_id = c.id)
       and not exists (select 1 from visits v where v.contact_id = c.id)`,
    [contactId],
  );
  if (gone > 0) return;
  await tx.run("delete from contact_fields where contact_id = $1", [contactId]);
  await tx.run("update contact_points set on_file_since = null where contact_id = $1", [contactId]);
  await tx.run(
    `update contacts set external_id_fingerprint = null, external_id_sealed = null, name_sealed = null, name_masked = null,
       name_fingerprint = null, vip = false where id = $1`,
    [contactId],
  );
}

import { randomBytes } from "node:crypto";
import { EvidenceError, type JsonValue, type Opening, sealEntry } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import type { Sealer } from "../../platform/crypto/types.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import type { EvidenceRecord, StagedEntry } from "./types.ts";

/** With 2,048 bytes of entry a receipt stays below 4,096 in a log of a thousand million entries. */
export const MOST_ENTRY_BYTES = 2_048;

/** A record as the entry it becomes: facts and commitments in the leaf, values sealed beside it. */
export async function composeEntry(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  record: EvidenceRecord,
): Promise<StagedEntry> {
  assertStorable(record);
  const now = context.now();
  const id = createId(now);
  const at = new Date(now);
  const facts = { id, type: record.type, time: at.toISOString(), data: dataOf(record) };
  const { bytes, openings } = sealEntry(facts, record.personal ?? {}, (length) => randomBytes(length));
  if (bytes.length > MOST_ENTRY_BYTES)
    throw new EvidenceError(
      "entry-too-large",
      `An entry of this desk has at most ${MOST_ENTRY_BYTES} bytes.`,
    );
  return {
    id,
    type: record.type,
    at,
    actorKind: record.actor.kind,
    actorId: record.actor.kind === "system" ? null : record.actor.id,
    subjectId: record.subjectId,
    conversationId: record.conversationId ?? null,
    contactId: record.contactId ?? null,
    bytes,
    openingsSealed: await sealOpenings(context, tx, { id, record, openings }),
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Entries share a transaction: one that the table cannot hold would take its neighbours with it. */
function assertStorable({ actor, subjectId, conversationId, contactId }: EvidenceRecord): void {
  const ids = [actor.kind === "system" ? null : actor.id, conversationId, contactId];
  if (ids.some((id) => typeof id === "string" && !UUID.test(id)) || subjectId?.includes("\0"))
    throw new EvidenceError("bad-entry", "An id of the entry is none.");
}

/** What the leaf says openly. Everything the columns of the table say stands here too, or it would not be proven. */
function dataOf({ actor, subjectId, conversationId, contactId, data }: EvidenceRecord): {
  [key: string]: JsonValue;
} {
  return {
    actor: { ...actor },
    subject: subjectId,
    ...(conversationId ? { conversation: conversationId } : {}),
    ...(contactId ? { contact: contactId } : {}),
    ...(data ? { facts: data } : {}),
  };
}

interface Sealing {
  readonly id: string;
  readonly record: EvidenceRecord;
  readonly openings: readonly Opening[];
}

/** Null where there is nothing to seal, or nobody left to seal it for. */
async function sealOpenings(
  context: Pick<Context, "keys">,
  tx: Queryable,
  { id, record, openings }: Sealing,
): Promise<Buffer | null> {
  if (openings.length === 0) return null;
  const sealer = await sealerFor(context, tx, record.contactId ?? null);
  return sealer?.seal(placeOfOpenings(id), JSON.stringify(openings)) ?? null;
}

/** The contact's data key, so that erasing the contact erases the openings; null once that has happened. */
export async function sealerFor(
  { keys }: Pick<Context, "keys">,
  tx: Queryable,
  contactId: string | null,
): Promise<Sealer | null> {
  if (contactId === null) return keys.system;
  const row = await tx.first<{ key_wrapped: Buffer | null }>(
    "select key_wrapped from contacts where id = $1",
    [contactId],
  );
  return row?.key_wrapped ? keys.openKey(`contact:${contactId}`, row.key_wrapped) : null;
}

export function placeOfOpenings(id: string) {
  return { table: "evidence_entries", column: "openings", row: id };
}

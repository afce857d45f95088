import { evidenceTypes } from "@atalaia/contract";
import type { Language } from "@atalaia/detect";
import { parseEntry } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { type EntryFilter, type EntryRow, listEntryRows, listEntryRowsForward } from "./entries.store.ts";
import { nobodyKnown, sentences } from "./evidence.sentences.ts";
import { findState } from "./evidence.store.ts";

export type EntryQuery = EntryFilter & { readonly cursor?: string | undefined; readonly limit: number };

/** How far the log is proven: entries below `signed` stand under a signed head, below `witnessed` under a cosigned one. */
export interface ProofMarks {
  readonly signed: number;
  readonly witnessed: number;
}

export async function listEntries(context: Pick<Context, "database">, language: Language, query: EntryQuery) {
  const { cursor, limit, ...filter } = query;
  const after = decodeCursor(cursor)?.id ?? null;
  const rows = await listEntryRows(context.database, filter, after, limit);
  const marks = await findMarks(context);
  return toPage(
    rows,
    limit,
    ({ at, id }) => ({ at, id }),
    (row) => presentEntry(row, language, marks),
  );
}

export type EvidenceEntry = ReturnType<typeof presentEntry>;

const batchSize = 500;

/** Every entry that fits, oldest first, in batches: the log may be larger than memory. */
export async function* readEntries(
  context: Pick<Context, "database">,
  language: Language,
  filter: EntryFilter,
): AsyncGenerator<EvidenceEntry[]> {
  const marks = await findMarks(context);
  for (let after: string | null = null; ; ) {
    const rows: EntryRow[] = await listEntryRowsForward(context.database, filter, after, batchSize);
    if (rows.length > 0) yield rows.map((row) => presentEntry(row, language, marks));
    if (rows.length < batchSize) return;
    after = rows.at(-1)!.id;
  }
}

export async function findMarks({ database }: Pick<Context, "database">): Promise<ProofMarks> {
  const { signedSize } = await findState(database);
  const witnessed = await findLatestCheckpoint(database, { witnessed: true });
  return { signed: signedSize, witnessed: witnessed?.size ?? 0 };
}

/** As pages show it. Facts come from the leaf, not from the columns beside it. */
export function presentEntry(row: EntryRow, language: Language, marks: ProofMarks) {
  const entry = parseEntry(row.bytes);
  return {
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: actorName(row, language) },
    subject: { kind: evidenceTypes[row.type].subject, id: row.subject_id },
    conversationId: row.conversation_id,
    contact: row.contact_id === null ? null : { id: row.contact_id, name: contactName(row, language) },
    sentence: sentenceOf(row, language),
    data: (entry.data["facts"] ?? {}) as Record<string, unknown>,
    commitments: Object.keys(entry.commitments).map((field) => ({
      field,
      state: row.can_open ? ("sealed" as const) : ("erased" as const),
    })),
    index: row.position,
    proof: proofOf(row.position, marks),
  };
}

export function sentenceOf(row: EntryRow, language: Language): string {
  return sentences[row.type][language]
    .replaceAll("{who}", () => actorName(row, language))
    .replaceAll("{whom}", () => contactName(row, language));
}

function actorName({ actor_kind, actor_name }: EntryRow, language: Language): string {
  return actor_name ?? nobodyKnown[actor_kind === "system" ? "system" : "contact"][language];
}

function contactName({ contact_name }: EntryRow, language: Language): string {
  return contact_name ?? nobodyKnown.contact[language];
}

function proofOf(position: number | null, { signed, witnessed }: ProofMarks) {
  if (position === null) return "durable" as const;
  if (position < witnessed) return "witnessed" as const;
  return position < signed ? ("signed" as const) : ("logged" as const);
}

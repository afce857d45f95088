import {
  EvidenceError,
  formatNote,
  formatReceipt,
  parseEntry,
  parseNote,
  type Receipt,
  readInclusionProof,
  signaturesOf,
  verifyReceipt,
} from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { type CheckpointRow, findLatestCheckpoint } from "./checkpoints.store.ts";
import { findEntry } from "./entries.store.ts";
import { filesOf } from "./log-files.ts";
import { openingsOf } from "./openings.ts";
import { signHead } from "./sign.ts";

type Parts = Pick<Context, "database" | "evidence" | "keys" | "now" | "settings">;

export interface ReceiptOptions {
  /** Shows the personal values too: only for who may read them. */
  readonly open?: boolean;
}

/**
 * What a stranger needs to check one entry without the log: at most 4,096 bytes, under a signed checkpoint, with its
 * cosignatures where they find room.
 * @throws {Failure} `not-found`, `evidence-unavailable`
 */
export async function makeReceipt(
  context: Parts,
  entryId: string,
  options: ReceiptOptions = {},
): Promise<Uint8Array> {
  const entry = await placedEntry(context, entryId);
  const checkpoint = await checkpointOver(context, entry.position);
  const openings = options.open ? await openingsOf(context, context.database, entryId) : null;
  const receipt = {
    entry: parseEntry(entry.bytes),
    openings: openings ?? [],
    index: entry.position,
    path: await readInclusionProof(entry.position, checkpoint.size, filesOf(context.database)),
    checkpoint: checkpoint.note,
  };
  return assertTrue(context, fit(context, receipt));
}

async function placedEntry(context: Parts, id: string) {
  const entry = await findEntry(context.database, id);
  if (entry === null) throw new Failure("not-found");
  if (entry.position !== null) return { ...entry, position: entry.position };
  await context.evidence.logged(id);
  return placedEntry(context, id);
}

/** One that a witness knows is worth more than a newer one that none does. */
async function checkpointOver(context: Parts, position: number): Promise<CheckpointRow> {
  for (const witnessed of [true, false]) {
    const found = await findLatestCheckpoint(context.database, { witnessed });
    if (found !== null && found.size > position) return found;
  }
  const signed = await signHead(context);
  if (signed === null || signed.size <= position) throw new Failure("evidence-unavailable");
  return signed;
}

/** The entry and its proof always find room (MOST_ENTRY_BYTES); shown values and cosignatures where they do. */
function fit({ evidence }: Parts, receipt: Receipt): Uint8Array {
  const bare = { ...receipt, openings: [] };
  const alone = { ...bare, checkpoint: onlySignedBy(receipt.checkpoint, evidence) };
  for (const candidate of [receipt, bare, alone]) {
    try {
      return formatReceipt(candidate);
    } catch (error) {
      if (!(error instanceof EvidenceError && error.code === "receipt-too-large")) throw error;
    }
  }
  throw new Failure("evidence-unavailable");
}

function onlySignedBy(note: string, { signer }: Context["evidence"]): string {
  const parsed = parseNote(note);
  return formatNote({ ...parsed, signatures: signaturesOf(parsed, signer) });
}

/** A row that was tampered with must not leave as a receipt that is none. */
function assertTrue({ evidence }: Parts, bytes: Uint8Array): Uint8Array {
  const verdict = verifyReceipt(bytes, { log: [evidence.signer] });
  if (!verdict.valid) throw new Failure("evidence-unavailable");
  return bytes;
}

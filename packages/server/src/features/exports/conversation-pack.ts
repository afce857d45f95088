import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { type ContactRow, findContacts } from "../contacts/index.ts";
import { type EvidenceEntry, readEntries, verifierPage } from "../evidence/index.ts";
import { listOriginals, listReportRows, type OriginalRow } from "../messages/index.ts";
import { contactSealer, openEnvelope, openOriginal } from "../originals/index.ts";
import { findConversationContact } from "./exports.store.ts";
import { readMe } from "./pack.texts.ts";
import { json, receiptFiles } from "./pack-files.ts";
import { sealPack } from "./seal-pack.ts";
import type { PackFile } from "./zip.ts";

/** Raw messages above this are left out by name: a pack is carried, mailed and opened by people. Bytes. */
const mostRawBytes = 256 * 1024 ** 2;

/**
 * Everything that shows what happened in a conversation, in one archive a stranger can check: raw messages as they
 * arrived, their hashes, each report, the chain of custody, receipts and the verifier (ISO/IEC 27037: identify,
 * collect, acquire, preserve). In the log before a byte leaves.
 * @throws {Failure} `not-found`, `evidence-unavailable`
 */
export async function makeConversationPack(
  context: Context,
  principal: Principal,
  conversationId: string,
  wanted: { readonly reason: string; readonly language?: Language | undefined },
): Promise<Uint8Array> {
  const contactId = await findConversationContact(context.database, conversationId);
  if (contactId === null) throw new Failure("not-found");
  const language = wanted.language ?? principal.language;
  const [contact] = await findContacts(context.database, [contactId]);
  const messages = await listOriginals(context.database, conversationId);
  const entries = await collect(readEntries(context, language, { conversationId }));
  const files = [
    ...rawFiles(context, contact, messages),
    ...(await reportFiles(context, messages)),
    json("custody.json", "chain-of-custody", custodyOf(messages, entries)),
    ...(await receiptFiles(context, entries)),
    { path: "verifier.html", what: "verifier", bytes: Buffer.from((await verifierPage(context)).html) },
    { path: "README.txt", what: "read-me", bytes: Buffer.from(readMe(language)) },
  ];
  return sealPack(context, principal, {
    kind: "conversation",
    conversationId,
    contactId,
    reason: wanted.reason,
    files,
    facts: { conversationId, contactId, messages: messages.length, entries: entries.length },
  });
}

async function collect(batches: AsyncIterable<readonly EvidenceEntry[]>): Promise<EvidenceEntry[]> {
  const all: EvidenceEntry[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

const endings = { rfc5322: "eml", json: "json", file: "bin" } as const;

/** Of a contact that was erased nothing can be opened; of what retention took away nothing is there. */
function rawFiles(
  context: Pick<Context, "keys">,
  contact: ContactRow | undefined,
  messages: readonly OriginalRow[],
): PackFile[] {
  let total = 0;
  return messages.flatMap((row, index) => {
    if (row.raw_sealed === null || (row.key_sealed !== null && !contact?.key_wrapped)) return [];
    total += row.raw_sealed.length;
    if (total > mostRawBytes) return [];
    const sealer = contact?.key_wrapped ? contactSealer(context.keys, contact.id, contact.key_wrapped) : null;
    const name = `messages/${String(index + 1).padStart(4, "0")}-${row.direction}`;
    const raw = {
      path: `${name}.${endings[row.format]}`,
      what: "raw-message",
      bytes: openOriginal(context.keys, row, sealer),
    };
    const envelope = openEnvelope(context.keys, row, sealer);
    return envelope === null ? [raw] : [raw, json(`${name}.envelope.json`, "envelope", envelope)];
  });
}

async function reportFiles(
  context: Pick<Context, "database">,
  messages: readonly OriginalRow[],
): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const [index, row] of messages.entries()) {
    const reports = await listReportRows(context.database, row.id);
    const name = `messages/${String(index + 1).padStart(4, "0")}-${row.direction}`;
    files.push(
      json(`${name}.report.json`, "report", {
        messageId: row.id,
        at: row.at.toISOString(),
        direction: row.direction,
        channel: row.channel,
        state: row.state,
        safeSubject: row.safe_subject,
        safeText: row.safe_text,
        reports,
      }),
    );
  }
  return files;
}

/** Who had the messages in hand and when, in the order of time. */
function custodyOf(messages: readonly OriginalRow[], entries: readonly EvidenceEntry[]) {
  const received = messages.map((row) => ({
    at: row.at.toISOString(),
    what: row.direction === "incoming" ? "received" : "written",
    messageId: row.id,
    by: row.author_member_id ?? row.author_kind,
    logIndex: null,
  }));
  const recorded = entries.map((entry) => ({
    at: entry.at,
    what: entry.type,
    messageId: entry.subject.kind === "message" ? entry.subject.id : null,
    by: entry.actor.id ?? entry.actor.kind,
    logIndex: entry.index,
  }));
  return [...received, ...recorded].sort((a, b) => (a.at < b.at ? -1 : 1));
}

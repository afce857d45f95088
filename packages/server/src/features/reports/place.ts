import type { Context } from "../../context.ts";
import type { Transaction } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { findContacts, type ResolvedContact, resolveContact } from "../contacts/index.ts";
import type { OpenedMessage } from "./arrival.ts";
import {
  findConversationByThread,
  findConversations,
  findMailThreads,
  insertConversation,
  placeMessages,
} from "./reports.store.ts";

export interface PlacedMessage extends OpenedMessage {
  readonly conversationId: string;
  readonly contact: ResolvedContact;
  /** Message-IDs among `answers` that we sent ourselves. */
  readonly ourMessageIds: readonly string[];
  /** It answers what we sent to this very contact: whoever wrote it had that mail in hand. */
  readonly answersUs: boolean;
}

/** Finds (or begins) the contact and the conversation of each message and fixes them on the message. */
export async function place(
  context: Context,
  tx: Transaction,
  messages: readonly OpenedMessage[],
): Promise<PlacedMessage[]> {
  const placed: PlacedMessage[] = [];
  for (const message of messages) placed.push(await placeOne(context, tx, message));
  await placeMessages(
    tx,
    placed.map(({ row, conversationId, contact, mailId }) => ({
      id: row.id,
      at: row.at,
      conversationId,
      contactId: contact.id,
      mailId: mailId ? mailFingerprint(context, mailId) : null,
    })),
  );
  return placed;
}

export function mailFingerprint(context: Pick<Context, "keys">, messageId: string): Buffer {
  return context.keys.fingerprint("message-id", messageId);
}

async function placeOne(context: Context, tx: Transaction, message: OpenedMessage): Promise<PlacedMessage> {
  const { row } = message;
  if (row.conversation_id) return alreadyPlaced(context, tx, message, row.conversation_id);
  const known = row.contact_id ? await knownContact(tx, row.contact_id) : null;
  const contact = known ?? (await resolveContact(context, tx, message.sender));
  const threads = await mailThreads(context, tx, message, contact.id);
  const thread = message.thread
    ? context.keys.fingerprint("thread", `${row.inbox_id} ${message.thread}`)
    : null;
  const existing =
    threads.conversationId ?? (thread ? await findConversationByThread(tx, row.inbox_id, thread) : null);
  const conversationId =
    existing ??
    (await insertConversation(tx, {
      id: createId(context.now()),
      inboxId: row.inbox_id,
      contactId: contact.id,
      channel: row.channel,
      thread,
      at: row.at,
    }));
  return { ...message, contact, conversationId, ourMessageIds: threads.ours, answersUs: threads.answersUs };
}

async function alreadyPlaced(
  context: Context,
  tx: Transaction,
  message: OpenedMessage,
  conversationId: string,
): Promise<PlacedMessage> {
  const [conversation] = await findConversations(tx, [conversationId], { lock: false });
  const known = await knownContact(tx, message.row.contact_id ?? conversation!.contact_id);
  const contact = known ?? (await resolveContact(context, tx, message.sender));
  const threads = await mailThreads(context, tx, message, contact.id);
  return { ...message, contact, conversationId, ourMessageIds: threads.ours, answersUs: threads.answersUs };
}

/** @returns null for a contact that was erased meanwhile: what still comes in begins a new one. */
async function knownContact(tx: Transaction, id: string): Promise<ResolvedContact | null> {
  const [contact] = await findContacts(tx, [id]);
  return contact?.key_wrapped ? { ...contact, isNew: false } : null;
}

/** A reply belongs to the thread it answers, but only when it comes from that thread's own contact or answers what we sent. */
async function mailThreads(
  context: Context,
  tx: Transaction,
  message: OpenedMessage,
  contactId: string,
): Promise<{ conversationId: string | null; ours: string[]; answersUs: boolean }> {
  if (message.answers.length === 0) return { conversationId: null, ours: [], answersUs: false };
  const byFingerprint = new Map(
    message.answers.map((id) => [mailFingerprint(context, id).toString("hex"), id]),
  );
  const rows = await findMailThreads(
    tx,
    message.row.inbox_id,
    [...byFingerprint.keys()].map((hex) => Buffer.from(hex, "hex")),
  );
  const ours = rows
    .filter((row) => row.ours)
    .map((row) => byFingerprint.get(row.message_id_fingerprint.toString("hex"))!);
  const own = rows.find((row) => row.ours || row.contact_id === contactId);
  const answersUs = rows.some((row) => row.ours && row.contact_id === contactId);
  return { conversationId: own?.conversation_id ?? null, ours, answersUs };
}

import type { Envelope } from "@atalaia/mail";
import type { Context } from "../../context.ts";
import type { Sealer } from "../../platform/crypto/types.ts";
import { logId } from "../../platform/log/log.ts";
import type { Sender } from "../contacts/index.ts";
import { openEnvelope, openOriginal } from "../originals/index.ts";
import type { PendingMessage } from "./reports.store.ts";

/** A message opened for its look: bytes in the clear, who it claims to be from, which thread it belongs to. */
export interface OpenedMessage {
  readonly row: PendingMessage;
  readonly raw: Buffer;
  readonly envelope: Envelope | null;
  readonly sender: Sender;
  /** The thread in the channel's own terms; null begins a conversation. */
  readonly thread: string | null;
  /** RFC 5322 Message-ID, and the ids it answers, nearest first. */
  readonly mailId: string | null;
  readonly answers: readonly string[];
}

/** What chat, calls and intake put into a message's bytes. */
export interface TextPayload {
  readonly text: string;
  readonly subject?: string;
  readonly thread: string;
  readonly sender: Sender;
}

export function encodeTextPayload(payload: TextPayload): Buffer {
  return Buffer.from(JSON.stringify(payload));
}

/** Opens the sealed bytes: before analysis by the installation's key, afterwards only with the contact's. */
export async function openMessage(
  context: Context,
  row: PendingMessage,
  contact: Sealer | null,
): Promise<OpenedMessage> {
  const raw = openOriginal(context.keys, row, contact);
  const envelope = openEnvelope(context.keys, row, contact);
  return { row, raw, envelope, ...(await whoAndWhere(context, row, raw)) };
}

/** Stands for a message whose bytes cannot be opened. */
export function leaveUnread(row: PendingMessage): OpenedMessage {
  return { row, raw: Buffer.alloc(0), envelope: null, ...nobody(`unknown:${row.id}`) };
}

type Origin = Pick<OpenedMessage, "sender" | "thread" | "mailId" | "answers">;

async function whoAndWhere(context: Context, row: PendingMessage, raw: Buffer): Promise<Origin> {
  if (row.format === "json") {
    const payload = JSON.parse(raw.toString("utf8")) as TextPayload;
    return { sender: payload.sender, thread: payload.thread, mailId: null, answers: [] };
  }
  if (row.format === "file") return { ...nobody(`upload:${row.id}`), thread: `upload:${row.id}` };
  try {
    const headers = await context.analyst.readHeaders(raw);
    return {
      sender: { kind: "email", value: headers.from.address || `unknown:${row.id}`, name: headers.from.name },
      thread: null,
      mailId: headers.messageId || null,
      answers: headers.answers,
    };
  } catch (error) {
    context.log.failure("analysis.headers-failed", error, { message: logId(row.id) });
    return nobody(`unknown:${row.id}`);
  }
}

/** Of a message that names nobody, or none that could be read: shown all the same, in a conversation of its own. */
function nobody(value: string): Origin {
  return { sender: { kind: "handle", value }, thread: null, mailId: null, answers: [] };
}

import { randomUUID } from "node:crypto";
import type { Language } from "@atalaia/detect";
import type { Mailbox } from "@atalaia/mail";
import MailComposer from "nodemailer/lib/mail-composer";
import { isAddress } from "../mail/addresses.ts";
import { readMessageIds, referencesOfReply } from "../mail/message-ids.ts";
import { oneLine } from "../mail/one-line.ts";
import { quote } from "./quote.ts";
import type { OutgoingMail } from "./types.ts";

/** The message that is answered, as far as an answer needs it. */
export interface RepliedMessage {
  /** As in its header; without one the reply starts a thread of its own. */
  readonly messageId: string;
  readonly references: readonly string[];
  readonly from: Mailbox;
  /** Milliseconds since the epoch, or null when the message does not say. */
  readonly date: number | null;
  readonly subject: string;
  /** What may be quoted: the safe text, never the original. */
  readonly safeText: string;
  /** The message's own `isAutomatic`. */
  readonly automatic: boolean;
}

export interface Reply {
  /** `automatic` is written by no person; it is never sent in answer to another automatic message (RFC 3834). */
  readonly kind: "agent" | "automatic";
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly replyTo?: Mailbox;
  readonly text: string;
  readonly language: Language;
  /** IANA name; dates in the quotation are told in it. */
  readonly timeZone: string;
  /** Without it, `subject` is sent as it is. */
  readonly original?: RepliedMessage;
  readonly subject?: string;
  /** From `createMessageId`, kept by the caller so that an answer to it is recognised. */
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly loopId: string;
}

export type ReplyErrorCode = "address-invalid" | "automatic-original" | "message-id-invalid" | "no-recipient";

export class ReplyError extends Error {
  readonly code: ReplyErrorCode;

  constructor(code: ReplyErrorCode) {
    super(`The reply cannot be written: ${code}`);
    this.name = "ReplyError";
    this.code = code;
  }
}

/** A Message-ID of our own domain; 122 random bits, so nobody can guess one in advance. */
export function createMessageId(domain: string): string {
  return `<${randomUUID()}@${domain}>`;
}

/**
 * The finished message. Composed once and kept, so that every try sends the same bytes.
 * @throws {ReplyError}
 */
export async function composeReply(reply: Reply): Promise<OutgoingMail> {
  check(reply);
  const composer = new MailComposer({
    from: named(reply.from),
    to: reply.to.map(named),
    cc: (reply.cc ?? []).map(named),
    ...(reply.replyTo === undefined ? {} : { replyTo: named(reply.replyTo) }),
    subject: subjectOf(reply),
    messageId: reply.messageId,
    date: new Date(reply.date),
    ...threadOf(reply),
    headers: kindHeaders(reply),
    text: bodyOf(reply),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    raw: await composer.compile().build(),
    mailFrom: reply.kind === "automatic" ? "" : reply.from.address,
    rcptTo: [...new Set([...reply.to, ...(reply.cc ?? [])].map(({ address }) => address))],
  };
}

function check(reply: Reply): void {
  const everybody = [reply.from, ...reply.to, ...(reply.cc ?? []), ...(reply.replyTo ? [reply.replyTo] : [])];
  if (reply.to.length === 0) throw new ReplyError("no-recipient");
  if (!everybody.every(({ address }) => isAddress(address))) throw new ReplyError("address-invalid");
  if (readMessageIds(reply.messageId)[0] !== reply.messageId) throw new ReplyError("message-id-invalid");
  if (reply.kind === "automatic" && reply.original?.automatic === true) {
    throw new ReplyError("automatic-original");
  }
}

/**
 * RFC 3834 section 5; the second field is what Exchange reads instead, the third what our own gateway does. An agent's
 * message carries none: it may well be meant for another inbox behind the same gateway.
 */
function kindHeaders({ kind, loopId }: Reply): Record<string, string> {
  if (kind === "agent") return {};
  return {
    "Auto-Submitted": "auto-replied",
    "X-Auto-Response-Suppress": "All",
    "X-Atalaia-Loop": loopId.replace(/[^\w.-]/gu, ""),
  };
}

function threadOf({ original }: Reply) {
  const parent = readMessageIds(original?.messageId ?? null)[0];
  if (original === undefined || parent === undefined) return {};
  const earlier = readMessageIds(original.references.join(" "));
  return { inReplyTo: parent, references: referencesOfReply(parent, earlier) };
}

const answered = /^(?:re|res|resp|aw|sv|antw)(?:\[\d+\])?\s*:/iu;

function subjectOf({ original, subject }: Reply): string {
  if (subject !== undefined) return oneLine(subject);
  const asked = oneLine(original?.subject ?? "");
  return answered.test(asked) ? asked : `Re: ${asked}`.trim();
}

function bodyOf(reply: Reply): string {
  const text = reply.text.replace(/\r\n?/gu, "\n").trimEnd();
  if (reply.original === undefined) return `${text}\n`;
  return `${text}\n\n${quote(reply.original, reply.language, reply.timeZone)}\n`;
}

function named({ name, address }: Mailbox) {
  return { name: oneLine(name), address };
}

import { type Address, addressParser, decodeWords } from "postal-mime";
import type { Limits, Mailbox } from "../types.ts";
import { type Part, readContent, type Segment } from "./content.ts";
import { type HeaderFields, headerValue, headerValues, readHeader } from "./headers.ts";
import { readMime } from "./mime.ts";
import { boundMessage } from "./raw.ts";

/** A message taken apart; `limits` names what was cut, and is empty when everything was read. */
export interface ParsedMessage {
  /** Bytes as they go to the signature checks. */
  readonly bytes: Uint8Array;
  readonly fields: HeaderFields;
  readonly from: readonly Mailbox[];
  readonly sender: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly returnPath: string;
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly date: number | null;
  /** The body as it is shown, in order. */
  readonly shown: readonly Segment[];
  /** Plain twins of what is shown, for those who read without HTML. */
  readonly unshown: readonly string[];
  readonly parts: readonly Part[];
  readonly limits: readonly string[];
}

const mostRecipients = 500;
const longestAddressField = 100_000;

/** Takes a message apart. Never throws: what cannot be read is left out and named in `limits`. */
export function parseMessage(raw: Uint8Array, limits: Limits): ParsedMessage {
  const bounded = boundMessage(raw, limits);
  const tree = readMime(bounded.bytes, limits);
  const { fields } = tree.root;
  return {
    bytes: bounded.bytes,
    fields,
    from: mailboxes(fields, "from"),
    sender: mailboxes(fields, "sender"),
    replyTo: mailboxes(fields, "reply-to"),
    to: mailboxes(fields, "to"),
    cc: mailboxes(fields, "cc"),
    returnPath: headerValue(fields, "return-path")
      .replace(/[<>\s]/g, "")
      .slice(0, 320),
    subject: decodeText(headerValue(fields, "subject")),
    messageId: messageIds(headerValue(fields, "message-id"))[0] ?? "",
    inReplyTo: messageIds(headerValue(fields, "in-reply-to")),
    references: messageIds(headerValue(fields, "references")),
    date: dateOf(headerValue(fields, "date")),
    ...readContent(tree.root, limits),
    limits: [...bounded.limits, ...tree.limits],
  };
}

/** Enough of a message's header to find whose it is and which conversation it belongs to. */
export interface MailHeaders {
  readonly messageId: string;
  /** What it answers, nearest first: In-Reply-To, then References from the last to the first. */
  readonly answers: readonly string[];
  readonly from: Mailbox;
  readonly subject: string;
}

/** Reads the header alone; never throws, whatever the body is. */
export function readMailHeaders(raw: Uint8Array, limits: Pick<Limits, "messageBytes">): MailHeaders {
  const fields = readHeader(boundMessage(raw, limits).bytes);
  const references = messageIds(headerValue(fields, "references")).reverse();
  return {
    messageId: messageIds(headerValue(fields, "message-id"))[0] ?? "",
    answers: [...new Set([...messageIds(headerValue(fields, "in-reply-to")), ...references])],
    from: mailboxes(fields, "from")[0] ?? { name: "", address: "" },
    subject: decodeText(headerValue(fields, "subject")),
  };
}

function mailboxes(fields: HeaderFields, name: string): Mailbox[] {
  const found: Mailbox[] = [];
  for (const value of headerValues(fields, name)) {
    for (const address of parseAddresses(value)) {
      if (found.length < mostRecipients) found.push(address);
    }
  }
  return found;
}

/** Mailboxes of an address field (RFC 5322 section 3.4), groups flattened; empty when nothing can be read. */
export function parseAddresses(value: string): Mailbox[] {
  try {
    return addressParser(value.slice(0, longestAddressField)).flatMap(flatten);
  } catch {
    return [];
  }
}

function flatten(address: Address): Mailbox[] {
  if (address.group)
    return address.group.map(({ name, address: one }) => ({ name: cleanName(name), address: one }));
  return [{ name: cleanName(address.name), address: address.address ?? "" }];
}

function cleanName(name: string): string {
  return decodeText(name).replace(/^["'\s]+|["'\s]+$/g, "");
}

export function decodeText(value: string): string {
  try {
    return decodeWords(value.slice(0, longestAddressField))
      .replace(/[\r\n\t\0]+/g, " ")
      .trim();
  } catch {
    return value;
  }
}

function messageIds(value: string): string[] {
  return (value.slice(0, longestAddressField).match(/<[^<>\s]{1,998}>/g) ?? []).slice(0, 200);
}

function dateOf(value: string): number | null {
  const time = Date.parse(
    value
      .slice(0, 100)
      .replace(/\([^()]*\)/g, "")
      .trim(),
  );
  return Number.isNaN(time) ? null : time;
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken, hashToken } from "../../platform/crypto/tokens.ts";
import type { Client } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { resolveContact } from "../contacts/index.ts";
import { findInbox, type InboxRow } from "../inboxes/index.ts";
import { contactSealer, openOriginal } from "../originals/index.ts";
import { encodeTextPayload } from "../reports/index.ts";
import {
  findVisit,
  insertLiveTicket,
  insertVisit,
  listVisitorRows,
  takeLiveTicket,
  type VisitorMessageRow,
  type VisitRow,
} from "./widget.store.ts";

type Language = "pt-BR" | "en" | "es";

export interface Visitor {
  readonly inbox: InboxRow;
  readonly visit: VisitRow;
}

/** @throws {Failure} `not-found` without such a chat, `origin-refused` for a page that may not embed it. */
export async function openChat(context: Context, inboxId: string, client: Client): Promise<InboxRow> {
  const inbox = await findInbox(context.database, inboxId);
  if (inbox?.settings.kind !== "chat" || !inbox.enabled) throw new Failure("not-found");
  const allowed = new Set([context.origin.origin, ...inbox.settings.origins]);
  if (client.origin !== null && !allowed.has(client.origin)) throw new Failure("origin-refused");
  return inbox;
}

export async function widgetConfiguration(context: Context, inbox: InboxRow, wanted: Language | undefined) {
  if (inbox.settings.kind !== "chat") throw new Failure("not-found");
  const desk = await context.database.first<{ name: string; default_language: Language }>(
    "select name, default_language from organization",
  );
  const language = wanted ?? desk!.default_language;
  const { title, greeting, colour } = inbox.settings;
  return { title, greeting: greeting[language], colour, language, deskName: desk!.name };
}

const visitsPerMinute = 20;
const messagesPerMinute = 30;

export async function openVisit(
  context: Context,
  inbox: InboxRow,
  client: Client,
  language: Language,
): Promise<{ token: string }> {
  await throttle(context, "visit", client.address, { most: visitsPerMinute, seconds: 60 });
  const { token, hash } = createToken();
  const id = createId(context.now());
  await context.database.transaction(async (tx) => {
    const contact = await resolveContact(context, tx, { kind: "visitor", value: id });
    await insertVisit(tx, { id, inboxId: inbox.id, tokenHash: hash, contactId: contact.id, language });
  });
  return { token };
}

/** @throws {Failure} `signed-out` without a visit's token. */
export async function getVisitor(
  context: Context,
  inbox: InboxRow,
  authorization: unknown,
): Promise<Visitor> {
  const token =
    typeof authorization === "string" && authorization.startsWith("Bearer ") ? authorization.slice(7) : "";
  const visit = token ? await findVisit(context.database, inbox.id, hashToken(token)) : null;
  if (!visit) throw new Failure("signed-out");
  return { inbox, visit };
}

export async function sendVisitorMessage(
  context: Context,
  visitor: Visitor,
  message: { text: string; idempotencyKey: string },
) {
  await throttle(context, "visit-message", visitor.visit.id, { most: messagesPerMinute, seconds: 60 });
  const { messageId } = await context.accept({
    inboxId: visitor.inbox.id,
    channel: "chat",
    format: "json",
    contactId: visitor.visit.contact_id,
    raw: encodeTextPayload({
      text: message.text,
      thread: threadOf(visitor.visit),
      sender: { kind: "visitor", value: visitor.visit.id },
    }),
    idempotencyKey: `${visitor.visit.id} ${message.idempotencyKey}`,
  });
  return { messageId };
}

export async function listVisitorMessages(context: Context, visitor: Visitor) {
  const rows = await listVisitorRows(
    context.database,
    visitor.inbox.id,
    threadFingerprint(context, visitor.inbox.id, visitor.visit.id),
  );
  return rows.map((row) => ({
    id: row.id,
    from: row.direction === "outgoing" ? ("agent" as const) : ("visitor" as const),
    text: row.direction === "outgoing" ? originalText(context, row) : (row.safe_text ?? ""),
    agentName: row.direction === "outgoing" ? firstName(row.author_name) : null,
    at: row.at.toISOString(),
  }));
}

export async function createLiveTicket(context: Context, visitor: Visitor): Promise<{ ticket: string }> {
  const { token, hash } = createToken();
  await insertLiveTicket(context.database, visitor.visit.id, hash);
  return { ticket: token };
}

/** @throws {Failure} `signed-out` when the ticket was used or is older than 30 seconds. */
export async function takeTicket(
  context: Context,
  inboxId: string,
  ticket: string,
): Promise<{ visitId: string }> {
  const taken = await takeLiveTicket(context.database, hashToken(ticket));
  if (taken?.inbox_id !== inboxId) throw new Failure("signed-out");
  return { visitId: taken.visit_id };
}

export function threadFingerprint(context: Context, inboxId: string, visitId: string): Buffer {
  return context.keys.fingerprint("thread", `${inboxId} visit:${visitId}`);
}

function threadOf(visit: VisitRow): string {
  return `visit:${visit.id}`;
}

function originalText(context: Context, row: VisitorMessageRow): string {
  if (!row.raw_sealed || !row.contact_key) return "";
  const raw = openOriginal(context.keys, row, contactSealer(context.keys, row.contact_id, row.contact_key));
  return (JSON.parse(raw.toString("utf8")) as { text: string }).text;
}

/** Customers learn an agent's first name, no more. */
function firstName(name: string | null): string | null {
  return name?.split(" ")[0] ?? null;
}

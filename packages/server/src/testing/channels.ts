import { randomUUID } from "node:crypto";
import type { InboxSettings } from "@atalaia/contract";
import { Webhook } from "standardwebhooks";
import { type Answer, eventually, type World } from "./world.ts";

export interface OpenedInbox {
  readonly id: string;
  /** Signing secret of an intake inbox. */
  readonly secret: string;
}

const greeting = { "pt-BR": "Olá", en: "Hello", es: "Hola" };

/** What an inbox of each kind needs at least. */
export const plainSettings = {
  chat: { kind: "chat", origins: ["https://shop.example"], title: "Farol", greeting, colour: "#1f4e5f" },
  intake: { kind: "intake", channel: "social", replyUrl: null },
  phone: { kind: "phone" },
  upload: { kind: "upload" },
  "email-gateway": {
    kind: "email-gateway",
    recipients: ["help@farol.example"],
    forwardTo: null,
    forwardHost: null,
    forwardPort: 25,
    forwardSecurity: "none",
    forwardMode: "original",
    submission: null,
  },
} as const satisfies Record<string, InboxSettings>;

export async function openInbox(world: World, settings: InboxSettings): Promise<OpenedInbox> {
  const { body, status } = await world.call("alice", "POST", "/api/inboxes", {
    name: settings.kind,
    settings,
  });
  if (status !== 200) throw new Error(`inbox refused: ${status} ${body.code}`);
  return { id: body.inbox.id, secret: body.secret ?? "" };
}

export interface Chat {
  readonly token: string;
  say(text: string): Promise<string>;
}

/** A visitor of the shop's site, with a visit of their own. */
export async function openChat(world: World, inboxId: string): Promise<Chat> {
  const headers = { origin: "https://shop.example" };
  const visit = await world.call(null, "POST", `/api/widget/${inboxId}/visits`, { language: "en" }, headers);
  const authorized = { ...headers, authorization: `Bearer ${visit.body.token}` };
  return {
    token: visit.body.token,
    async say(text) {
      const message = { text, idempotencyKey: randomUUID() };
      const { body } = await world.call(null, "POST", `/api/widget/${inboxId}/messages`, message, authorized);
      return body.messageId;
    },
  };
}

export interface Signing {
  readonly id?: string;
  readonly secret?: string;
  /** Milliseconds since the epoch. */
  readonly at?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers of Standard Webhooks over exactly these bytes. */
export function signatureOf(inbox: OpenedInbox, body: string, signing: Signing = {}): Record<string, string> {
  const id = signing.id ?? randomUUID();
  const at = new Date(signing.at ?? Date.now());
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(signing.secret ?? inbox.secret).sign(id, at, body),
    ...signing.headers,
  };
}

/** Another system hands in a message. */
export function handIn(
  world: World,
  inbox: OpenedInbox,
  message: unknown,
  signing: Signing = {},
): Promise<Answer> {
  const body = JSON.stringify(message);
  const path = `/api/intake/${inbox.id}/messages`;
  return world.call(null, "POST", path, Buffer.from(body), signatureOf(inbox, body, signing));
}

export interface Letter {
  readonly from: string;
  readonly subject?: string;
  readonly text: string;
  readonly id?: string;
  readonly inReplyTo?: string;
}

export function letter({ from, subject = "Order", text, id, inReplyTo }: Letter): Buffer {
  const lines = [
    `From: ${from}`,
    "To: help@farol.example",
    `Subject: ${subject}`,
    `Message-ID: ${id ?? `<${randomUUID()}@mail.example>`}`,
    `Date: ${new Date().toUTCString()}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`] : []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text,
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

/** A mail as the gateway takes it. @returns the message's id. */
export async function post(
  world: World,
  inboxId: string,
  mail: Letter,
  key: string = randomUUID(),
): Promise<string> {
  const arrival = {
    inboxId,
    channel: "email",
    format: "rfc5322",
    raw: letter(mail),
    idempotencyKey: key,
  } as const;
  return (await world.context.accept(arrival)).messageId;
}

/** Waits until the message was looked at. @returns its row, conversation and state. */
export function looked(world: World, messageId: string) {
  return eventually(() =>
    world.context.database.first<{
      conversation_id: string;
      contact_id: string;
      state: string;
      safe_text: string;
      verdict: string;
      complete: boolean;
    }>(
      `select conversation_id, contact_id, state, safe_text, verdict, complete from messages
       where id = $1 and analysed_at is not null and state <> 'received'`,
      [messageId],
    ),
  );
}

/** How many rows answer a query `select … from …` with its condition. */
export async function countOf(world: World, from: string, values: readonly unknown[] = []): Promise<number> {
  const row = await world.context.database.first<{ count: number }>(
    `select count(*)::int as count from ${from}`,
    [...values],
  );
  return row!.count;
}

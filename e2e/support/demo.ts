import type { Page } from "playwright-core";
import { untilQuiet } from "./browser.ts";
import type { Product } from "./product.ts";

type Role = "agent" | "lead" | "admin" | "auditor";
export type Locale = "pt-BR" | "en" | "es";

/** Enters a demonstration without its door, for what does not try the door itself. */
export async function enterDemo(
  page: Page,
  { origin }: Product,
  role: Role,
  language: Locale,
): Promise<void> {
  const answer = await page.request.post(`${origin}/api/demo/session`, { data: { role, language } });
  if (answer.status() !== 204) throw new Error(`The demonstration answered ${answer.status()}`);
}

/** Asks the API as whoever is signed in on the page. */
export async function ask<T>(page: Page, { origin }: Product, path: string): Promise<T> {
  const answer = await page.request.get(origin + path);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  return (await answer.json()) as T;
}

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly preview: string;
    readonly subject: string | null;
    readonly contact: { readonly id: string };
  }[];
}

/** Ids of what the pages of the demonstration are opened with. */
export interface DemoIds {
  /** The conversation that began it all. */
  readonly opening: string;
  /** A held mail with a file. */
  readonly held: string;
  readonly call: string;
  /** An exchange with replies, a note and tokens. */
  readonly exchange: string;
  readonly contact: string;
  /** Somebody on file asks for a new password; nothing is opened yet. */
  readonly request: string;
  /** And who that is. */
  readonly onFile: string;
  /** Somebody on file said: it was not me. */
  readonly frozen: string;
  readonly chatInbox: string;
  readonly mailInbox: string;
}

/** As a member who may read conversations and inboxes. */
export async function findDemoIds(page: Page, product: Product): Promise<DemoIds> {
  const { items } = await ask<Listed>(page, product, "/api/conversations?limit=100");
  const inboxes = await ask<{ items: readonly { id: string; kind: string }[] }>(
    page,
    product,
    "/api/inboxes",
  );
  const calls = await ask<Listed>(page, product, "/api/conversations?channel=phone");
  const contacts = await ask<{ items: readonly { id: string }[] }>(page, product, "/api/contacts");
  const find = (part: string): string =>
    items.find(({ preview, subject }) => `${subject} ${preview}`.includes(part))?.id ?? "none";
  const inbox = (kind: string): string => inboxes.items.find((one) => one.kind === kind)?.id ?? "none";
  return {
    opening: find("Esqueci a minha senha"),
    held: find("Boleto vencido"),
    call: calls.items[0]?.id ?? "none",
    exchange: find("O vaso chegou trincado"),
    contact: contacts.items[0]?.id ?? "none",
    request: find("Nova senha para a minha conta"),
    onFile: items.find(({ subject }) => subject === "Nova senha para a minha conta")?.contact.id ?? "none",
    frozen: find("Reembolso a otra cuenta"),
    chatInbox: inbox("chat"),
    mailInbox: inbox("email-gateway"),
  };
}

/** Every page of the console, by a name for its pictures. */
export function pagesOf(ids: DemoIds): Readonly<Record<string, string>> {
  return {
    inbox: "/inbox",
    "inbox-all": "/inbox?view=all",
    opening: `/inbox/${ids.opening}`,
    "held-mail": `/inbox/${ids.held}?view=held`,
    call: `/inbox/${ids.call}?view=all`,
    exchange: `/inbox/${ids.exchange}?view=all`,
    request: `/inbox/${ids.request}?view=all`,
    frozen: `/inbox/${ids.frozen}?view=all`,
    held: "/held",
    actions: "/actions",
    "actions-done": "/actions?list=done",
    alerts: "/alerts",
    access: "/access",
    contacts: "/contacts",
    contact: `/contacts/${ids.contact}`,
    "contact-file": `/contacts/${ids.onFile}`,
    activity: "/activity",
    uploads: "/uploads",
    members: "/members",
    account: "/account",
    desk: "/settings/desk",
    knowledge: "/settings/knowledge",
    inboxes: "/settings/inboxes",
    "inbox-mail": `/settings/inboxes/${ids.mailInbox}`,
    "inbox-chat": `/settings/inboxes/${ids.chatInbox}`,
    "new-mailbox": "/settings/inboxes/new/mailbox",
    "sensitive-actions": "/settings/actions",
    verification: "/settings/verification",
    fields: "/settings/fields",
    records: "/settings/contacts",
    policy: "/settings/policy",
    tags: "/settings/tags",
    macros: "/settings/macros",
    webhooks: "/settings/webhooks",
    system: "/settings/system",
    "key-backup": "/key-backup",
    chat: `/chat/${ids.chatInbox}`,
    "not-found": "/nowhere",
  };
}

/** Until nothing loads any more: no request under way, no placeholder in sight. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1, [role=dialog], main").first().waitFor();
  await untilQuiet(page);
  await page.evaluate(() => document.fonts.ready);
}

import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, channel, id, instant, name } from "./primitives.ts";

/** How messages reach the inbox. One inbox, one way in and out. */
export const inboxKind = z.enum(["email-gateway", "mailbox", "chat", "intake", "phone", "upload"]);

const host = z.string().trim().min(1).max(253);
const port = z.int().min(1).max(65_535);
const security = z.enum(["tls", "starttls", "none"]);

/** An SMTP account that outgoing mail is handed to (RFC 6409). The password is written, never read back. */
export const submission = z.object({
  host,
  port,
  security,
  user: z.string().max(254).default(""),
  password: z.string().max(500).optional(),
  fromName: z.string().trim().max(120),
  fromAddress: z.email().max(254),
});

export const gatewaySettings = z.object({
  kind: z.literal("email-gateway"),
  /** Addresses the gateway accepts for this inbox; a leading `@` accepts the whole domain. */
  recipients: z.array(z.string().trim().toLowerCase().min(3).max(254)).min(1).max(100),
  forwardTo: z.email().max(254).nullable(),
  forwardHost: host.nullable(),
  forwardPort: port.default(25),
  forwardSecurity: security.default("starttls"),
  forwardMode: z.enum(["original", "safe"]).default("original"),
  submission: submission.nullable(),
});
export const mailboxSettings = z.object({
  kind: z.literal("mailbox"),
  address: z.email().max(254),
  host,
  port,
  security,
  user: z.string().min(1).max(254),
  password: z.string().max(500).optional(),
  folder: z.string().min(1).max(200).default("INBOX"),
  pollSeconds: z.int().min(15).max(3600).default(60),
  firstDays: z.int().min(0).max(30).default(0),
  markSeen: z.boolean().default(false),
  submission: submission.nullable(),
});
export const chatSettings = z.object({
  kind: z.literal("chat"),
  /** Origins that may embed the widget; empty means none. */
  origins: z.array(z.string().trim().max(200)).max(50),
  title: z.string().trim().max(60),
  greeting: z.object({ "pt-BR": z.string().max(300), en: z.string().max(300), es: z.string().max(300) }),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});
export const intakeSettings = z.object({
  kind: z.literal("intake"),
  channel,
  /** Where replies are sent (Standard Webhooks); none means replies cannot leave. */
  replyUrl: z.url().max(500).nullable(),
});
export const phoneSettings = z.object({ kind: z.literal("phone") });
export const uploadSettings = z.object({ kind: z.literal("upload") });

export const inboxSettings = z.discriminatedUnion("kind", [
  gatewaySettings,
  mailboxSettings,
  chatSettings,
  intakeSettings,
  phoneSettings,
  uploadSettings,
]);
export type InboxSettings = z.output<typeof inboxSettings>;

export const inbox = z.object({
  id,
  name: z.string(),
  channel,
  enabled: z.boolean(),
  retentionDays: z.int().nullable(),
  kind: inboxKind,
  /** Without passwords and secrets; null for members who may not change inboxes. */
  settings: inboxSettings.nullable(),
  /** Which secrets are kept: `password`, `submission.password`, `intake-secret`. */
  secrets: z.array(z.string()),
  /** The last thing that went wrong on this inbox, by code; null when all is well. */
  problem: z.object({ code: z.string(), at: instant }).nullable(),
  createdAt: instant,
});

const inboxBody = z.object({
  name,
  enabled: z.boolean().default(true),
  retentionDays: z.int().min(1).max(3650).nullable().default(365),
  settings: inboxSettings,
});

export const listInboxes = endpoint({
  id: "inboxes.list",
  method: "GET",
  path: "/api/inboxes",
  access: "inboxes:read",
  summary: "Inboxes of the desk; an agent sees name and kind, an admin the settings too",
  response: z.object({ items: z.array(inbox) }),
});
export const createInbox = endpoint({
  id: "inboxes.create",
  method: "POST",
  path: "/api/inboxes",
  access: "inboxes:write",
  summary: "Open an inbox",
  body: inboxBody,
  /** `secret` is the signing secret of an intake inbox (`whsec_…`), shown once. */
  response: z.object({ inbox, secret: z.string().nullable() }),
});
export const updateInbox = endpoint({
  id: "inboxes.update",
  method: "PUT",
  path: "/api/inboxes/:id",
  access: "inboxes:write",
  summary: "Change an inbox; a password left out stays as it is",
  params: byId,
  body: inboxBody,
  response: inbox,
  errors: ["not-found", "conflict"],
});
export const deleteInbox = endpoint({
  id: "inboxes.delete",
  method: "DELETE",
  path: "/api/inboxes/:id",
  access: "inboxes:write",
  summary: "Close an inbox without conversations; one with conversations is disabled instead",
  params: byId,
  errors: ["not-found", "conflict"],
});
export const rotateInboxSecret = endpoint({
  id: "inboxes.rotateSecret",
  method: "POST",
  path: "/api/inboxes/:id/secret",
  access: "inboxes:write",
  summary: "A new signing secret; the old one works for 24 hours more. Needs a fresh step-up",
  params: byId,
  response: z.object({ secret: z.string() }),
  errors: ["not-found", "step-up-required"],
});

export const connectionStep = z.object({
  step: z.enum(["name", "connect", "tls", "sign-in", "folder", "recipient", "answer"]),
  ok: z.boolean(),
  /** Coded reason of a failed step, for example `certificate-expired`. */
  reason: z.string().nullable(),
});
export const testInbox = endpoint({
  id: "inboxes.test",
  method: "POST",
  path: "/api/inbox-tests",
  access: "inboxes:write",
  summary: "Try the settings without saving them: each step with its outcome",
  body: z.object({ inboxId: id.nullable(), settings: inboxSettings }),
  response: z.object({ ok: z.boolean(), steps: z.array(connectionStep) }),
});

import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, channel, cursor, id, instant, page, verdict } from "./primitives.ts";

export const status = z.enum(["open", "pending", "snoozed", "resolved"]);
export const direction = z.enum(["incoming", "outgoing", "note"]);

/**
 * Where a message stands: `received` (accepted, not yet looked at), `analysed`, `quarantined` (could not be fully
 * looked at), `held` (dangerous; nobody opens it before a release), `released`; outgoing: `queued`, `sent`, `failed`.
 */
export const messageState = z.enum([
  "received",
  "analysed",
  "quarantined",
  "held",
  "released",
  "queued",
  "sent",
  "failed",
]);

export const span = z.object({ start: z.int(), end: z.int() });

export const signalView = z.object({
  id: z.string(),
  category: z.string(),
  strength: z.enum(["strong", "medium", "weak"]),
  benign: z.boolean(),
  /** Offsets into the message's safe text. */
  spans: z.array(span),
  /** One sentence in the reader's language. */
  text: z.string(),
});

export const attachmentView = z.object({
  id,
  /** Safe name: control characters and direction overrides removed, personal data replaced by tokens. */
  name: z.string(),
  type: z.string(),
  size: z.int(),
  held: z.boolean(),
  complete: z.boolean(),
  signals: z.array(signalView),
});

export const linkView = z.object({
  /** Defanged: `hxxps://example[.]com/…`, personal data replaced by tokens. */
  target: z.string(),
  text: z.string(),
  signals: z.array(signalView),
});

/** What the engine thinks of one message, in the reader's language. */
export const reportView = z.object({
  verdict,
  score: z.number(),
  complete: z.boolean(),
  limits: z.array(z.string()),
  sentence: z.string(),
  reasons: z.array(z.object({ signal: z.string(), text: z.string(), spans: z.array(span) })),
  advice: z.array(z.string()),
  signals: z.array(signalView),
  requests: z.array(z.object({ action: z.string(), spans: z.array(span) })),
  /** What was replaced by tokens, per type with its count. */
  findings: z.array(z.object({ type: z.string(), category: z.string(), count: z.int() })),
  authentication: z
    .object({ spf: z.string(), dkim: z.string(), dmarc: z.string(), arc: z.string(), aligned: z.boolean() })
    .nullable(),
  links: z.array(linkView),
  engine: z.string(),
  analysedAt: instant,
});

/** A token inside the safe text: where it stands and what kind of value it hides. */
export const tokenView = z.object({ start: z.int(), end: z.int(), type: z.string(), category: z.string() });

export const messageView = z.object({
  id,
  direction,
  state: messageState,
  at: instant,
  author: z.object({ kind: z.enum(["contact", "member", "system"]), id: id.nullable(), name: z.string() }),
  subject: z.string().nullable(),
  /** Safe text: personal data and secrets replaced by stable tokens, links defanged. */
  text: z.string(),
  tokens: z.array(tokenView),
  report: reportView.nullable(),
  attachments: z.array(attachmentView),
  release: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  delivery: z
    .object({ state: z.enum(["queued", "sent", "failed"]), error: z.string().nullable() })
    .nullable(),
});

export const conversationSummary = z.object({
  id,
  inboxId: id,
  inboxName: z.string(),
  channel,
  status,
  subject: z.string().nullable(),
  preview: z.string(),
  contact: z.object({ id, name: z.string() }),
  assignee: z.object({ id, name: z.string() }).nullable(),
  verdict: verdict.nullable(),
  complete: z.boolean(),
  /** Messages that wait for a release. */
  held: z.int(),
  needsAttention: z.boolean(),
  unread: z.boolean(),
  tags: z.array(z.object({ id, name: z.string(), colour: z.string() })),
  lastMessageAt: instant,
  snoozedUntil: instant.nullable(),
});

export const conversationView = conversationSummary.extend({
  createdAt: instant,
  /** Six characters that the agent reads to the customer, for "is it really you?". */
  reference: z.string(),
  /** Requests for sensitive actions seen in the conversation. */
  requests: z.array(z.object({ action: z.string(), messageId: id })),
  messages: z.array(messageView),
  /** More messages exist before the first one shown. */
  earlier: cursor.optional(),
  call: z.object({ startedAt: instant, endedAt: instant.nullable() }).nullable(),
});

const listFilters = z.object({
  view: z.enum(["attention", "held", "mine", "unassigned", "all"]).default("all"),
  status: status.optional(),
  channel: channel.optional(),
  verdict: verdict.optional(),
  inboxId: id.optional(),
  contactId: id.optional(),
  tagId: id.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const listConversations = endpoint({
  id: "conversations.list",
  method: "GET",
  path: "/api/conversations",
  access: "conversations:read",
  summary: "Conversations, newest message first",
  query: listFilters,
  response: page(conversationSummary),
});

/** What people search for may be personal data: it travels in a body, never in an address. */
export const searchConversations = endpoint({
  id: "conversations.search",
  method: "POST",
  path: "/api/conversation-search",
  access: "conversations:read",
  summary: "Conversations whose safe text holds the words, or in which exactly this value was seen",
  body: listFilters.extend({ q: z.string().trim().min(2).max(200) }),
  response: page(conversationSummary),
});

export const countConversations = endpoint({
  id: "conversations.counts",
  method: "GET",
  path: "/api/conversation-counts",
  access: "conversations:read",
  summary: "How many conversations stand in each view",
  response: z.object({
    attention: z.int(),
    held: z.int(),
    mine: z.int(),
    unassigned: z.int(),
    all: z.int(),
  }),
});

export const showConversation = endpoint({
  id: "conversations.show",
  method: "GET",
  path: "/api/conversations/:id",
  access: "conversations:read",
  summary: "One conversation with its latest messages",
  params: byId,
  query: z.object({ before: cursor.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: conversationView,
  errors: ["not-found"],
});

export const updateConversation = endpoint({
  id: "conversations.update",
  method: "PATCH",
  path: "/api/conversations/:id",
  access: "conversations:write",
  summary: "Assign, change status, snooze, tag, mark read; answers nothing, the live event follows",
  params: byId,
  body: z.object({
    assigneeId: id.nullable().optional(),
    status: status.optional(),
    snoozedUntil: instant.nullable().optional(),
    tagIds: z.array(id).max(20).optional(),
    unread: z.boolean().optional(),
  }),
  errors: ["not-found"],
});

export const outgoingProblem = z.object({
  code: z.enum(["secret", "code", "identifier", "credential-request"]),
  type: z.string(),
  start: z.int(),
  end: z.int(),
});

export const reply = endpoint({
  id: "conversations.reply",
  method: "POST",
  path: "/api/conversations/:id/replies",
  access: "conversations:write",
  summary: "Send a reply on the conversation's channel; refused when something in it must not leave",
  params: byId,
  body: z.object({ text: z.string().min(1).max(20_000), idempotencyKey: z.string().min(8).max(64) }),
  response: z.object({ messageId: id }),
  errors: ["not-found", "outgoing-refused", "idempotency-mismatch"],
});

export const checkReply = endpoint({
  id: "conversations.checkReply",
  method: "POST",
  path: "/api/outgoing-check",
  access: "conversations:write",
  summary: "What in a draft must not leave (the composer also checks while typing, in the browser)",
  body: z.object({ text: z.string().max(20_000) }),
  response: z.object({ problems: z.array(outgoingProblem) }),
});

export const reportStoppedReply = endpoint({
  id: "conversations.stoppedReply",
  method: "POST",
  path: "/api/conversations/:id/stopped-replies",
  access: "conversations:write",
  summary: "The composer stopped a draft before it was sent: counted by kind of content, never the content",
  params: byId,
  body: z.object({ codes: z.array(outgoingProblem.shape.code).min(1).max(4) }),
  errors: ["not-found"],
});

export const addNote = endpoint({
  id: "conversations.note",
  method: "POST",
  path: "/api/conversations/:id/notes",
  access: "conversations:write",
  summary: "A note only members see; stored as safe text",
  params: byId,
  body: z.object({ text: z.string().min(1).max(20_000), idempotencyKey: z.string().min(8).max(64) }),
  response: z.object({ messageId: id }),
  errors: ["not-found"],
});

export const listHeld = endpoint({
  id: "messages.held",
  method: "GET",
  path: "/api/held-messages",
  access: "conversations:read",
  summary: "Messages that wait for a release, oldest first",
  query: z.object({ cursor: cursor.optional() }),
  response: page(
    z.object({
      message: messageView,
      conversation: conversationSummary,
    }),
  ),
});

export const releaseMessage = endpoint({
  id: "messages.release",
  method: "PUT",
  path: "/api/messages/:id/release",
  access: "messages:release",
  summary: "Release a held or quarantined message, with a reason; a gateway inbox forwards it then",
  params: byId,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  errors: ["not-found", "already-released"],
});

export const withdrawRelease = endpoint({
  id: "messages.withdrawRelease",
  method: "DELETE",
  path: "/api/messages/:id/release",
  access: "messages:release",
  summary: "Hold the message again, as long as it was not forwarded yet",
  params: byId,
  errors: ["not-found", "conflict"],
});

export const listReports = endpoint({
  id: "messages.reports",
  method: "GET",
  path: "/api/messages/:id/reports",
  access: "conversations:read",
  summary: "Every report of a message, newest first: a new engine adds one, the old ones stay",
  params: byId,
  response: z.object({ items: z.array(reportView) }),
  errors: ["not-found"],
});

export const reanalyse = endpoint({
  id: "messages.reanalyse",
  method: "POST",
  path: "/api/messages/:id/analysis",
  access: "conversations:write",
  summary: "Look at the message again with today's engine",
  params: byId,
  errors: ["not-found"],
});

export const retryDelivery = endpoint({
  id: "messages.retryDelivery",
  method: "POST",
  path: "/api/messages/:id/delivery",
  access: "conversations:write",
  summary: "Try a failed delivery again",
  params: byId,
  errors: ["not-found", "conflict"],
});

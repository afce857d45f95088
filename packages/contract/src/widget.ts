import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { id, instant, language } from "./primitives.ts";

/** What a visitor sees; their own words come back as they wrote them only within their own browser. */
export const visitorMessage = z.object({
  id,
  from: z.enum(["visitor", "agent"]),
  /** Visitor messages come back as safe text. */
  text: z.string(),
  agentName: z.string().nullable(),
  at: instant,
});

const inboxId = z.object({ id });

export const widgetConfiguration = endpoint({
  id: "widget.configuration",
  method: "GET",
  path: "/api/widget/:id",
  access: "public",
  summary: "Title, greeting and colour of a chat inbox; answered only to its configured origins",
  params: inboxId,
  query: z.object({ language: language.optional() }),
  response: z.object({
    title: z.string(),
    greeting: z.string(),
    colour: z.string(),
    language,
    deskName: z.string(),
  }),
  errors: ["not-found", "origin-refused"],
});

export const openVisit = endpoint({
  id: "widget.open",
  method: "POST",
  path: "/api/widget/:id/visits",
  access: "public",
  summary: "Begin a visitor's conversation; the answer's token is the visitor's only key to it",
  params: inboxId,
  body: z.object({ language }),
  response: z.object({ token: z.string() }),
  errors: ["not-found", "origin-refused", "rate-limited"],
});

export const sendVisitorMessage = endpoint({
  id: "widget.send",
  method: "POST",
  path: "/api/widget/:id/messages",
  access: "public",
  summary: "A visitor's message (Authorization: Bearer visit token); answers 202 once committed",
  params: inboxId,
  body: z.object({ text: z.string().trim().min(1).max(8_000), idempotencyKey: z.string().min(8).max(64) }),
  response: z.object({ messageId: id }),
  status: 202,
  errors: ["not-found", "origin-refused", "rate-limited", "signed-out"],
});

export const listVisitorMessages = endpoint({
  id: "widget.messages",
  method: "GET",
  path: "/api/widget/:id/messages",
  access: "public",
  summary: "The visitor's own conversation",
  params: inboxId,
  response: z.object({ items: z.array(visitorMessage) }),
  errors: ["not-found", "origin-refused", "signed-out"],
});

export const widgetLive = endpoint({
  id: "widget.live",
  method: "GET",
  path: "/api/widget/:id/live",
  access: "public",
  summary: "Server-sent events to the visitor: `message` when an agent answered (ids only)",
  params: inboxId,
  query: z.object({ ticket: z.string().max(200) }),
  errors: ["not-found", "origin-refused", "signed-out"],
});

export const widgetLiveTicket = endpoint({
  id: "widget.liveTicket",
  method: "POST",
  path: "/api/widget/:id/live-ticket",
  access: "public",
  summary:
    "A single-use ticket (30 seconds) that opens the event stream, so that the visit token stays out of addresses",
  params: inboxId,
  response: z.object({ ticket: z.string() }),
  errors: ["not-found", "origin-refused", "signed-out"],
});

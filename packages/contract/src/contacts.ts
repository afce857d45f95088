import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, cursor, id, instant, page } from "./primitives.ts";

export const contactPoint = z.object({
  id,
  kind: z.enum(["email", "phone", "handle", "visitor"]),
  /** Masked on the server: `m•••@example.com`, `+55 •• •••••-1234`. */
  masked: z.string(),
  firstSeenAt: instant,
});

export const contactSummary = z.object({
  id,
  /** A short stable name such as `7K2M9Q`; people's names are personal data and stay sealed. */
  name: z.string(),
  points: z.array(contactPoint),
  conversations: z.int(),
  lastMessageAt: instant.nullable(),
  erasedAt: instant.nullable(),
});

export const listContacts = endpoint({
  id: "contacts.list",
  method: "GET",
  path: "/api/contacts",
  access: "contacts:read",
  summary: "Contacts, newest first",
  query: z.object({
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: page(contactSummary),
});

export const searchContacts = endpoint({
  id: "contacts.search",
  method: "POST",
  path: "/api/contact-search",
  access: "contacts:read",
  summary: "The contact with exactly this e-mail address, number or handle, or with this short name",
  body: z.object({ q: z.string().trim().min(2).max(254) }),
  response: z.object({ items: z.array(contactSummary) }),
});

export const showContact = endpoint({
  id: "contacts.show",
  method: "GET",
  path: "/api/contacts/:id",
  access: "contacts:read",
  summary: "One contact; its conversations come from `conversations.list` with `contactId`",
  params: byId,
  response: contactSummary,
  errors: ["not-found"],
});

export const eraseContact = endpoint({
  id: "contacts.erase",
  method: "PUT",
  path: "/api/contacts/:id/erasure",
  access: "contacts:erase",
  summary:
    "Destroy the contact's key and safe texts: nothing of the person can be read again. Needs a fresh step-up",
  params: byId,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  errors: ["not-found", "step-up-required"],
});

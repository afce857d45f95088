import { z } from "zod";
import { level } from "./actions.ts";
import { endpoint } from "./endpoint.ts";
import { byId, cursor, id, instant, page } from "./primitives.ts";

export const sensitivity = z.enum(["low", "personal", "sensitive", "secret"]);

export const fieldDefinition = z.object({
  id,
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  names: z.object({
    "pt-BR": z.string().trim().min(1).max(80),
    en: z.string().trim().min(1).max(80),
    es: z.string().trim().min(1).max(80),
  }),
  kind: z.enum(["text", "date", "document", "address", "account", "card", "number"]),
  sensitivity,
  /** What the customer must have proven before a member may see it. */
  requiredLevel: level,
  /** How many contacts have it. */
  used: z.int(),
});
const fieldBody = fieldDefinition.omit({ id: true, used: true });

export const listFieldDefinitions = endpoint({
  id: "fieldDefinitions.list",
  method: "GET",
  path: "/api/field-definitions",
  access: "contacts:read",
  summary: "Fields a contact can have",
  response: z.object({ items: z.array(fieldDefinition) }),
});

export const createFieldDefinition = endpoint({
  id: "fieldDefinitions.create",
  method: "POST",
  path: "/api/field-definitions",
  access: "fields:define",
  summary: "Define a field",
  body: fieldBody,
  response: z.object({ id }),
  status: 201,
  errors: ["conflict"],
});

export const updateFieldDefinition = endpoint({
  id: "fieldDefinitions.update",
  method: "PUT",
  path: "/api/field-definitions/:id",
  access: "fields:define",
  summary: "Change a field; lowering its sensitivity or level needs a fresh step-up",
  params: byId,
  body: fieldBody,
  errors: ["not-found", "conflict", "step-up-required"],
});

export const contactField = z.object({
  id,
  definitionId: id,
  key: z.string(),
  masked: z.string(),
  sensitivity,
  requiredLevel: level,
  updatedAt: instant,
});

export const contactFile = z.object({
  fields: z.array(contactField),
  /** On file by import or directory: may prove; learned from messages: never. */
  points: z.array(
    z.object({
      id,
      kind: z.enum(["email", "phone", "handle", "visitor"]),
      masked: z.string(),
      onFile: z.boolean(),
      /** Cooling off: lifts no level before. */
      provesFrom: instant.nullable(),
    }),
  ),
  name: z.object({ masked: z.string() }).nullable(),
  externalId: z.string().nullable(),
  vip: z.boolean(),
  authenticators: z.array(
    z.object({ id, kind: z.enum(["passkey", "totp"]), boundAt: instant, provesFrom: instant }),
  ),
});

export const showContactFile = endpoint({
  id: "contacts.file",
  method: "GET",
  path: "/api/contacts/:id/file",
  access: "contacts:read",
  summary: "What is on file of a contact, masked on the server",
  params: byId,
  response: contactFile,
  errors: ["not-found"],
});

export const removeAuthenticator = endpoint({
  id: "contacts.removeAuthenticator",
  method: "DELETE",
  path: "/api/contact-authenticators/:id",
  access: "actions:approve",
  summary:
    "Take a customer's passkey or authenticator app away, which can only lower what they can prove. Needs a fresh step-up",
  params: byId,
  errors: ["not-found", "step-up-required", "evidence-unavailable"],
});

/** What may be revealed: a field, a contact point, the name, or a value behind a token of a message. */
export const revealTarget = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("field"), id }),
  z.object({ kind: z.literal("point"), id }),
  z.object({ kind: z.literal("name") }),
  z.object({ kind: z.literal("token"), messageId: id, start: z.int().min(0) }),
]);

export const revealField = endpoint({
  id: "reveals.reveal",
  method: "POST",
  path: "/api/contacts/:id/reveals",
  access: "contacts:reveal",
  summary:
    "One value of one contact for 60 seconds, with a reason: through the policy, logged before the bytes leave. Sensitive ones need a fresh step-up",
  params: byId,
  body: z.object({
    target: revealTarget,
    conversationId: id.nullable(),
    reason: z.string().trim().min(5).max(300),
  }),
  response: z.object({ revealId: id, value: z.string(), until: instant }),
  errors: [
    "not-found",
    "level-required",
    "policy-refused",
    "step-up-required",
    "frozen",
    "rate-limited",
    "evidence-unavailable",
  ],
});

export const markCopy = endpoint({
  id: "reveals.copied",
  method: "POST",
  path: "/api/reveals/:id/copies",
  access: "contacts:reveal",
  summary: "The value was copied; only within its 60 seconds, only by who revealed it",
  params: byId,
  errors: ["not-found", "conflict"],
});

const revealView = z.object({
  id,
  at: instant,
  member: z.object({ id, name: z.string() }),
  contact: z.object({ id, name: z.string() }),
  conversationId: id.nullable(),
  /** Key of the field, `name`, kind of point or type of token. */
  what: z.string(),
  reason: z.string(),
  copied: z.boolean(),
  evidenceId: id,
});

export const listReveals = endpoint({
  id: "reveals.list",
  method: "GET",
  path: "/api/conversations/:id/reveals",
  access: "conversations:read",
  summary: "Who looked at what in this conversation",
  params: byId,
  response: z.object({ items: z.array(revealView) }),
  errors: ["not-found"],
});

/** Signals of an access that wants an explanation: docs/explained-access.md. */
export const accessSignal = z.enum([
  "no-open-conversation",
  "unassigned",
  "before-verification",
  "closed-at-once",
  "bulk",
  "sequential",
  "vip",
  "colleague",
  "off-shift",
  "new-network",
  "dormant-account",
  "copied-reason",
  "forced",
  "honey",
]);

export const accessReview = z.object({
  id,
  reveal: revealView.nullable(),
  member: z.object({ id, name: z.string() }),
  at: instant,
  signals: z.array(z.object({ code: accessSignal, text: z.string() })),
  state: z.enum(["unexplained", "explained", "justified", "unjustified"]),
  explanation: z.object({ text: z.string(), at: instant }).nullable(),
  verdictBy: z.object({ name: z.string(), at: instant, comment: z.string() }).nullable(),
});

export const listAccessReviews = endpoint({
  id: "access.list",
  method: "GET",
  path: "/api/access-reviews",
  access: "access:review",
  summary: "Accesses that want an explanation",
  query: z.object({
    state: z
      .enum(["unexplained", "explained", "justified", "unjustified", "waiting", "all"])
      .default("waiting"),
    memberId: id.optional(),
    cursor: cursor.optional(),
  }),
  response: page(accessReview),
});

export const listMyAccessReviews = endpoint({
  id: "access.mine",
  method: "GET",
  path: "/api/my-access-reviews",
  access: "contacts:reveal",
  summary: "My own accesses that want an explanation",
  response: z.object({ items: z.array(accessReview) }),
});

export const explainAccess = endpoint({
  id: "access.explain",
  method: "PUT",
  path: "/api/access-reviews/:id/explanation",
  access: "contacts:reveal",
  summary: "Explain one's own access",
  params: byId,
  body: z.object({ text: z.string().trim().min(10).max(500) }),
  errors: ["not-found", "conflict"],
});

export const reviewAccess = endpoint({
  id: "access.review",
  method: "PUT",
  path: "/api/access-reviews/:id/verdict",
  access: "actions:approve",
  summary: "Justified or not; never one's own",
  params: byId,
  body: z.object({ justified: z.boolean(), comment: z.string().trim().min(5).max(500) }),
  errors: ["not-found", "conflict", "forbidden"],
});

export const setVip = endpoint({
  id: "contacts.mark",
  method: "PATCH",
  path: "/api/contacts/:id/marks",
  access: "contacts:import",
  summary: "Mark a contact as VIP. Honey contacts are made, never marked",
  params: byId,
  body: z.object({ vip: z.boolean() }),
  errors: ["not-found"],
});

export const createHoneyContacts = endpoint({
  id: "contacts.createHoney",
  method: "POST",
  path: "/api/honey-contacts",
  access: "contacts:import",
  summary:
    "Plausible people who do not exist: whoever opens one alarms. Only the count is answered. Needs a fresh step-up",
  body: z.object({ count: z.int().min(1).max(50), language: z.enum(["pt-BR", "en", "es"]) }),
  response: z.object({ created: z.int(), total: z.int() }),
  status: 201,
  errors: ["step-up-required"],
});

export const importProblem = z.object({ line: z.int(), code: z.string(), column: z.string().nullable() });

export const importContacts = endpoint({
  id: "contacts.import",
  method: "POST",
  path: "/api/contact-imports",
  access: "contacts:import",
  summary:
    "CSV (RFC 4180, text/csv) with a header: external-id, name, email, phone, vip and the keys of fields. `dryRun` says what would happen. All or nothing. Needs a fresh step-up",
  query: z.object({ dryRun: z.enum(["true", "false"]).default("false") }),
  response: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    problems: z.array(importProblem),
  }),
  bodyLimit: 16 * 1024 * 1024,
  anyBody: true,
  errors: ["step-up-required", "import-invalid", "content-type-refused", "conflict", "evidence-unavailable"],
});

/** The company's own system tells: Standard Webhooks, symmetric `whsec_…` secret of the directory. */
export const directoryContact = z.object({
  externalId: z.string().trim().min(1).max(120),
  name: z.string().trim().max(200).optional(),
  emails: z.array(z.email().max(254)).max(10).optional(),
  phones: z.array(z.string().trim().min(5).max(32)).max(10).optional(),
  vip: z.boolean().optional(),
  fields: z.record(z.string().max(40), z.string().max(1_000).nullable()).optional(),
});

export const syncDirectory = endpoint({
  id: "directory.sync",
  method: "POST",
  path: "/api/directory",
  access: "public",
  summary:
    "Signed by the company's system: `contact.upserted`, `contact.deleted`, and `enrolment.requested`, which answers a one-time link",
  body: z.discriminatedUnion("type", [
    z.object({ type: z.literal("contact.upserted"), data: directoryContact }),
    z.object({ type: z.literal("contact.deleted"), data: z.object({ externalId: z.string().max(120) }) }),
    z.object({ type: z.literal("enrolment.requested"), data: z.object({ externalId: z.string().max(120) }) }),
  ]),
  response: z.object({ contactId: id.nullable(), link: z.string().nullable() }),
  bodyLimit: 256 * 1024,
  errors: ["signature-refused", "not-found", "import-invalid", "idempotency-mismatch"],
});

export const rotateDirectorySecret = endpoint({
  id: "directory.rotateSecret",
  method: "POST",
  path: "/api/directory-secret",
  access: "contacts:import",
  summary:
    "A new signing secret for the directory, shown once; the old one counts for 24 hours. Needs a fresh step-up",
  response: z.object({ secret: z.string() }),
  errors: ["step-up-required"],
});

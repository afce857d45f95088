import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, cursor, id, instant, language, page } from "./primitives.ts";

/**
 * Everything the log records, closed: a type that is not here cannot be written. Dotted lower-case `noun.past-participle`.
 * `subject` says what `subjectId` of an entry names.
 */
export const evidenceTypes = {
  "session.signed-in": { subject: "session" },
  "session.stepped-up": { subject: "session" },
  "session.ended": { subject: "session" },
  "member.invited": { subject: "member" },
  "member.changed": { subject: "member" },
  "settings.changed": { subject: "settings" },
  "policy.changed": { subject: "policy" },
  "action-definition.changed": { subject: "action-definition" },
  "field-definition.changed": { subject: "field-definition" },
  "message.held": { subject: "message" },
  "message.released": { subject: "message" },
  "message.withheld": { subject: "message" },
  "conversation.frozen": { subject: "conversation" },
  "conversation.unfrozen": { subject: "conversation" },
  "contact.imported": { subject: "contact" },
  "contact.changed": { subject: "contact" },
  "contact.erased": { subject: "contact" },
  "contact.field-revealed": { subject: "reveal" },
  "contact.field-copied": { subject: "reveal" },
  "contact.honey-touched": { subject: "contact" },
  "contact.accesses-shown": { subject: "contact" },
  "access.flagged": { subject: "reveal" },
  "access.explained": { subject: "reveal" },
  "access.reviewed": { subject: "reveal" },
  "verification.started": { subject: "verification" },
  "verification.joined": { subject: "verification" },
  "verification.proof-accepted": { subject: "verification" },
  "verification.proof-refused": { subject: "verification" },
  "verification.passed": { subject: "verification" },
  "verification.ended": { subject: "verification" },
  "verification.disowned": { subject: "verification" },
  "authenticator.bound": { subject: "authenticator" },
  "authenticator.removed": { subject: "authenticator" },
  "action.opened": { subject: "action" },
  "action.changed": { subject: "action" },
  "action.approved": { subject: "action" },
  "action.refused": { subject: "action" },
  "action.authorized": { subject: "action" },
  "action.executed": { subject: "action" },
  "action.failed": { subject: "action" },
  "action.cancelled": { subject: "action" },
  "action.forced": { subject: "action" },
  "evidence.exported": { subject: "export" },
  "witness.changed": { subject: "witness" },
  "backup.made": { subject: "backup" },
} as const satisfies Record<string, { readonly subject: string }>;

export type EvidenceType = keyof typeof evidenceTypes;
export const evidenceType = z.enum(Object.keys(evidenceTypes) as [EvidenceType, ...EvidenceType[]]);

/** `durable`: committed, not yet in the tree; `logged`: in the tree; `signed`: under a signed checkpoint; `witnessed`: cosigned. */
export const proofState = z.enum(["durable", "logged", "signed", "witnessed"]);

export const actorView = z.object({
  kind: z.enum(["member", "contact", "system"]),
  id: id.nullable(),
  /** A member's name; a contact's short name. */
  name: z.string(),
});

export const evidenceEntry = z.object({
  id,
  type: evidenceType,
  at: instant,
  actor: actorView,
  subject: z.object({ kind: z.string(), id: z.string().nullable() }),
  conversationId: id.nullable(),
  contact: z.object({ id, name: z.string() }).nullable(),
  /** One sentence in the reader's language. */
  sentence: z.string(),
  /** Facts of the entry as they are logged: ids, codes, counts; nobody's data. */
  data: z.record(z.string(), z.unknown()),
  /** Fields that are in the log as commitments only; `erased` where the opening is gone. */
  commitments: z.array(z.object({ field: z.string(), state: z.enum(["sealed", "erased"]) })),
  /** Place in the log, from 0; null while only durable. */
  index: z.int().nullable(),
  proof: proofState,
});

export const listEvidence = endpoint({
  id: "evidence.list",
  method: "GET",
  path: "/api/evidence",
  access: "evidence:read",
  summary: "Entries of the log, newest first",
  query: z.object({
    type: z.string().max(60).optional(),
    memberId: id.optional(),
    contactId: id.optional(),
    conversationId: id.optional(),
    subjectId: z.string().max(128).optional(),
    since: instant.optional(),
    until: instant.optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: page(evidenceEntry),
});

export const logStatus = z.object({
  origin: z.string(),
  /** The log's key as c2sp.org/signed-note writes it; hand it to whoever is to verify. */
  verifierKey: z.string(),
  size: z.int(),
  /** Base 64 of the root hash. */
  root: z.string(),
  waiting: z.int(),
  checkpoint: z.object({ text: z.string(), size: z.int(), at: instant }).nullable(),
  /** `ok`, or why sensitive work is refused now. */
  health: z.enum(["ok", "unavailable", "rolled-back", "forked"]),
  witnesses: z.array(
    z.object({
      id,
      name: z.string(),
      kind: z.enum(["atalaia", "mailbox"]),
      /** Address of an Atalaia; a mailbox is shown masked. */
      target: z.string(),
      verifierKey: z.string().nullable(),
      cosignedSize: z.int(),
      cosignedAt: instant.nullable(),
      problem: z.string().nullable(),
    }),
  ),
  timestamps: z.object({
    authority: z.string().nullable(),
    latest: instant.nullable(),
    problem: z.string().nullable(),
  }),
});

export const showLog = endpoint({
  id: "evidence.log",
  method: "GET",
  path: "/api/evidence-log",
  access: "evidence:read",
  summary: "Where the log stands: size, signed head, witnesses, time stamps, health",
  response: logStatus,
});

export const checkLog = endpoint({
  id: "evidence.check",
  method: "POST",
  path: "/api/evidence-log/check",
  access: "evidence:read",
  summary: "Recomputes the whole log from its entries and compares it with what was signed",
  response: z.object({
    intact: z.boolean(),
    size: z.int(),
    /** Coded flaw and the place where it was found. */
    flaw: z.object({ code: z.string(), index: z.int().nullable() }).nullable(),
    milliseconds: z.int(),
  }),
});

/** A receipt is at most 4,096 bytes of canonical JSON; `file` is its Base 64. */
export const receiptFile = z.object({ name: z.string(), file: z.string() });

export const showReceipt = endpoint({
  id: "evidence.receipt",
  method: "GET",
  path: "/api/evidence/:id/receipt",
  access: "evidence:read",
  summary: "The receipt of an entry: verified offline by `atalaia verify` and by the verifier page",
  params: byId,
  response: receiptFile,
  errors: ["not-found", "evidence-unavailable"],
});

export const downloadVerifier = endpoint({
  id: "evidence.verifier",
  method: "GET",
  path: "/api/evidence-verifier",
  access: "public",
  summary: "The verifier as one HTML page with this log's keys, for use without a network (text/html)",
});

export const readLogFile = endpoint({
  id: "evidence.file",
  method: "GET",
  path: "/api/evidence-log/files/*",
  access: "evidence:read",
  summary:
    "The log's static files as c2sp.org/tlog-tiles names them: `checkpoint`, `tile/…` (application/octet-stream)",
  params: z.object({ "*": z.string().max(200) }),
  errors: ["not-found"],
});

export const addCheckpoint = endpoint({
  id: "evidence.witness",
  method: "POST",
  path: "/api/witness/add-checkpoint",
  access: "public",
  summary:
    "Another log asks this desk to witness its head (c2sp.org/tlog-witness; text/plain both ways, statuses as there)",
  bodyLimit: 64 * 1024,
  anyBody: true,
  errors: ["rate-limited"],
});

const witnessBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("atalaia"),
    name: z.string().trim().min(1).max(80),
    /** Origin of the other Atalaia. */
    url: z.url().max(300),
    verifierKey: z.string().min(20).max(300),
  }),
  z.object({
    kind: z.literal("mailbox"),
    name: z.string().trim().min(1).max(80),
    address: z.email().max(254),
  }),
]);

export const addWitness = endpoint({
  id: "evidence.addWitness",
  method: "POST",
  path: "/api/witnesses",
  access: "evidence:configure",
  summary: "Have another Atalaia or a mailbox remember this log's heads. Needs a fresh step-up",
  body: witnessBody,
  response: z.object({ id }),
  status: 201,
  errors: ["step-up-required", "connection-failed"],
});

export const removeWitness = endpoint({
  id: "evidence.removeWitness",
  method: "DELETE",
  path: "/api/witnesses/:id",
  access: "evidence:configure",
  summary: "Ask this witness no more; what it cosigned stays. Needs a fresh step-up",
  params: byId,
  errors: ["not-found", "step-up-required"],
});

export const watchedLog = z.object({
  id,
  origin: z.string(),
  verifierKey: z.string(),
  size: z.int(),
  at: instant.nullable(),
});

export const listWatchedLogs = endpoint({
  id: "evidence.watchedLogs",
  method: "GET",
  path: "/api/watched-logs",
  access: "evidence:read",
  summary: "Logs of others that this desk witnesses, and this desk's witness key",
  response: z.object({ verifierKey: z.string(), items: z.array(watchedLog) }),
});

export const watchLog = endpoint({
  id: "evidence.watch",
  method: "POST",
  path: "/api/watched-logs",
  access: "evidence:configure",
  summary: "Witness the log of another desk. Needs a fresh step-up",
  body: z.object({ verifierKey: z.string().min(20).max(300) }),
  response: z.object({ id }),
  status: 201,
  errors: ["step-up-required", "conflict"],
});

export const unwatchLog = endpoint({
  id: "evidence.unwatch",
  method: "DELETE",
  path: "/api/watched-logs/:id",
  access: "evidence:configure",
  summary: "Witness that log no more. Needs a fresh step-up",
  params: byId,
  errors: ["not-found", "step-up-required"],
});

export const exportEvidence = endpoint({
  id: "evidence.export",
  method: "POST",
  path: "/api/evidence-exports",
  access: "evidence:export",
  summary:
    "Entries of a period as OCSF JSON lines, CEF or RFC 5424 syslog lines (text/plain stream). Recorded",
  body: z.object({
    format: z.enum(["ocsf", "cef", "syslog"]),
    since: instant,
    until: instant,
  }),
});

export const conversationPack = endpoint({
  id: "evidence.conversationPack",
  method: "POST",
  path: "/api/conversations/:id/evidence-pack",
  access: "evidence:export",
  summary:
    "Evidence pack of a conversation (application/zip): raw messages, hashes, reports, chain of custody, proofs, verifier. Needs a fresh step-up; recorded before a byte leaves",
  params: byId,
  body: z.object({ reason: z.string().trim().min(5).max(500), language: language.optional() }),
  errors: ["not-found", "step-up-required", "evidence-unavailable"],
});

export const incidentKind = z.enum(["lgpd", "gdpr"]);

export const incidentPack = endpoint({
  id: "evidence.incidentPack",
  method: "POST",
  path: "/api/incident-packs",
  access: "evidence:export",
  summary:
    "Incident pack for the authority (application/zip): timeline, categories, subjects counted, measures, clocks, proofs. Needs a fresh step-up",
  body: z.object({
    law: incidentKind,
    /** When the desk learned of it: the clocks start here. */
    knownAt: instant,
    since: instant,
    until: instant,
    conversationIds: z.array(id).max(200).default([]),
    contactIds: z.array(id).max(2_000).default([]),
    /** Small agents have twice the time (ANPD resolution 15/2024). */
    smallAgent: z.boolean().default(false),
    description: z.string().trim().max(4_000),
    measures: z.string().trim().max(4_000),
    language: language.optional(),
  }),
  errors: ["step-up-required", "evidence-unavailable"],
});

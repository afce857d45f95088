import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, cursor, id, instant, page } from "./primitives.ts";

/** Levels of assurance of a customer, a lattice of independent channels: docs/verification.md. */
export const level = z.enum(["V0", "V1", "V2", "V3", "V4"]);
export type Level = z.output<typeof level>;

/** The engine's families of requests, and `other` for what a desk defines beyond them. */
export const actionFamily = z.enum([
  "credential-reset",
  "factor-change",
  "contact-change",
  "money-out",
  "data-out",
  "access-grant",
  "order-redirect",
  "other",
]);

const inThreeLanguages = z.object({
  "pt-BR": z.string().trim().min(1).max(120),
  en: z.string().trim().min(1).max(120),
  es: z.string().trim().min(1).max(120),
});

/** A thing the action needs to know: `account` of a payout, `amount` of a refund, the new address. */
export const actionParameter = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: inThreeLanguages,
  kind: z.enum(["text", "email", "phone", "amount", "account", "address", "reference"]),
  required: z.boolean(),
  /** Shown masked to the agent and in logs once entered; the customer sees it in full on the verification page. */
  sensitive: z.boolean(),
});

export const executor = z.discriminatedUnion("kind", [
  /** A person carries it out; the receipt is attached to the task. */
  z.object({ kind: z.literal("task") }),
  /** The company's own system, called with the receipt: Standard Webhooks, Ed25519 (`v1a`). */
  z.object({ kind: z.literal("webhook"), url: z.url().max(500) }),
]);

export const actionDefinition = z.object({
  id,
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  names: inThreeLanguages,
  family: actionFamily,
  requiredLevel: level,
  /** Above this amount (minor units of the desk's currency) the raised level and a second approver are needed; null: no limit. */
  amountLimit: z.int().min(0).nullable(),
  levelAboveLimit: level.nullable(),
  /** Somebody else with `actions:approve` has to agree. */
  secondApprover: z.boolean(),
  /** Hours between proof and execution, for everybody's chance to say no. */
  delayHours: z.int().min(0).max(168),
  /** Every contact point on file hears of it, the old ones included. */
  notices: z.boolean(),
  /** The agent confirms with a passkey over the action's digest. */
  stepUp: z.boolean(),
  parameters: z.array(actionParameter).max(12),
  executor,
  enabled: z.boolean(),
  /** How often it was opened; what was used is disabled, not deleted. */
  used: z.int(),
});
const definitionBody = actionDefinition.omit({ id: true, used: true });

export const listActionDefinitions = endpoint({
  id: "actionDefinitions.list",
  method: "GET",
  path: "/api/action-definitions",
  access: "actions:read",
  summary: "The desk's sensitive actions",
  response: z.object({
    items: z.array(actionDefinition),
    /** `whpk_…`: with it the company's system verifies that a call is of this desk. */
    signingKey: z.string(),
  }),
});

export const createActionDefinition = endpoint({
  id: "actionDefinitions.create",
  method: "POST",
  path: "/api/action-definitions",
  access: "actions:define",
  summary: "Define a sensitive action. Needs a fresh step-up",
  body: definitionBody,
  response: z.object({ id }),
  status: 201,
  errors: ["step-up-required", "conflict"],
});

export const updateActionDefinition = endpoint({
  id: "actionDefinitions.update",
  method: "PUT",
  path: "/api/action-definitions/:id",
  access: "actions:define",
  summary:
    "Change a sensitive action; what is open keeps the higher of the two levels. Needs a fresh step-up",
  params: byId,
  body: definitionBody,
  errors: ["not-found", "step-up-required", "conflict"],
});

export const testExecutor = endpoint({
  id: "actionDefinitions.test",
  method: "POST",
  path: "/api/action-definitions/:id/test",
  access: "actions:define",
  summary: "Calls the executor with a signed `action.test`, which carries nothing out",
  params: byId,
  response: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
  errors: ["not-found"],
});

/**
 * `open` → `proving` → `proven` → (`waiting-approval` → `waiting-delay` →) `executing` → `executed`; ends otherwise as
 * `refused`, `cancelled`, `expired` or `failed`. `task`: authorized, a person carries it out.
 */
export const actionState = z.enum([
  "open",
  "proving",
  "proven",
  "waiting-approval",
  "waiting-delay",
  "executing",
  "task",
  "executed",
  "failed",
  "refused",
  "cancelled",
  "expired",
]);

export const actionView = z.object({
  id,
  conversationId: id,
  contact: z.object({ id, name: z.string() }),
  definition: z.object({ id, key: z.string(), names: inThreeLanguages, family: actionFamily }),
  state: actionState,
  openedBy: z.object({ id, name: z.string() }),
  openedAt: instant,
  parameters: z.array(z.object({ key: z.string(), label: inThreeLanguages, masked: z.string() })),
  requiredLevel: level,
  /** What the policy, the verdict or the amount raised the level by, coded. */
  raisedBy: z.array(z.string()),
  provenLevel: level,
  /** When the proof stops counting. */
  provenUntil: instant.nullable(),
  /** What is still missing, coded, in the order in which it is to be done. */
  missing: z.array(
    z.enum(["parameters", "verification", "approval", "delay", "step-up", "unfreeze", "execution"]),
  ),
  approvals: z.array(z.object({ by: z.string(), at: instant })),
  delayUntil: instant.nullable(),
  /** The latest verification begun for it, to be followed with `verifications.show`; null before the first. */
  verificationId: id.nullable(),
  /** SHA-256 of the canonical action (RFC 8785), Base 64url: what the customer and the agent confirm. */
  digest: z.string(),
  forced: z.boolean(),
  outcome: z.object({ code: z.string(), at: instant, reference: z.string().nullable() }).nullable(),
  /** Entry of the log whose receipt goes with the action; null before it is authorized. */
  receiptId: id.nullable(),
});

export const conversationActions = z.object({
  frozen: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Recognised by the engine in this conversation and not opened yet. */
  proposed: z.array(
    z.object({ definitionId: id, names: inThreeLanguages, family: actionFamily, messageId: id }),
  ),
  actions: z.array(actionView),
  proven: z.object({ level, until: instant.nullable() }),
  /** What the contact could prove with, and how far that leads: never the values. */
  reachable: z.object({
    level,
    methods: z.array(z.enum(["passkey", "totp", "email-code", "sms-code", "site-session", "proofing"])),
  }),
});

export const showConversationActions = endpoint({
  id: "actions.ofConversation",
  method: "GET",
  path: "/api/conversations/:id/actions",
  access: "actions:read",
  summary: "What was asked for, what is open, what is proven, what is missing",
  params: byId,
  response: conversationActions,
  errors: ["not-found"],
});

export const listActions = endpoint({
  id: "actions.list",
  method: "GET",
  path: "/api/actions",
  access: "actions:read",
  summary: "Actions of the desk, newest first: waiting for approval, tasks to carry out, done",
  query: z.object({
    view: z.enum(["approval", "tasks", "open", "done", "all"]).default("open"),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: page(actionView),
});

export const showAction = endpoint({
  id: "actions.show",
  method: "GET",
  path: "/api/actions/:id",
  access: "actions:read",
  summary: "One action",
  params: byId,
  response: actionView,
  errors: ["not-found"],
});

export const openAction = endpoint({
  id: "actions.open",
  method: "POST",
  path: "/api/conversations/:id/actions",
  access: "actions:write",
  summary: "Open a sensitive action for the conversation's contact, or for the contact they say they are",
  params: byId,
  body: z.object({
    definitionId: id,
    contactId: id.optional(),
    parameters: z.record(z.string().max(40), z.string().trim().max(500)).default({}),
  }),
  response: actionView,
  status: 201,
  errors: ["not-found", "frozen", "policy-refused", "evidence-unavailable"],
});

export const changeAction = endpoint({
  id: "actions.change",
  method: "PATCH",
  path: "/api/actions/:id",
  access: "actions:write",
  summary: "Change the parameters: what was proven for the old ones no longer counts",
  params: byId,
  body: z.object({ parameters: z.record(z.string().max(40), z.string().trim().max(500)) }),
  response: actionView,
  errors: ["not-found", "action-ended", "frozen"],
});

export const approveAction = endpoint({
  id: "actions.approve",
  method: "PUT",
  path: "/api/actions/:id/approval",
  access: "actions:approve",
  summary: "Agree as a second person, with a passkey over the action's digest; never one's own",
  params: byId,
  body: z.object({ digest: z.string().max(64), passkey: z.record(z.string(), z.unknown()).optional() }),
  response: actionView,
  errors: ["not-found", "action-ended", "action-changed", "step-up-required", "policy-refused", "frozen"],
});

export const refuseAction = endpoint({
  id: "actions.refuse",
  method: "PUT",
  path: "/api/actions/:id/refusal",
  access: "actions:write",
  summary: "End the action without carrying it out",
  params: byId,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  response: actionView,
  errors: ["not-found", "action-ended"],
});

export const actionStepUpOptions = endpoint({
  id: "actions.stepUpOptions",
  method: "POST",
  path: "/api/actions/:id/step-up-options",
  access: "actions:read",
  summary: "WebAuthn options whose challenge is SHA-256 of a nonce and this action's digest",
  params: byId,
  response: z.record(z.string(), z.unknown()),
  errors: ["not-found", "action-ended"],
});

export const carryOutAction = endpoint({
  id: "actions.carryOut",
  method: "POST",
  path: "/api/actions/:id/execution",
  access: "actions:write",
  summary:
    "Carry out what is proven: logged, then the company's system is called with the receipt, or a task is made",
  params: byId,
  body: z.object({ digest: z.string().max(64), passkey: z.record(z.string(), z.unknown()).optional() }),
  response: actionView,
  errors: [
    "not-found",
    "action-ended",
    "action-changed",
    "level-required",
    "approval-required",
    "too-early",
    "step-up-required",
    "policy-refused",
    "frozen",
    "evidence-unavailable",
  ],
});

export const finishTask = endpoint({
  id: "actions.finishTask",
  method: "PUT",
  path: "/api/actions/:id/outcome",
  access: "actions:write",
  summary: "Say that a task was carried out by hand, or could not be",
  params: byId,
  body: z.object({ done: z.boolean(), reference: z.string().trim().max(120).optional() }),
  response: actionView,
  errors: ["not-found", "action-ended"],
});

export const retryAction = endpoint({
  id: "actions.retry",
  method: "POST",
  path: "/api/actions/:id/retry",
  access: "actions:write",
  summary: "Call the company's system again after it failed: same receipt, same idempotency key",
  params: byId,
  response: actionView,
  errors: ["not-found", "conflict", "frozen"],
});

export const forceAction = endpoint({
  id: "actions.force",
  method: "POST",
  path: "/api/actions/:id/forced-execution",
  access: "actions:approve",
  summary:
    "Break-glass: always possible, never silent. Passkey over the digest, reason, alert to all admins and leads at once, review within 24 hours",
  params: byId,
  body: z.object({
    digest: z.string().max(64),
    reason: z.string().trim().min(20).max(1_000),
    passkey: z.record(z.string(), z.unknown()),
  }),
  response: actionView,
  errors: ["not-found", "action-ended", "action-changed", "step-up-required", "evidence-unavailable"],
});

export const unfreezeConversation = endpoint({
  id: "actions.unfreeze",
  method: "DELETE",
  path: "/api/conversations/:id/freeze",
  access: "actions:approve",
  summary: "Lift the freeze after the customer was heard. Needs a fresh step-up",
  params: byId,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  errors: ["not-found", "step-up-required", "evidence-unavailable"],
});

export const listAlerts = endpoint({
  id: "alerts.list",
  method: "GET",
  path: "/api/alerts",
  access: "access:review",
  summary:
    "What nobody may overlook: honey contacts touched, break-glass, log trouble, disowned verifications",
  query: z.object({ cursor: cursor.optional() }),
  response: page(
    z.object({
      id,
      kind: z.enum(["honey", "break-glass", "disowned", "log", "policy", "bulk-lookup"]),
      at: instant,
      /** One sentence in the reader's language. */
      sentence: z.string(),
      conversationId: id.nullable(),
      contactId: id.nullable(),
      member: z.object({ id, name: z.string() }).nullable(),
      evidenceId: id.nullable(),
      /** Break-glass must be reviewed by this time. */
      dueAt: instant.nullable(),
      seen: z.object({ by: z.string(), at: instant, comment: z.string() }).nullable(),
    }),
  ),
});

export const seeAlert = endpoint({
  id: "alerts.see",
  method: "PUT",
  path: "/api/alerts/:id/review",
  access: "actions:approve",
  summary: "Close an alert with what was found; never one's own",
  params: byId,
  body: z.object({ comment: z.string().trim().min(5).max(1_000) }),
  errors: ["not-found", "conflict", "forbidden"],
});

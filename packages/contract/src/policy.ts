import { z } from "zod";
import { level } from "./actions.ts";
import { endpoint } from "./endpoint.ts";
import { instant, verdict } from "./primitives.ts";

/** What the policy is asked about. */
export const policyAction = z.enum([
  "reveal-field",
  "open-action",
  "approve-action",
  "carry-out-action",
  "force-action",
]);

/** A decision with the rules that made it; `texts` in the reader's language. */
export const decision = z.object({
  allowed: z.boolean(),
  reasons: z.array(z.object({ rule: z.string(), effect: z.enum(["permit", "forbid"]), text: z.string() })),
});

export const showPolicy = endpoint({
  id: "policy.show",
  method: "GET",
  path: "/api/policy",
  access: "policy:read",
  summary: "The delivered rules, the desk's own rules (Cedar) and the schema they are checked against",
  response: z.object({
    delivered: z.array(
      z.object({
        id: z.string(),
        effect: z.enum(["permit", "forbid"]),
        text: z.string(),
        source: z.string(),
      }),
    ),
    own: z.string(),
    schema: z.string(),
    changedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  }),
});

const policyProblem = z.object({ line: z.int().nullable(), message: z.string() });

export const checkPolicy = endpoint({
  id: "policy.check",
  method: "POST",
  path: "/api/policy/check",
  access: "policy:read",
  summary: "Whether a text of own rules validates",
  body: z.object({ own: z.string().max(20_000) }),
  response: z.object({ problems: z.array(policyProblem) }),
});

export const updatePolicy = endpoint({
  id: "policy.update",
  method: "PUT",
  path: "/api/policy",
  access: "policy:write",
  summary:
    "Replace the desk's own rules; they may forbid, never permit below the required level. Needs a fresh step-up",
  body: z.object({ own: z.string().max(20_000) }),
  errors: ["step-up-required", "policy-invalid", "evidence-unavailable"],
});

/** A case for the bench, and the shape of every real request: levels, relation, time, verdict. */
export const policyCase = z.object({
  action: policyAction,
  role: z.enum(["agent", "lead", "admin", "auditor"]),
  requiredLevel: level,
  provenLevel: level,
  /** Minutes since the proof. */
  provenAge: z.int().min(0).default(0),
  openConversation: z.boolean().default(true),
  assigned: z.boolean().default(true),
  frozen: z.boolean().default(false),
  steppedUp: z.boolean().default(true),
  approvals: z.int().min(0).max(5).default(0),
  approvalsNeeded: z.int().min(0).max(5).default(0),
  delayPassed: z.boolean().default(true),
  own: z.boolean().default(false),
  colleague: z.boolean().default(false),
  vip: z.boolean().default(false),
  honey: z.boolean().default(false),
  sensitivity: z.enum(["low", "personal", "sensitive", "secret"]).default("personal"),
  /** Minor units; 0 where the action has no amount. */
  amount: z.int().min(0).default(0),
  /** Hour of day at the desk, 0 to 23. */
  hour: z.int().min(0).max(23).default(10),
  onShift: z.boolean().default(true),
  verdict: verdict.default("clear"),
  breakGlass: z.boolean().default(false),
});
export type PolicyCase = z.output<typeof policyCase>;

export const tryPolicy = endpoint({
  id: "policy.try",
  method: "POST",
  path: "/api/policy/bench",
  access: "policy:read",
  summary: "What would be allowed in this case, and why; with `own`, under rules that are not saved yet",
  body: z.object({ case: policyCase, own: z.string().max(20_000).optional() }),
  response: decision,
  errors: ["policy-invalid"],
});

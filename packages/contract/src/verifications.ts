import { z } from "zod";
import { actionFamily, level } from "./actions.ts";
import { endpoint } from "./endpoint.ts";
import { byId, id, instant, language } from "./primitives.ts";

/** How a customer proves. Knowledge is none of them. */
export const verificationMethod = z.enum([
  "passkey",
  "totp",
  "email-code",
  "sms-code",
  "site-session",
  "proofing",
]);
export type VerificationMethod = z.output<typeof verificationMethod>;

/**
 * `waiting` (the agent has the code, nobody typed it), `joined` (a customer's session holds it), `passed`, and the ends
 * `failed` (too many wrong tries), `expired`, `cancelled`, `disowned` (a contact on file said: it was not me).
 */
export const verificationState = z.enum([
  "waiting",
  "joined",
  "passed",
  "failed",
  "expired",
  "cancelled",
  "disowned",
]);

export const proofView = z.object({ method: verificationMethod, masked: z.string().nullable(), at: instant });

/** What the agent sees while it happens. */
export const verificationView = z.object({
  id,
  actionId: id,
  state: verificationState,
  /** Six digits to say or paste; only to the member who started it, only while waiting. */
  code: z.string().nullable(),
  codeUntil: instant.nullable(),
  /** Address to say aloud: short, without secrets. */
  page: z.string(),
  /** Link for the conversation's channel; carries a reference, never the code. */
  link: z.string(),
  requiredLevel: level,
  provenLevel: level,
  proofs: z.array(proofView),
  triesLeft: z.int(),
  endedAt: instant.nullable(),
});

export const startVerification = endpoint({
  id: "verifications.start",
  method: "POST",
  path: "/api/actions/:id/verifications",
  access: "actions:write",
  summary:
    "Begin: a code that travels from the agent to the customer to the company's page, bound to conversation, agent and action. At most 3 an hour for a contact",
  params: byId,
  body: z.object({ sendLink: z.boolean().default(false) }),
  response: verificationView,
  status: 201,
  errors: ["not-found", "action-ended", "frozen", "rate-limited", "evidence-unavailable"],
});

export const showVerification = endpoint({
  id: "verifications.show",
  method: "GET",
  path: "/api/verifications/:id",
  access: "actions:read",
  summary: "How far the customer is; the live event `verification` says when to look",
  params: byId,
  response: verificationView,
  errors: ["not-found"],
});

export const cancelVerification = endpoint({
  id: "verifications.cancel",
  method: "DELETE",
  path: "/api/verifications/:id",
  access: "actions:write",
  summary: "The code counts no more",
  params: byId,
  errors: ["not-found", "verification-ended"],
});

/** What the customer's page shows after the code fits: who asks, where, and exactly what for. */
export const customerVerification = z.object({
  state: verificationState,
  deskName: z.string(),
  language,
  agent: z.object({ name: z.string(), initials: z.string() }),
  channel: z.string(),
  conversationStartedAt: instant,
  action: z.object({
    family: actionFamily,
    /** In the customer's language. */
    name: z.string(),
    parameters: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
  requiredLevel: level,
  provenLevel: level,
  proofs: z.array(proofView),
  /** What this person can still prove with, contact points masked; fresh ones are left out. */
  methods: z.array(
    z.object({ method: verificationMethod, pointId: id.nullable(), masked: z.string().nullable() }),
  ),
  /** Nothing on file leads to the required level: what to do instead, coded. */
  dead: z.enum(["no-way", "cooling-off"]).nullable(),
  /** May keep a passkey or an authenticator app for the next time. */
  mayBind: z.boolean(),
  expiresAt: instant,
});

/** Customers' pages hold their session in the header `Authorization: Bearer …`; nothing secret in addresses. */
export const joinVerification = endpoint({
  id: "customer.join",
  method: "POST",
  path: "/api/customer/verifications",
  access: "public",
  summary:
    "The customer types the code the agent gave, with the reference of the link or with an address or number on file. Same answer, whichever part was wrong",
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{3}[ -]?\d{3}$/),
    /** Of the link; or else `contact`. */
    reference: z.string().max(64).optional(),
    contact: z.string().trim().min(3).max(254).optional(),
    language: language.optional(),
  }),
  response: z.object({ token: z.string(), verification: customerVerification }),
  errors: ["code-refused", "rate-limited"],
});

export const showCustomerVerification = endpoint({
  id: "customer.show",
  method: "GET",
  path: "/api/customer/verification",
  access: "public",
  summary: "What the customer's session is about",
  response: customerVerification,
  errors: ["signed-out"],
});

export const sendCustomerCode = endpoint({
  id: "customer.sendCode",
  method: "POST",
  path: "/api/customer/verification/codes",
  access: "public",
  summary: "Send a code to a contact point on file; the agent never sees it",
  body: z.object({ method: z.enum(["email-code", "sms-code"]), pointId: id }),
  errors: ["signed-out", "verification-ended", "rate-limited", "proof-refused"],
});

export const customerPasskeyOptions = endpoint({
  id: "customer.passkeyOptions",
  method: "POST",
  path: "/api/customer/verification/passkey-options",
  access: "public",
  summary: "WebAuthn options bound to the action's digest",
  response: z.record(z.string(), z.unknown()),
  errors: ["signed-out", "verification-ended"],
});

export const proveAsCustomer = endpoint({
  id: "customer.prove",
  method: "POST",
  path: "/api/customer/verification/proofs",
  access: "public",
  summary: "One proof by one method",
  body: z.discriminatedUnion("method", [
    z.object({ method: z.literal("passkey"), passkey: z.record(z.string(), z.unknown()) }),
    z.object({ method: z.literal("totp"), code: z.string().regex(/^\d{6}$/) }),
    z.object({ method: z.literal("email-code"), pointId: id, code: z.string().regex(/^\d{6}$/) }),
    z.object({ method: z.literal("sms-code"), pointId: id, code: z.string().regex(/^\d{6}$/) }),
    /** JWT (HS256, EdDSA or ES256) or `v1.TIMESTAMP.NONCE.CONTACT.HMAC` of the company's own site. */
    z.object({ method: z.literal("site-session"), assertion: z.string().max(4_096) }),
  ]),
  response: customerVerification,
  errors: ["signed-out", "verification-ended", "proof-refused", "rate-limited"],
});

export const startProofing = endpoint({
  id: "customer.startProofing",
  method: "POST",
  path: "/api/customer/verification/proofing",
  access: "public",
  summary: "Begin identity proofing by the desk's provider; answers where the browser goes",
  response: z.object({ location: z.url() }),
  errors: ["signed-out", "verification-ended", "not-found"],
});

export const proofingCallback = endpoint({
  id: "customer.proofingCallback",
  method: "POST",
  path: "/api/proofing-callback",
  access: "public",
  summary: "The provider's signed word (Standard Webhooks) on a proofing that this desk began",
  body: z.object({ reference: z.string().max(64), outcome: z.enum(["verified", "refused"]) }),
  errors: ["signature-refused", "verification-ended"],
});

export const confirmVerification = endpoint({
  id: "customer.confirm",
  method: "POST",
  path: "/api/customer/verification/confirmation",
  access: "public",
  summary:
    "Yes, this is me and this is what I want: ends the verification as passed when the level is reached",
  response: customerVerification,
  errors: ["signed-out", "verification-ended", "level-required", "evidence-unavailable"],
});

export const disownVerification = endpoint({
  id: "customer.disown",
  method: "POST",
  path: "/api/customer/verification/disowning",
  access: "public",
  summary: "No, stop: ends the verification and freezes the conversation",
  errors: ["signed-out"],
});

export const bindPasskeyOptions = endpoint({
  id: "customer.bindPasskeyOptions",
  method: "POST",
  path: "/api/customer/authenticators/passkey-options",
  access: "public",
  summary:
    "Registration options, after at least V2 or by an enrolment link; a fresh passkey counts after the cooling-off",
  response: z.record(z.string(), z.unknown()),
  errors: ["signed-out", "level-required"],
});

export const bindPasskey = endpoint({
  id: "customer.bindPasskey",
  method: "POST",
  path: "/api/customer/authenticators",
  access: "public",
  summary: "Keep this passkey for the next time",
  body: z.object({ passkey: z.record(z.string(), z.unknown()) }),
  errors: ["signed-out", "level-required", "proof-refused"],
});

export const bindTotp = endpoint({
  id: "customer.bindTotp",
  method: "POST",
  path: "/api/customer/authenticators/totp",
  access: "public",
  summary: "Without `code`: a new secret; with it: confirmed",
  body: z.object({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  response: z.object({ secret: z.string().nullable(), uri: z.string().nullable() }),
  errors: ["signed-out", "level-required", "proof-refused"],
});

export const openEnrolment = endpoint({
  id: "customer.openEnrolment",
  method: "POST",
  path: "/api/customer/enrolments",
  access: "public",
  summary:
    "A link of the company's own site, for a customer signed in there, begins a session to keep authenticators",
  body: z.object({ token: z.string().max(200) }),
  response: z.object({ token: z.string(), deskName: z.string(), language }),
  errors: ["link-expired", "rate-limited"],
});

/** One tap in a notice. A POST, so that scanners of mail that follow links change nothing. */
export const disownByNotice = endpoint({
  id: "customer.disownByNotice",
  method: "POST",
  path: "/api/customer/disownings",
  access: "public",
  summary: "It was not me: freezes the conversation and voids what was proven in it",
  body: z.object({ token: z.string().max(200) }),
  response: z.object({ deskName: z.string(), language }),
  errors: ["link-expired", "rate-limited"],
});

/** Silence means: nobody. The answer for an unknown address is that of a known one with whom nobody talks. */
export const isItReallyYou = endpoint({
  id: "customer.isItReallyYou",
  method: "POST",
  path: "/api/customer/presence",
  access: "public",
  summary:
    "Is it really you? With the six characters that the agent reads from the conversation and the address or number they reach you at",
  body: z.object({ contact: z.string().trim().min(3).max(254), reference: z.string().trim().min(4).max(16) }),
  response: z.object({
    /** `talking` only while an agent has this conversation open and assigned. */
    state: z.enum(["talking", "nobody"]),
    agentName: z.string().nullable(),
    channel: z.string().nullable(),
    deskName: z.string(),
    at: instant,
  }),
  errors: ["rate-limited"],
});

/** Who saw my data: behind a verification of at least V2, or of an enrolment's session with a bound authenticator. */
export const listMyAccesses = endpoint({
  id: "customer.accesses",
  method: "GET",
  path: "/api/customer/accesses",
  access: "public",
  summary:
    "Every reveal of this person's data: date, field, reason, pseudonym of the agent, place in the log",
  response: z.object({
    deskName: z.string(),
    language,
    items: z.array(
      z.object({
        id,
        at: instant,
        field: z.string(),
        reason: z.string(),
        agent: z.string(),
        index: z.int().nullable(),
      }),
    ),
  }),
  errors: ["signed-out", "level-required"],
});

export const startAccessView = endpoint({
  id: "customer.startAccessView",
  method: "POST",
  path: "/api/customer/access-views",
  access: "public",
  summary:
    "Begin a verification of one's own to see one's accesses: no agent, no code; same answer for unknown contacts, the session proves nothing yet",
  body: z.object({ contact: z.string().trim().min(3).max(254), language: language.optional() }),
  response: z.object({ token: z.string(), verification: customerVerification }),
  errors: ["rate-limited"],
});

export const verificationSettings = z.object({
  /** Hours for which a new contact point or authenticator lifts no level. */
  coolingOffHours: z.int().min(0).max(720),
  /** Minutes for which a proven level counts. */
  provenMinutes: z.int().min(5).max(240),
  currency: z.string().regex(/^[A-Z]{3}$/),
  methods: z.array(verificationMethod),
  /** Where the SMS provider takes `{to, text}`; null: no SMS, or the local sink in a demonstration. */
  smsUrl: z.url().nullable(),
  smsTokenSet: z.boolean(),
  /** Issuer and key of the company's site for `site-session`. */
  siteIssuer: z.string().max(200).nullable(),
  /** PEM of an Ed25519 or P-256 key, or null when the shared secret is used. */
  sitePublicKey: z.string().max(2_000).nullable(),
  siteSecretSet: z.boolean(),
  proofingUrl: z.url().nullable(),
  proofingSecretSet: z.boolean(),
  /** E-mail inbox through which codes and notices go; null: the first that can send. */
  noticeInboxId: id.nullable(),
});

export const showVerificationSettings = endpoint({
  id: "verificationSettings.show",
  method: "GET",
  path: "/api/verification-settings",
  access: "settings:read",
  summary: "How customers prove who they are; secrets are never shown",
  response: verificationSettings.extend({
    /** Whether a mail can be sent to a customer at all. */
    canMail: z.boolean(),
    directorySecretSet: z.boolean(),
  }),
});

export const updateVerificationSettings = endpoint({
  id: "verificationSettings.update",
  method: "PUT",
  path: "/api/verification-settings",
  access: "settings:write",
  summary:
    "Change how customers prove. A secret that is left out stays, null removes it. Needs a fresh step-up",
  body: verificationSettings
    .omit({ smsTokenSet: true, siteSecretSet: true, proofingSecretSet: true })
    .extend({
      smsToken: z.string().max(500).nullable().optional(),
      siteSecret: z.string().min(32).max(500).nullable().optional(),
      proofingSecret: z.string().min(24).max(500).nullable().optional(),
    }),
  errors: ["step-up-required", "connection-failed"],
});

export const testSms = endpoint({
  id: "verificationSettings.testSms",
  method: "POST",
  path: "/api/verification-settings/sms-test",
  access: "settings:write",
  summary: "Send a test text through the provider",
  body: z.object({ to: z.string().trim().min(5).max(32) }),
  response: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
});

import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { roles } from "./permissions.ts";
import { id, instant, language } from "./primitives.ts";

/** WebAuthn JSON as @simplewebauthn produces and reads it (W3C WebAuthn Level 3, section 5.1). */
export const passkeyOptions = z.looseObject({ challenge: z.string() });
export const passkeyAnswer = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).optional(),
  authenticatorAttachment: z.string().nullish(),
});

export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.string()),
  language,
  theme: z.enum(["system", "light", "dark"]),
  timeZone: z.string(),
  deskName: z.string(),
  deskLanguages: z.array(language),
  demo: z.boolean(),
  /** Admins see a reminder until the installation key's backup is confirmed. */
  keyBackupMissing: z.boolean(),
  hasPasskey: z.boolean(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  session: z.object({ id, expiresAt: instant, idleMinutes: z.number(), steppedUpUntil: instant.nullable() }),
});

export const showMe = endpoint({
  id: "sessions.me",
  method: "GET",
  path: "/api/me",
  access: "member",
  summary: "Who is signed in, with which permissions",
  response: me,
});

export const updateMe = endpoint({
  id: "sessions.updateMe",
  method: "PATCH",
  path: "/api/me",
  access: "member",
  summary: "Change own name, language or theme",
  body: z.object({
    name: z.string().trim().min(1).max(120).optional(),
    language: language.optional(),
    theme: z.enum(["system", "light", "dark"]).optional(),
  }),
});

export const signInOptions = endpoint({
  id: "sessions.passkeyOptions",
  method: "POST",
  path: "/api/session/passkey-options",
  access: "public",
  summary: "WebAuthn request options with a single-use challenge (5 minutes)",
  response: passkeyOptions,
});

export const signInWithPasskey = endpoint({
  id: "sessions.passkey",
  method: "POST",
  path: "/api/session/passkey",
  access: "public",
  summary: "Sign in with a passkey (user verification required)",
  body: z.object({ passkey: passkeyAnswer }),
  errors: ["sign-in-refused", "rate-limited"],
});

export const signInWithPassword = endpoint({
  id: "sessions.password",
  method: "POST",
  path: "/api/session/password",
  access: "public",
  summary: "Sign in with e-mail, password and a second factor: TOTP or a recovery code",
  body: z.object({
    email: z.string().max(254),
    password: z.string().max(200),
    code: z.string().max(40),
  }),
  errors: ["sign-in-refused", "rate-limited"],
});

export const startSingleSignOn = endpoint({
  id: "sessions.singleSignOn",
  method: "POST",
  path: "/api/session/single-sign-on",
  access: "public",
  summary: "Begin OpenID Connect; answers the address to go to (code flow with PKCE)",
  response: z.object({ location: z.string() }),
  errors: ["not-found", "unavailable"],
});

export const finishSingleSignOn = endpoint({
  id: "sessions.singleSignOnReturn",
  method: "GET",
  path: "/api/session/single-sign-on/return",
  access: "public",
  summary: "Where the identity provider sends the member back to; redirects into the console",
  query: z.looseObject({ state: z.string().max(500).optional(), code: z.string().max(4000).optional() }),
  errors: ["sign-in-refused"],
});

export const signOut = endpoint({
  id: "sessions.signOut",
  method: "DELETE",
  path: "/api/session",
  access: "member",
  summary: "End this session",
});

export const stepUpOptions = endpoint({
  id: "sessions.stepUpOptions",
  method: "POST",
  path: "/api/session/step-up-options",
  access: "member",
  summary: "WebAuthn request options for a step-up",
  response: passkeyOptions,
});

export const stepUp = endpoint({
  id: "sessions.stepUp",
  method: "POST",
  path: "/api/session/step-up",
  access: "member",
  summary: "Confirm it is you: passkey, or password with TOTP; lasts five minutes, rotates the session",
  body: z.union([
    z.object({ passkey: passkeyAnswer }),
    z.object({ password: z.string().max(200), code: z.string().max(40) }),
  ]),
  errors: ["sign-in-refused", "rate-limited"],
});

export const device = z.object({
  id,
  current: z.boolean(),
  browser: z.string(),
  system: z.string(),
  network: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
});

export const listDevices = endpoint({
  id: "sessions.devices",
  method: "GET",
  path: "/api/me/devices",
  access: "member",
  summary: "Own sessions that are alive",
  response: z.object({ items: z.array(device) }),
});

export const revokeDevice = endpoint({
  id: "sessions.revokeDevice",
  method: "DELETE",
  path: "/api/me/devices/:id",
  access: "member",
  summary: "End one of the own sessions",
  params: z.object({ id }),
  errors: ["not-found"],
});

export const passkey = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});

export const listPasskeys = endpoint({
  id: "sessions.passkeys",
  method: "GET",
  path: "/api/me/passkeys",
  access: "member",
  summary: "Own passkeys",
  response: z.object({ items: z.array(passkey) }),
});

export const addPasskeyOptions = endpoint({
  id: "sessions.addPasskeyOptions",
  method: "POST",
  path: "/api/me/passkeys/options",
  access: "member",
  summary: "WebAuthn creation options for one more passkey; needs a fresh step-up",
  response: passkeyOptions,
  errors: ["step-up-required"],
});

export const addPasskey = endpoint({
  id: "sessions.addPasskey",
  method: "POST",
  path: "/api/me/passkeys",
  access: "member",
  summary: "Register one more passkey; needs a fresh step-up",
  body: z.object({ label: z.string().trim().min(1).max(60), passkey: passkeyAnswer }),
  errors: ["step-up-required", "sign-in-refused"],
});

export const removePasskey = endpoint({
  id: "sessions.removePasskey",
  method: "DELETE",
  path: "/api/me/passkeys/:id",
  access: "member",
  summary: "Remove one of the own passkeys; the last way of signing in cannot be removed",
  params: z.object({ id: z.string().max(1400) }),
  errors: ["step-up-required", "conflict", "not-found"],
});

export const setPassword = endpoint({
  id: "sessions.setPassword",
  method: "PUT",
  path: "/api/me/password",
  access: "member",
  summary: "Set the fallback password (at least 15 characters, or 8 with TOTP; not a known one)",
  body: z.object({ password: z.string().min(1).max(200) }),
  errors: ["step-up-required", "password-weak"],
});

export const startTotp = endpoint({
  id: "sessions.startTotp",
  method: "POST",
  path: "/api/me/totp",
  access: "member",
  summary: "A new TOTP secret (RFC 6238) to be confirmed with a code",
  response: z.object({ secret: z.string(), uri: z.string() }),
  errors: ["step-up-required"],
});

export const confirmTotp = endpoint({
  id: "sessions.confirmTotp",
  method: "PUT",
  path: "/api/me/totp",
  access: "member",
  summary: "Confirm the TOTP secret with a current code",
  body: z.object({ code: z.string().max(10) }),
  errors: ["code-refused", "step-up-required"],
});

export const renewRecoveryCodes = endpoint({
  id: "sessions.recoveryCodes",
  method: "POST",
  path: "/api/me/recovery-codes",
  access: "member",
  summary: "Ten new recovery codes (80 bits each); the old ones die",
  response: z.object({ codes: z.array(z.string()) }),
  errors: ["step-up-required"],
});

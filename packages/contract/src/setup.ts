import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { email, language, name, timeZone } from "./primitives.ts";
import { passkeyAnswer, passkeyOptions } from "./sessions.ts";

/** 256-bit, base64url; travels in the fragment of the link and in request bodies, never in a path or query. */
export const linkToken = z.string().min(20).max(100);

export const desk = z.object({
  name,
  languages: z.array(language).min(1),
  defaultLanguage: language,
  timeZone,
});

export const setupState = endpoint({
  id: "setup.state",
  method: "GET",
  path: "/api/setup",
  access: "public",
  summary: "Whether the desk has an owner yet, what it is called, and which ways of signing in it offers",
  response: z.object({
    done: z.boolean(),
    demo: z.boolean(),
    name: z.string(),
    defaultLanguage: language,
    languages: z.array(language),
    singleSignOn: z.object({ label: z.string() }).nullable(),
  }),
});

export const setupPasskeyOptions = endpoint({
  id: "setup.passkeyOptions",
  method: "POST",
  path: "/api/setup/passkey-options",
  access: "public",
  summary: "WebAuthn creation options for the owner, against the one-time set-up link",
  body: z.object({ token: linkToken, name, email }),
  response: passkeyOptions,
  errors: ["link-expired", "already-set-up"],
});

export const setupComplete = endpoint({
  id: "setup.complete",
  method: "POST",
  path: "/api/setup",
  access: "public",
  summary: "Create the owner and the desk, and sign the owner in",
  body: z.object({ token: linkToken, name, email, language, desk, passkey: passkeyAnswer }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
  errors: ["link-expired", "already-set-up", "sign-in-refused"],
});

export const keyBackup = endpoint({
  id: "setup.keyBackup",
  method: "GET",
  path: "/api/setup/key-backup",
  access: "settings:write",
  summary: "Whether the backup of the installation key was confirmed, and where the key file lies",
  response: z.object({ confirmed: z.boolean(), fromEnvironment: z.boolean(), fingerprint: z.string() }),
});

export const downloadKey = endpoint({
  id: "setup.downloadKey",
  method: "POST",
  path: "/api/setup/key-backup/download",
  access: "settings:write",
  summary: "The installation key, encrypted with a passphrase (age); needs a fresh step-up",
  body: z.object({ passphrase: z.string().min(12).max(200) }),
  response: z.object({ fileName: z.string(), age: z.string() }),
  errors: ["step-up-required"],
});

export const confirmKeyBackup = endpoint({
  id: "setup.confirmKeyBackup",
  method: "POST",
  path: "/api/setup/key-backup",
  access: "settings:write",
  summary:
    "Confirm that the key is kept outside this machine, by typing the last eight characters of its fingerprint",
  body: z.object({ fingerprintEnd: z.string().length(8) }),
  errors: ["code-refused"],
});

/** Every code the product answers with, its HTTP status (RFC 9457), and what it means. Documented in docs/api/errors.md. */
export const errorCodes = {
  "request-invalid": {
    status: 400,
    meaning: "The request does not have the shape its route asks for; `issues` lists each field.",
  },
  "json-invalid": { status: 400, meaning: "The body is not valid JSON." },
  "signed-out": { status: 401, meaning: "Sign in first, or again: there is no session or it has ended." },
  "step-up-required": { status: 401, meaning: "Confirm with your passkey or code again before this." },
  "sign-in-refused": {
    status: 401,
    meaning: "The credentials do not match. The answer is the same whichever part was wrong.",
  },
  forbidden: { status: 403, meaning: "Your role does not hold the permission for this." },
  "origin-refused": { status: 403, meaning: "The request came from a page of another origin." },
  "not-found": { status: 404, meaning: "There is nothing here, or you may not know of it." },
  conflict: { status: 409, meaning: "Somebody changed this in the meantime; load it again." },
  "already-set-up": { status: 409, meaning: "This desk has an owner already." },
  "last-admin": { status: 409, meaning: "The last admin can neither be disabled nor change role." },
  "already-released": { status: 409, meaning: "The message was released before." },
  "idempotency-mismatch": { status: 409, meaning: "The idempotency key was used for another message." },
  "link-expired": { status: 410, meaning: "The link was used, has expired or never was." },
  "too-large": { status: 413, meaning: "The body is larger than this route accepts." },
  "content-type-refused": { status: 415, meaning: "The content type is not one this route reads." },
  "outgoing-refused": {
    status: 422,
    meaning: "The text holds something that must not leave; `problems` says what and where.",
  },
  "file-unreadable": { status: 422, meaning: "The file is not of a kind that can be read here." },
  "password-weak": { status: 422, meaning: "The password is too short or among the known ones." },
  "code-refused": { status: 422, meaning: "The code is wrong or was used before." },
  "connection-failed": {
    status: 422,
    meaning: "The connection test did not succeed; `reason` says at which step.",
  },
  "signature-refused": {
    status: 401,
    meaning: "The webhook signature is missing, wrong or older than five minutes.",
  },
  "level-required": {
    status: 403,
    meaning: "The customer has not proven enough yet; `required` and `proven` say the levels.",
  },
  "policy-refused": {
    status: 403,
    meaning: "The desk's policy does not allow this now; `reasons` names the rules.",
  },
  "approval-required": { status: 409, meaning: "Somebody else has to approve this first." },
  "too-early": { status: 409, meaning: "The waiting time has not passed; `at` says when it will." },
  "action-changed": {
    status: 409,
    meaning:
      "The action is not what was proven or confirmed; what was proven for the old one does not count.",
  },
  "action-ended": { status: 409, meaning: "The action was carried out, refused or cancelled before." },
  frozen: {
    status: 409,
    meaning: "The customer said this was not them: nothing sensitive happens here until a lead lifts it.",
  },
  "verification-ended": {
    status: 410,
    meaning: "The verification passed, failed or ran out; start another.",
  },
  "proof-refused": {
    status: 422,
    meaning: "The proof does not fit. The answer is the same whichever part was wrong.",
  },
  "policy-invalid": { status: 422, meaning: "The policy text does not validate; `problems` says where." },
  "import-invalid": { status: 422, meaning: "The file cannot be imported; `problems` lists each line." },
  "rate-limited": { status: 429, meaning: "Too many tries; wait as long as Retry-After says." },
  internal: { status: 500, meaning: "Something failed on our side; it was logged under `incident`." },
  "evidence-unavailable": {
    status: 503,
    meaning: "The evidence log cannot be written, so nothing that must be logged happens.",
  },
  unavailable: {
    status: 503,
    meaning: "The database cannot be reached or the server is stopping; try again.",
  },
  "storage-full": { status: 507, meaning: "The disk is full; nothing was accepted." },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem details; `type` is `/problems/CODE`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly [extra: string]: unknown;
}

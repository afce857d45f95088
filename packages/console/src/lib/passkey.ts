import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

export type PasskeyErrorCode =
  | "declined"
  | "already-registered"
  | "unsupported"
  | "insecure-address"
  | "failed";

/** Why the browser or the authenticator gave no answer (W3C WebAuthn Level 3, sections 5.1.3 and 5.1.4). */
export class PasskeyError extends Error {
  override readonly name = "PasskeyError";
  readonly code: PasskeyErrorCode;
  constructor(code: PasskeyErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const codeByName: Readonly<Record<string, PasskeyErrorCode>> = {
  NotAllowedError: "declined",
  AbortError: "declined",
  InvalidStateError: "already-registered",
  NotSupportedError: "unsupported",
  ConstraintError: "unsupported",
  SecurityError: "insecure-address",
};

/** Options and answers travel as the JSON of the standard; the contract leaves their inside to WebAuthn. */
type Options = { readonly challenge: string };
type Answer = {
  id: string;
  rawId: string;
  type: "public-key";
  response: Record<string, unknown>;
  clientExtensionResults: Record<string, unknown>;
  authenticatorAttachment?: string;
};

export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === "function";
}

/** Makes a new passkey. @throws {PasskeyError} */
export async function createPasskey(options: Options): Promise<Answer> {
  return attempt(async ({ startRegistration }) =>
    startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }),
  );
}

/** Signs a challenge with a passkey the person has. @throws {PasskeyError} */
export async function signWithPasskey(options: Options): Promise<Answer> {
  return attempt(async ({ startAuthentication }) =>
    startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }),
  );
}

async function attempt<T>(
  act: (browser: typeof import("@simplewebauthn/browser")) => Promise<T>,
): Promise<Answer> {
  if (!canUsePasskeys()) throw new PasskeyError(isSecureContext ? "unsupported" : "insecure-address");
  try {
    return (await act(await import("@simplewebauthn/browser"))) as unknown as Answer;
  } catch (cause) {
    throw new PasskeyError(codeByName[cause instanceof Error ? cause.name : ""] ?? "failed", cause);
  }
}

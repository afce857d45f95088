import { createHash, randomBytes } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { equalsConstantTime } from "../../platform/crypto/tokens.ts";
import type { Call } from "../../platform/http/call.ts";
import { findByCredential, listAuthenticators, usePasskey } from "./authenticators.store.ts";
import { insertChallenge, takeChallenge } from "./challenges.store.ts";
import type { ProofRow } from "./proofs.store.ts";
import type { Proving } from "./proving.ts";
import { joinedVerification } from "./session.ts";
import type { VerificationRow } from "./verifications.store.ts";

const purpose = "customer-passkey";
const challengeMilliseconds = 5 * 60_000;

/**
 * W3C WebAuthn Level 3, 5.5. The challenge is SHA-256(nonce || digest): the signature covers exactly this action, and
 * a changed action has another challenge. Of an access view nothing is said about which passkeys there are.
 * @throws {Failure} `signed-out`, `verification-ended`
 */
export async function passkeyOptions(call: Pick<Call, "context" | "headers">) {
  const { context } = call;
  const row = await joinedVerification(call);
  const nonce = randomBytes(32);
  const challenge = challengeOf(nonce, row);
  const known =
    row.purpose === "action" && row.contact_id
      ? await listAuthenticators(context.database, row.contact_id)
      : [];
  const options = await generateAuthenticationOptions({
    rpID: context.origin.hostname,
    challenge: new Uint8Array(challenge),
    userVerification: "required",
    allowCredentials: known.flatMap(({ credential_id }) => (credential_id ? [{ id: credential_id }] : [])),
  });
  await insertChallenge(context.database, {
    challenge: options.challenge,
    purpose,
    subject: `${row.id} ${nonce.toString("base64url")}`,
    expiresAt: new Date(context.now() + challengeMilliseconds),
  });
  return options as unknown as Record<string, unknown>;
}

/** @throws {Failure} `proof-refused` unless a passkey of this contact signed this action's challenge with a verified user. */
export async function proveByPasskey(
  { context, row }: Proving,
  { passkey }: { passkey: Record<string, unknown> },
): Promise<Omit<ProofRow, "id" | "at">> {
  const response = passkey as unknown as AuthenticationResponseJSON;
  const known =
    typeof response.id === "string" ? await findByCredential(context.database, response.id) : null;
  if (!known?.public_key || known.contact_id !== row.contact_id) throw new Failure("proof-refused");
  const outcome = await attempt(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => spend(context, row, challenge),
      expectedOrigin: context.origin.origin,
      expectedRPID: context.origin.hostname,
      credential: {
        id: known.credential_id!,
        publicKey: new Uint8Array(known.public_key!),
        counter: Number(known.counter),
      },
      requireUserVerification: true,
    }),
  );
  const { newCounter } = outcome.authenticationInfo;
  if (
    !outcome.verified ||
    !(await usePasskey(context.database, known.id, newCounter, new Date(context.now())))
  )
    throw new Failure("proof-refused");
  return { method: "passkey", source: known.id, masked: null, since: known.bound_at };
}

function challengeOf(nonce: Uint8Array, row: VerificationRow): Buffer {
  const digest = row.digest === null ? Buffer.from(`access:${row.id}`) : Buffer.from(row.digest, "base64url");
  return createHash("sha256").update(nonce).update(digest).digest();
}

/** Spent by being asked for, also by the wrong one. */
async function spend(context: Context, row: VerificationRow, challenge: string): Promise<boolean> {
  const subject = await takeChallenge(context.database, challenge, purpose, new Date(context.now()));
  const [verificationId, nonce] = subject?.split(" ") ?? [];
  if (verificationId !== row.id || nonce === undefined) return false;
  return equalsConstantTime(
    challengeOf(Buffer.from(nonce, "base64url"), row).toString("base64url"),
    challenge,
  );
}

/** Whatever the library dislikes about an answer is one refusal to the outside. */
export async function attempt<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("proof-refused", {}, error);
  }
}

import { createHash, randomBytes } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import {
  findPasskey,
  insertPasskey,
  listPasskeyRows,
  type PasskeyRow,
  usePasskey,
} from "./passkeys.store.ts";
import { insertChallenge, takeChallenge } from "./sessions.store.ts";

/** What a challenge was made for; an answer to one cannot be used for another. */
export type ChallengePurpose = "setup" | "invitation" | "sign-in" | "step-up" | "add-passkey" | "action";

const challengeMilliseconds = 5 * 60_000;

/** W3C WebAuthn Level 3, 5.4: a discoverable credential with user verification, bound to this origin. */
export async function registrationOptions(
  context: Context,
  purpose: ChallengePurpose,
  member: { readonly id: string; readonly name: string; readonly email: string },
) {
  const existing = await listPasskeyRows(context.database, member.id);
  const options = await generateRegistrationOptions({
    rpName: "Atalaia",
    rpID: context.origin.hostname,
    userID: new TextEncoder().encode(member.id),
    userName: member.email,
    userDisplayName: member.name,
    attestationType: "none",
    excludeCredentials: existing.map((row) => ({ id: row.id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(context, options.challenge, purpose, member.id);
  return options;
}

export async function authenticationOptions(
  context: Context,
  purpose: ChallengePurpose,
  memberId: string | null,
) {
  const allowed = memberId ? await listPasskeyRows(context.database, memberId) : [];
  const options = await generateAuthenticationOptions({
    rpID: context.origin.hostname,
    userVerification: "required",
    allowCredentials: allowed.map((row) => ({ id: row.id })),
  });
  await keepChallenge(context, options.challenge, purpose, memberId);
  return options;
}

export interface NewPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  /** The member the challenge was made for. */
  readonly memberId: string;
}

/** @throws {Failure} `sign-in-refused` unless the answer fits a live challenge of this purpose, this origin, and a verified user. */
export async function verifyRegistration(
  context: Context,
  purpose: ChallengePurpose,
  answer: unknown,
): Promise<NewPasskey> {
  const spent: { subject: string | null } = { subject: null };
  const response = answer as RegistrationResponseJSON;
  const outcome = await attempt(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => spend(context, challenge, purpose, spent),
      expectedOrigin: context.origin.origin,
      expectedRPID: context.origin.hostname,
      requireUserVerification: true,
    }),
  );
  if (!outcome.verified || !outcome.registrationInfo || !spent.subject) throw new Failure("sign-in-refused");
  const { credential } = outcome.registrationInfo;
  return {
    id: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: response.response.transports ?? [],
    memberId: spent.subject,
  };
}

/**
 * Options whose challenge is SHA-256(nonce, digest): the signature covers what is confirmed, not only who confirms
 * (OWASP Transaction Authorization, 2.6). `digest` is any text that names the deed.
 */
export async function boundOptions(context: Context, memberId: string, digest: string) {
  const nonce = randomBytes(32).toString("base64url");
  const options = await generateAuthenticationOptions({
    rpID: context.origin.hostname,
    challenge: new Uint8Array(boundChallenge(nonce, digest)),
    userVerification: "required",
    allowCredentials: (await listPasskeyRows(context.database, memberId)).map((row) => ({ id: row.id })),
  });
  await keepChallenge(context, options.challenge, "action", `${memberId} ${nonce}`);
  return options;
}

/** @throws {Failure} `sign-in-refused` unless this member's passkey signed exactly this digest. */
export async function verifyBound(
  context: Context,
  answer: unknown,
  memberId: string,
  digest: string,
): Promise<void> {
  const { challenge, subject } = await verifyPasskey(context, "action", answer, memberId);
  const [owner, nonce = ""] = subject?.split(" ") ?? [];
  const expected = boundChallenge(nonce, digest).toString("base64url");
  if (owner !== memberId || challenge !== expected) throw new Failure("sign-in-refused");
}

function boundChallenge(nonce: string, digest: string): Buffer {
  return createHash("sha256").update(Buffer.from(nonce, "base64url")).update(digest).digest();
}

/** @returns the member whose passkey signed. @throws {Failure} `sign-in-refused` */
export async function verifyAuthentication(
  context: Context,
  purpose: Exclude<ChallengePurpose, "action">,
  answer: unknown,
  memberId: string | null,
): Promise<string> {
  const verified = await verifyPasskey(context, purpose, answer, memberId);
  if (verified.subject !== memberId) throw new Failure("sign-in-refused");
  return verified.memberId;
}

interface VerifiedPasskey {
  readonly memberId: string;
  /** What the challenge was kept for. */
  readonly subject: string | null;
  readonly challenge: string;
}

async function verifyPasskey(
  context: Context,
  purpose: ChallengePurpose,
  answer: unknown,
  memberId: string | null,
): Promise<VerifiedPasskey> {
  const response = answer as AuthenticationResponseJSON;
  const passkey = await findPasskey(context.database, response.id);
  if (!passkey || (memberId !== null && passkey.member_id !== memberId)) throw new Failure("sign-in-refused");
  const spent: { subject: string | null } = { subject: null };
  let signed = "";
  const outcome = await attempt(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => {
        signed = challenge;
        return spend(context, challenge, purpose, spent);
      },
      expectedOrigin: context.origin.origin,
      expectedRPID: context.origin.hostname,
      credential: credentialOf(passkey),
      requireUserVerification: true,
    }),
  );
  if (!outcome.verified) throw new Failure("sign-in-refused");
  if (!(await usePasskey(context.database, passkey.id, outcome.authenticationInfo.newCounter)))
    throw new Failure("sign-in-refused");
  return { memberId: passkey.member_id, subject: spent.subject, challenge: signed };
}

export async function savePasskey(tx: Queryable, passkey: NewPasskey, label: string): Promise<void> {
  if (!(await insertPasskey(tx, { ...passkey, label }))) throw new Failure("sign-in-refused");
}

function credentialOf(row: PasskeyRow) {
  return { id: row.id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter) };
}

async function keepChallenge(
  context: Context,
  challenge: string,
  purpose: ChallengePurpose,
  subject: string | null,
): Promise<void> {
  await insertChallenge(context.database, {
    challenge,
    purpose,
    subject,
    expiresAt: new Date(context.now() + challengeMilliseconds),
  });
}

async function spend(
  context: Context,
  challenge: string,
  purpose: ChallengePurpose,
  spent: { subject: string | null },
): Promise<boolean> {
  const row = await takeChallenge(context.database, challenge, purpose, new Date(context.now()));
  spent.subject = row?.subject ?? null;
  return row !== null;
}

/** Whatever the library dislikes about an answer is one refusal to the outside. */
async function attempt<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("sign-in-refused", {}, error);
  }
}

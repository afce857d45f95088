import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { generateSecret, generateURI } from "otplib";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Call } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { throttle } from "../../platform/throttle.ts";
import { record } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { insertAuthenticator, listAuthenticators, type NewAuthenticator } from "./authenticators.store.ts";
import { findChallenge, insertChallenge, replaceChallenge, takeChallenge } from "./challenges.store.ts";
import { notifyContact } from "./notices.ts";
import { attempt } from "./prove-passkey.ts";
import { stepOf, totpPlace } from "./prove-totp.ts";
import { requireCustomer } from "./proven.ts";
import type { Customer } from "./types.ts";
import { findContactFacts } from "./verifications.store.ts";

const passkeyPurpose = "customer-binding";
const totpPurpose = "customer-totp";
const pendingMilliseconds = 15 * 60_000;
const mostAuthenticators = 10;

type Page = Pick<Call, "context" | "headers">;

/** Who may keep an authenticator: at least V2 proven in this verification, or sent by the company's own site. */
async function binder(call: Page): Promise<Customer> {
  const customer = await requireCustomer(call, { level: "V1" });
  if (customer.kind === "verification") await requireCustomer(call, { level: "V2" });
  return customer;
}

/** W3C WebAuthn Level 3, 5.4. The user handle is the contact's opaque id; nothing in it names a person (14.6.1). */
export async function bindPasskeyOptions(call: Page) {
  const { context } = call;
  const customer = await binder(call);
  const kept = await listAuthenticators(context.database, customer.contactId);
  const desk = await findDesk(context.database);
  const options = await generateRegistrationOptions({
    rpName: desk.name,
    rpID: context.origin.hostname,
    userID: new TextEncoder().encode(customer.contactId),
    userName: desk.name,
    userDisplayName: desk.name,
    attestationType: "none",
    excludeCredentials: kept.flatMap(({ credential_id }) => (credential_id ? [{ id: credential_id }] : [])),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await insertChallenge(context.database, {
    challenge: options.challenge,
    purpose: passkeyPurpose,
    subject: `${customer.id} ${customer.contactId}`,
    expiresAt: new Date(context.now() + pendingMilliseconds),
  });
  return options as unknown as Record<string, unknown>;
}

/** @throws {Failure} `proof-refused` unless it answers this session's options with a verified user. */
export async function bindPasskey(call: Page, passkey: Record<string, unknown>): Promise<void> {
  const { context } = call;
  const customer = await binder(call);
  const subject = `${customer.id} ${customer.contactId}`;
  const outcome = await attempt(() =>
    verifyRegistrationResponse({
      response: passkey as unknown as RegistrationResponseJSON,
      expectedChallenge: async (challenge) =>
        (await takeChallenge(context.database, challenge, passkeyPurpose, new Date(context.now()))) ===
        subject,
      expectedOrigin: context.origin.origin,
      expectedRPID: context.origin.hostname,
      requireUserVerification: true,
    }),
  );
  if (!outcome.verified || !outcome.registrationInfo) throw new Failure("proof-refused");
  const { credential } = outcome.registrationInfo;
  await keep(context, customer, {
    id: createId(context.now()),
    kind: "passkey",
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    secretSealed: null,
    lastStep: null,
  });
}

/** Without a code a new secret is shown; with it, the code proves that the app holds that secret. */
export async function bindTotp(
  call: Page,
  code: string | undefined,
): Promise<{ secret: string | null; uri: string | null }> {
  const { context } = call;
  const customer = await binder(call);
  if (code === undefined) return offerTotp(context, customer);
  await throttle(context, "customer-bind-totp", customer.id, { most: 5, seconds: 900 });
  const pending = await findPending(context, customer);
  const id = createId(context.now());
  const step = pending && (await stepOf(context, pending.secret, code));
  if (!pending || step === null) throw new Failure("proof-refused");
  await takeChallenge(context.database, pending.challenge, totpPurpose, new Date(context.now()));
  await keep(context, customer, {
    id,
    kind: "totp",
    credentialId: null,
    publicKey: null,
    counter: 0,
    secretSealed: context.keys.system.seal(totpPlace(id), pending.secret),
    lastStep: step,
  });
  return { secret: null, uri: null };
}

async function offerTotp(context: Context, customer: Customer) {
  const secret = generateSecret();
  const challenge = pendingName(customer);
  const sealed = context.keys.system.seal(pendingPlace(customer), secret).toString("base64");
  await replaceChallenge(context.database, {
    challenge,
    purpose: totpPurpose,
    subject: sealed,
    expiresAt: new Date(context.now() + pendingMilliseconds),
  });
  const contact = await findContactFacts(context.database, customer.contactId);
  const desk = (await findDesk(context.database)).name;
  return { secret, uri: generateURI({ issuer: desk, label: contact?.handle ?? desk, secret }) };
}

async function findPending(context: Context, customer: Customer) {
  const challenge = pendingName(customer);
  const subject = await findChallenge(context.database, challenge, totpPurpose, new Date(context.now()));
  if (subject === null) return null;
  const sealed = Buffer.from(subject, "base64");
  return { challenge, secret: context.keys.system.open(pendingPlace(customer), sealed).toString() };
}

function pendingName({ id }: Customer): string {
  return `${totpPurpose}:${id}`;
}

function pendingPlace({ id }: Customer) {
  return { table: "challenges", column: "subject", row: id };
}

async function keep(
  context: Context,
  customer: Customer,
  authenticator: Omit<NewAuthenticator, "contactId" | "now">,
): Promise<void> {
  const { contactId } = customer;
  await context.database.transaction(async (tx) => {
    if ((await listAuthenticators(tx, contactId)).length >= mostAuthenticators)
      throw new Failure("proof-refused");
    const now = new Date(context.now());
    if (!(await insertAuthenticator(tx, { ...authenticator, contactId, now })))
      throw new Failure("proof-refused");
    await record(context, tx, {
      type: "authenticator.bound",
      actor: { kind: "contact", id: contactId },
      subjectId: authenticator.id,
      contactId,
      data: { kind: authenticator.kind, by: customer.kind },
    });
    await notifyContact(context, tx, {
      kind: "authenticator-bound",
      contactId,
      authenticatorId: authenticator.id,
    });
  });
}

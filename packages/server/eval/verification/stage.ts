import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { generate, generateSecret } from "otplib";
import type { Context } from "../../src/context.ts";
import { confirm } from "../../src/features/verifications/confirm.ts";
import { disown } from "../../src/features/verifications/disown.ts";
import { showVerification, startVerification } from "../../src/features/verifications/index.ts";
import { joinVerification } from "../../src/features/verifications/join.ts";
import { startProofing } from "../../src/features/verifications/proofing.ts";
import { prove } from "../../src/features/verifications/prove.ts";
import { sendCodeTo } from "../../src/features/verifications/prove-code.ts";
import { passkeyOptions } from "../../src/features/verifications/prove-passkey.ts";
import { totpPlace } from "../../src/features/verifications/prove-totp.ts";
import { sentCodePlace } from "../../src/features/verifications/send-notice.ts";
import { startAccessView } from "../../src/features/verifications/start-access.ts";
import type { Authenticator } from "../../src/testing/authenticator.ts";
import { type Customer, givePasskey, principalOf, putOnFile } from "../../src/testing/customers.ts";
import type { World } from "../../src/testing/world.ts";

const day = 86_400_000;
export const issuer = "https://shop.example";
export const siteKeys = generateKeyPairSync("ed25519");

/** A customer with everything there is to prove with. */
export interface Person extends Customer {
  readonly passkey: Authenticator;
  readonly totp: string;
}

/** A verification as its agent and the attacker who overhears everything know it. */
export interface Flow {
  readonly id: string;
  readonly code: string;
  readonly reference: string;
  readonly digest: string;
  readonly person: Person;
}

export interface Held extends Flow {
  readonly token: string;
}

/** What lies before the attacker: people in every state, and everything that ever was said or sent, overheard. */
export interface Stage {
  readonly context: Context;
  /** Asked, not joined yet. */
  readonly asked: Flow;
  /** The attacker's own: two codes proven, V3 asked. */
  readonly thief: Held;
  /** A victim's, joined by the attacker with the code the agent said. */
  readonly stolen: Held;
  /** Proven by its customer with a passkey, an app, a mail and the site, and passed; what they sent is known. */
  readonly passed: Held & { readonly assertion: object; readonly totpCode: string; readonly site: string };
  /** Joined by its customer, who was just sent a code; it is known. */
  readonly sent: Held & { readonly mailCode: string };
  /** Passed, then disowned. */
  readonly disowned: Held;
  /** An access view of a victim, begun by the attacker. */
  readonly access: { readonly token: string; readonly pointId: string };
  /** A proofing begun by the attacker in the stolen session. */
  readonly proofing: string;
}

export async function createPerson(world: World): Promise<Person> {
  const customer = await putOnFile(world);
  const passkey = await givePasskey(world, customer.contactId);
  const totp = generateSecret();
  const id = randomUUID();
  const { context } = world;
  await context.database.run(
    "insert into authenticators (id, contact_id, kind, secret_sealed, bound_at) values ($1, $2, 'totp', $3, $4)",
    [
      id,
      customer.contactId,
      context.keys.system.seal(totpPlace(id), totp),
      new Date(context.now() - 10 * day),
    ],
  );
  return { ...customer, passkey, totp };
}

export const bearer = (context: Context, token: string) => ({
  context,
  headers: { authorization: `Bearer ${token}` },
});

let addresses = 0;
export const anywhere = () => ({ address: `2001:db8::${(addresses++).toString(16)}` });

export async function begin(world: World, context: Context, person: Person): Promise<Flow> {
  const actionId = randomUUID();
  const digest = createHash("sha256").update(actionId).digest("base64url");
  const principal = principalOf(world, "carla");
  const names = { "pt-BR": "Redefinir a senha", en: "Reset the password", es: "Restablecer la contraseña" };
  const { verificationId } = await context.database.transaction((tx) =>
    startVerification(context, tx, principal, {
      actionId,
      digest,
      conversationId: person.conversationId,
      contactId: person.contactId,
      requiredLevel: "V3",
      shown: { family: "credential-reset", names, parameters: [] },
    }),
  );
  const view = await showVerification(context, principal, verificationId);
  return { id: verificationId, code: view.code!, reference: view.link.split("#")[1]!, digest, person };
}

export async function join(context: Context, flow: Flow): Promise<Held> {
  const { token } = await joinVerification(context, anywhere(), flow);
  return { ...flow, token };
}

/** Reads the newest code out of the mailbox or phone it went to. */
export async function sendAndRead(context: Context, held: Held, kind: "email" | "phone"): Promise<string> {
  const method = kind === "email" ? "email-code" : "sms-code";
  await sendCodeTo(bearer(context, held.token), { method, pointId: held.person.points[kind] });
  const row = await context.database.first<{ id: string; code_sealed: Buffer }>(
    "select id, code_sealed from customer_codes where verification_id = $1 and voided_at is null and point_id = $2",
    [held.id, held.person.points[kind]],
  );
  return context.keys.system.open(sentCodePlace(row!.id), row!.code_sealed).toString();
}

export async function proveByPoint(context: Context, held: Held, kind: "email" | "phone"): Promise<void> {
  const method = kind === "email" ? ("email-code" as const) : ("sms-code" as const);
  const code = await sendAndRead(context, held, kind);
  await prove(bearer(context, held.token), { method, pointId: held.person.points[kind], code });
}

export async function challengeOf(context: Context, token: string): Promise<{ challenge: string }> {
  return (await passkeyOptions(bearer(context, token))) as unknown as { challenge: string };
}

export function totpOf(context: Context, secret: string): Promise<string> {
  return generate({ secret, epoch: Math.floor(context.now() / 1000) });
}

export function siteToken(
  context: Context,
  externalId: string,
  more: { key?: KeyObject | Uint8Array; alg?: string; issued?: number } = {},
): Promise<string> {
  const issued = Math.floor(context.now() / 1000) + (more.issued ?? 0);
  return new SignJWT()
    .setProtectedHeader({ alg: more.alg ?? "EdDSA" })
    .setSubject(externalId)
    .setIssuer(issuer)
    .setJti(randomUUID())
    .setIssuedAt(issued)
    .setExpirationTime(issued + 300)
    .sign(more.key ?? siteKeys.privateKey);
}

/** Six people in six states. @throws where an honest customer is refused: then nothing that follows means anything. */
export async function setStage(world: World, context: Context, people: readonly Person[]): Promise<Stage> {
  const [one, two, three, four, five, own] = people as [Person, Person, Person, Person, Person, Person];
  const thief = await join(context, await begin(world, context, own));
  await proveByPoint(context, thief, "email");
  await proveByPoint(context, thief, "phone");
  const stolen = await join(context, await begin(world, context, two));
  await sendCodeTo(bearer(context, stolen.token), { method: "email-code", pointId: two.points.email });
  const started = await startProofing(bearer(context, stolen.token));
  const sent = await join(context, await begin(world, context, four));
  const disowned = await passByPasskey(context, await join(context, await begin(world, context, five)));
  await disown(bearer(context, disowned.token));
  const access = await startAccessView(context, anywhere(), { contact: two.email });
  return {
    context,
    asked: await begin(world, context, one),
    thief,
    stolen,
    passed: await passByEverything(context, await join(context, await begin(world, context, three))),
    sent: { ...sent, mailCode: await sendAndRead(context, sent, "email") },
    disowned,
    access: { token: access.token, pointId: access.verification.methods[0]!.pointId! },
    proofing: new URL(started.location).searchParams.get("reference")!,
  };
}

async function passByPasskey(context: Context, held: Held): Promise<Held & { assertion: object }> {
  const assertion = held.person.passkey.answer(await challengeOf(context, held.token));
  await prove(bearer(context, held.token), { method: "passkey", passkey: assertion });
  await confirm(bearer(context, held.token));
  return { ...held, assertion };
}

async function passByEverything(context: Context, held: Held): Promise<Stage["passed"]> {
  const totpCode = await totpOf(context, held.person.totp);
  await prove(bearer(context, held.token), { method: "totp", code: totpCode });
  const site = await siteToken(context, held.person.externalId);
  await prove(bearer(context, held.token), { method: "site-session", assertion: site });
  await proveByPoint(context, held, "email");
  return { ...(await passByPasskey(context, held)), totpCode, site };
}

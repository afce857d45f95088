import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveContact } from "../features/contacts/index.ts";
import {
  externalIdFingerprint,
  type Subject,
  showVerification,
  startVerification,
} from "../features/verifications/index.ts";
import type { Principal } from "../platform/http/call.ts";
import { type Authenticator, createAuthenticator } from "./authenticator.ts";
import { type OpenedInbox, openInbox, plainSettings } from "./channels.ts";
import { type Answer, cast, eventually, type Person, type World } from "./world.ts";

const day = 24 * 60 * 60 * 1000;

export interface Customer {
  readonly contactId: string;
  readonly conversationId: string;
  readonly email: string;
  readonly phone: string;
  readonly externalId: string;
  /** Ids of the contact points. */
  readonly points: { readonly email: string; readonly phone: string };
}

export interface OnFile {
  readonly email?: string;
  readonly phone?: string;
  /** Milliseconds that the points are on file; ten days when absent. */
  readonly since?: number;
}

let count = 0;

/** A person on the company's file who has written to the desk. Numbers are of the range nobody is given. */
export async function putOnFile(world: World, onFile: OnFile = {}): Promise<Customer> {
  count += 1;
  const { context } = world;
  const email = onFile.email ?? `cliente${count}.${randomUUID().slice(0, 8)}@casa.example`;
  const phone = onFile.phone ?? `+5511000${String(100_000 + count)}`;
  const since = new Date(context.now() - (onFile.since ?? 10 * day));
  const externalId = `kunde-${count}-${randomUUID().slice(0, 8)}`;
  const contact = await resolveContact(context, context.database, { kind: "email", value: email });
  const phoneId = await addPhone(world, contact.id, contact.key_wrapped!, phone);
  await context.database.run("update contact_points set on_file_since = $2 where contact_id = $1", [
    contact.id,
    since,
  ]);
  await context.database.run(
    "update contacts set external_id_fingerprint = $2, language = 'en' where id = $1",
    [contact.id, externalIdFingerprint(context, externalId)],
  );
  const point = await context.database.first<{ id: string }>(
    "select id from contact_points where contact_id = $1 and kind = 'email'",
    [contact.id],
  );
  const conversationId = await talkTo(world, contact.id);
  return {
    contactId: contact.id,
    conversationId,
    email,
    phone,
    externalId,
    points: { email: point!.id, phone: phoneId },
  };
}

async function addPhone(world: World, contactId: string, keyWrapped: Buffer, phone: string): Promise<string> {
  const { context } = world;
  const id = randomUUID();
  const sealer = context.keys.openKey(`contact:${contactId}`, keyWrapped);
  const fingerprint = context.keys.fingerprint("contact-point:phone", phone.replaceAll(/\D/g, ""));
  await context.database.run(
    `insert into contact_points (id, contact_id, kind, fingerprint, value_sealed, masked, created_at)
     values ($1, $2, 'phone', $3, $4, $5, now())`,
    [
      id,
      contactId,
      fingerprint,
      sealer.seal({ table: "contact_points", column: "value", row: id }, phone),
      `•••• ${phone.slice(-4)}`,
    ],
  );
  return id;
}

/** One inbox for all of a world's conversations. */
const inboxes = new WeakMap<World, Promise<OpenedInbox>>();

/** A conversation of this contact, assigned to Carla. */
export async function talkTo(world: World, contactId: string): Promise<string> {
  const id = randomUUID();
  const opening = inboxes.get(world) ?? openInbox(world, plainSettings.upload);
  inboxes.set(world, opening);
  const inbox = await opening;
  await world.context.database.run(
    `insert into conversations (id, inbox_id, contact_id, channel, assignee_id, message_count, created_at, last_message_at)
     values ($1, $2, $3, 'email', $4, 1, now(), now())`,
    [id, inbox.id, contactId, world.ids.carla],
  );
  return id;
}

export function principalOf(world: World, person: Person): Principal {
  const { name, role, language } = cast[person];
  return { memberId: world.ids[person], sessionId: randomUUID(), name, role, language, steppedUpUntil: 0 };
}

/** A verification as the agent's panel begins it. */
export async function ask(
  world: World,
  customer: Pick<Customer, "contactId" | "conversationId">,
  wanted: Partial<Subject> & { by?: Person } = {},
) {
  const { by = "carla", ...more } = wanted;
  const actionId = more.actionId ?? randomUUID();
  const subject: Subject = {
    actionId,
    digest: createHash("sha256").update(actionId).digest("base64url"),
    conversationId: customer.conversationId,
    contactId: customer.contactId,
    requiredLevel: "V1",
    shown: {
      family: "credential-reset",
      names: { "pt-BR": "Redefinir a senha", en: "Reset the password", es: "Restablecer la contraseña" },
      parameters: [{ label: { "pt-BR": "Conta", en: "Account", es: "Cuenta" }, value: "loja-77" }],
    },
    ...more,
  };
  const principal = principalOf(world, by);
  const { verificationId } = await world.context.database.transaction((tx) =>
    startVerification(world.context, tx, principal, subject),
  );
  const view = await showVerification(world.context, principal, verificationId);
  return { ...view, subject, reference: view.link.split("#")[1]!, code: view.code! };
}

/** The page of a customer: what it asks carries its token, as the browser's does. */
export function pageOf(world: World, token: string | null) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    world.call(null, method, `/api/customer${path}`, body, headers);
  return {
    token,
    call,
    show: () => call("GET", "/verification"),
    sendCode: (method: string, pointId: string) => call("POST", "/verification/codes", { method, pointId }),
    prove: (body: unknown) => call("POST", "/verification/proofs", body),
    passkeyOptions: () => call("POST", "/verification/passkey-options"),
    confirm: () => call("POST", "/verification/confirmation"),
    disown: () => call("POST", "/verification/disowning"),
  };
}

export type Page = ReturnType<typeof pageOf>;

export async function joinWith(
  world: World,
  { reference, code }: { reference: string; code: string },
): Promise<Page> {
  const { status, body } = await world.call(null, "POST", "/api/customer/verifications", { code, reference });
  if (status !== 200) throw new Error(`join refused: ${status} ${body.code}`);
  return pageOf(world, body.token);
}

/** Everything that went to customers while nothing leaves, oldest first. */
export function outbox(world: World): { kind: string; to: string; subject?: string; text: string }[] {
  try {
    const file = join(world.context.settings.dataFolder, "customer-messages.jsonl");
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** The six digits of the newest code sent to this address. */
export async function codeSentTo(world: World, to: string, after = 0): Promise<string> {
  return eventually(async () => {
    const message = outbox(world)
      .slice(after)
      .findLast((one) => one.to === to && /\b\d{6}\b/.test(one.text));
    return message?.text.match(/\b\d{6}\b/)?.[0];
  });
}

/** Gets a code at a contact point on file and proves with it. */
export async function proveByPoint(
  world: World,
  page: Page,
  customer: Customer,
  kind: "email" | "phone",
): Promise<Answer> {
  const method = kind === "email" ? "email-code" : "sms-code";
  const before = outbox(world).length;
  const sent = await page.sendCode(method, customer.points[kind]);
  if (sent.status !== 204) throw new Error(`no code: ${sent.status} ${sent.body.code}`);
  const code = await codeSentTo(world, customer[kind], before);
  return page.prove({ method, pointId: customer.points[kind], code });
}

/** A passkey kept long enough ago, without the ceremony; milliseconds. */
export async function givePasskey(world: World, contactId: string, age = 10 * day): Promise<Authenticator> {
  const passkey = createAuthenticator();
  const { publicKey } = passkey;
  await world.context.database.run(
    `insert into authenticators (id, contact_id, kind, credential_id, public_key, counter, bound_at)
     values ($1, $2, 'passkey', $3, $4, 0, $5)`,
    [randomUUID(), contactId, passkey.id, publicKey, new Date(world.context.now() - age)],
  );
  return passkey;
}

/** The HMAC form of a signed site session. Times in milliseconds. */
export function siteAssertion(
  secret: string,
  externalId: string,
  more: { at?: number; nonce?: string } = {},
): string {
  const at = Math.floor((more.at ?? Date.now()) / 1000);
  const nonce = more.nonce ?? randomBytes(16).toString("base64url");
  const signed = `v1.${at}.${nonce}.${Buffer.from(externalId).toString("base64url")}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("hex")}`;
}

/** Settings of verification as an admin sends them, with changes. */
export async function setVerification(world: World, change: Record<string, unknown>): Promise<void> {
  const { body } = await world.call("alice", "GET", "/api/verification-settings");
  const {
    canMail: _1,
    directorySecretSet: _2,
    smsTokenSet: _3,
    siteSecretSet: _4,
    proofingSecretSet: _5,
    ...kept
  } = body;
  const answer = await world.call("alice", "PUT", "/api/verification-settings", { ...kept, ...change });
  if (answer.status !== 204)
    throw new Error(`settings refused: ${answer.status} ${JSON.stringify(answer.body)}`);
}

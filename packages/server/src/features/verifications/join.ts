import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { createToken } from "../../platform/crypto/tokens.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Client } from "../../platform/http/call.ts";
import { throttle } from "../../platform/throttle.ts";
import { record } from "../evidence/index.ts";
import { recordEnd, tellConsoles } from "./announce.ts";
import { digitsOf, isCode, isNobodysCode } from "./codes.ts";
import { NOBODY } from "./nobody.ts";
import { notifyContact } from "./notices.ts";
import { type CustomerView, presentToCustomer } from "./present.ts";
import { SESSION_MILLISECONDS } from "./session.ts";
import { openShown } from "./shown.ts";
import { steadily } from "./steady.ts";
import { readTyped } from "./typed-contact.ts";
import {
  countFailure,
  findContactFacts,
  join,
  type Reserved,
  reserveTry,
  type VerificationRow,
} from "./verifications.store.ts";

export interface Joining {
  readonly code: string;
  readonly reference?: string | undefined;
  readonly contact?: string | undefined;
  readonly language?: Language | undefined;
}

/** Tries of one address in a day, whatever it is tried with: who only knows it may use up six, the rest needs the link. */
const perDay = { contact: 6, total: 10 } as const;
const perSource = { most: 30, seconds: 600 } as const;
const day = 86_400;

/**
 * The code the agent said takes the verification for this page, once.
 * @throws {Failure} `code-refused`, the same whichever part was wrong; `rate-limited`
 */
export function joinVerification(
  context: Context,
  client: Pick<Client, "address">,
  joining: Joining,
): Promise<{ token: string; verification: CustomerView }> {
  return steadily(async () => {
    await throttle(context, "customer-join", client.address, perSource);
    return admit(() => tryCode(context, joining));
  });
}

/** As many are looked at at once; who comes on top is sent away before a try is counted. */
const MOST_AT_ONCE = 48;
let inside = 0;

async function admit<T>(work: () => Promise<T>): Promise<T> {
  if (inside >= MOST_AT_ONCE) throw new Failure("rate-limited", { retryAfter: 5 });
  inside += 1;
  try {
    return await work();
  } finally {
    inside -= 1;
  }
}

async function tryCode(context: Context, joining: Joining) {
  const reserved = await reserve(context, joining);
  const code = digitsOf(joining.code);
  const fits = reserved ? await isCode(context, code, reserved) : await isNobodysCode(context, code);
  if (reserved && fits) return take(context, reserved, joining.language ?? null);
  await countWrong(context, reserved, joining);
  throw new Failure("code-refused");
}

/** Takes a try, and counts it for the day; for what is nobody's the same is asked and written. */
async function reserve(context: Context, { reference, contact = "" }: Joining): Promise<Reserved | null> {
  const byLink = reference !== undefined;
  const door = byLink ? { reference } : await readTyped(context, context.database, contact);
  const counter = context.keys.fingerprint("customer-join-counter", reference ?? contact);
  const reserved = await reserveTry(context.database, door, counter, new Date(context.now()));
  const below = await isBelowDay(context, reserved?.contact_id ?? `nobody ${reference ?? contact}`, byLink);
  return below && reserved?.contact_id ? reserved : null;
}

/** Counted for the contact, not for who tries: above it every code is wrong until tomorrow, and nothing else is touched. */
async function isBelowDay(context: Context, contactId: string, byLink: boolean): Promise<boolean> {
  try {
    if (!byLink)
      await throttle(context, "customer-join-contact", contactId, { most: perDay.contact, seconds: day });
    await throttle(context, "customer-join-day", contactId, { most: perDay.total, seconds: day });
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === "rate-limited") return false;
    throw error;
  }
}

async function countWrong(
  context: Context,
  reserved: Reserved | null,
  { reference, contact }: Joining,
): Promise<void> {
  const subject = reserved?.id ?? reference ?? contact ?? "";
  const counter = context.keys.fingerprint("customer-join-counter", `wrong ${subject}`);
  await context.database.transaction(async (tx) => {
    const dead = await countFailure(tx, reserved?.id ?? NOBODY, counter, new Date(context.now()));
    await tellConsoles(context, tx, reserved ?? { conversation_id: NOBODY, action_id: null });
    if (dead) await tellOfFailure(context, tx, dead);
  });
}

async function tellOfFailure(context: Context, tx: Transaction, dead: VerificationRow): Promise<void> {
  await recordEnd(context, tx, dead, "wrong-codes");
  const contact = await findContactFacts(tx, dead.contact_id!);
  await notifyContact(context, tx, {
    kind: "verification-failed",
    contactId: dead.contact_id!,
    conversationId: dead.conversation_id,
    verificationId: dead.id,
    actionId: dead.action_id,
    action: openShown(context, contact, dead)?.names ?? null,
  });
}

async function take(context: Context, reserved: Reserved, language: Language | null) {
  const { token, hash } = createToken();
  const now = new Date(context.now());
  const verification = await context.database.transaction(async (tx) => {
    const expiresAt = new Date(context.now() + SESSION_MILLISECONDS);
    const row = await join(tx, reserved.id, { hash, expiresAt, language, now });
    if (!row) return null;
    await record(context, tx, {
      type: "verification.joined",
      actor: { kind: "contact", id: row.contact_id! },
      subjectId: row.id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
    });
    await tellConsoles(context, tx, row);
    return presentToCustomer(context, tx, row);
  });
  if (!verification) throw new Failure("code-refused");
  return { token, verification };
}

import type { BodyOf, ResponseOf, revealField } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { throttle } from "../../platform/throttle.ts";
import {
  type AccessSignal,
  type Circumstances,
  flagAccess,
  hasReviewSince,
  isAlwaysAsked,
  isCurious,
  presentReveal,
  SITTING,
  signalsOf,
  touchContacts,
  wantsExplanation,
} from "../access/index.ts";
import { findPerson, type PersonRow } from "../contacts/index.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { contactSealer } from "../originals/index.ts";
import { type Decision, decide, type Facts, refuse } from "../policy/index.ts";
import { toLevel } from "../verifications/index.ts";
import { weigh } from "./facts.ts";
import {
  type ConversationRow,
  findConversationOf,
  hasConversation,
  insertReveal,
  listConversationReveals,
  lockReveal,
  markCopied,
} from "./reveals.store.ts";
import { type Asked, findTarget } from "./targets.ts";

type Body = BodyOf<typeof revealField>;
type Answer = ResponseOf<typeof revealField>;

/** How long a value may stand on a screen. Milliseconds. */
const SHOWN = 60_000;
const perMinute = { most: 20, seconds: 60 };
const perHour = { most: 200, seconds: 3_600 };

/**
 * One value of one contact, once: decided by the policy, in the log before it is opened, and seen by everybody who reads
 * the conversation. A contact that is reached for in vain counts as touched.
 * @throws {Failure} `not-found`, `frozen`, `level-required`, `step-up-required`, `policy-refused`, `rate-limited`, `evidence-unavailable`
 */
export async function reveal(
  context: Context,
  principal: Principal,
  contactId: string,
  body: Body,
): Promise<Answer> {
  await throttle(context, "reveal", principal.memberId, perMinute);
  await throttle(context, "reveal-hour", principal.memberId, perHour);
  const granted = await grant(context, principal, contactId, body).catch(async (error: unknown) => {
    await noteAttempt(context, principal, contactId, body);
    throw error;
  });
  await awaitLogged(context, granted.entryId);
  const { person, asked } = granted;
  const sealer = contactSealer(context.keys, person.id, person.key_wrapped);
  return {
    revealId: granted.id,
    value: asked.open(sealer).toString(),
    until: granted.until.toISOString(),
  };
}

interface Granted {
  readonly id: string;
  readonly until: Date;
  readonly entryId: string;
  readonly person: PersonRow;
  readonly asked: Asked;
}

/** Decides and writes down; nothing is opened here. */
function grant(context: Context, principal: Principal, contactId: string, body: Body): Promise<Granted> {
  return context.database.transaction(async (tx) => {
    const { person, conversation } = await findCase(tx, contactId, body.conversationId);
    const asked = await findTarget({ tx, person, conversationId: body.conversationId }, body.target);
    if (!asked) throw new Failure("not-found");
    const reason = redactWords(context, body.reason);
    const reasonFingerprint = fingerprintOf(context, principal, reason);
    const request = { person, asked, conversation, reasonFingerprint };
    const { facts, circumstances } = await weigh(context, tx, principal, request);
    const decision = await decide(tx, facts);
    refuseUnless(decision, facts, principal);
    const signals = signalsOf(circumstances);
    const id = createId(context.now());
    const until = new Date(context.now() + SHOWN);
    const entryId = await record(context, tx, {
      type: "contact.field-revealed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: conversation?.id ?? null,
      contactId,
      data: {
        target: asked.kind,
        what: asked.what,
        sensitivity: asked.sensitivity,
        required: toLevel(asked.requiredLevel),
        proven: toLevel(facts.provenLevel),
        rules: decision.reasons.map(({ rule }) => rule),
        signals,
      },
      personal: { reason },
    });
    await insertReveal(tx, {
      id,
      at: new Date(context.now()),
      until,
      memberId: principal.memberId,
      contactId,
      conversationId: conversation?.id ?? null,
      target: asked.kind,
      what: asked.what,
      reason,
      reasonFingerprint,
      related: circumstances.related,
      vip: person.vip,
      signals,
      evidenceId: entryId,
    });
    await noteReveal(context, tx, principal, { id, contactId, conversation, signals, circumstances });
    return { id, until, entryId, person, asked };
  });
}

/** @throws {Failure} `not-found`, also for a conversation that is somebody else's */
async function findCase(
  tx: Transaction,
  contactId: string,
  conversationId: string | null,
): Promise<{ person: PersonRow; conversation: ConversationRow | null }> {
  const person = await findPerson(tx, contactId);
  const conversation = conversationId ? await findConversationOf(tx, contactId, conversationId) : null;
  if (!person || (conversationId && !conversation)) throw new Failure("not-found");
  return { person, conversation };
}

/** The failures that say what to do come before the one that says no. */
function refuseUnless(decision: Decision, facts: Facts, principal: Principal): void {
  if (decision.allowed) return;
  if (facts.frozen) throw new Failure("frozen");
  if (facts.provenLevel < facts.requiredLevel)
    throw new Failure("level-required", {
      required: toLevel(facts.requiredLevel),
      proven: toLevel(facts.provenLevel),
    });
  if (!facts.steppedUp && needsStepUp(facts)) throw new Failure("step-up-required");
  throw refuse(decision, principal.language);
}

function needsStepUp({ sensitivity, openConversation, role }: Facts): boolean {
  const senior = role === "lead" || role === "admin";
  return sensitivity === "sensitive" || sensitivity === "secret" || (!openConversation && senior);
}

interface Noted {
  readonly id: string;
  readonly contactId: string;
  readonly conversation: ConversationRow | null;
  readonly signals: readonly AccessSignal[];
  readonly circumstances: Circumstances;
}

async function noteReveal(
  context: Context,
  tx: Transaction,
  { memberId }: Principal,
  { id, contactId, conversation, signals, circumstances }: Noted,
): Promise<void> {
  const conversationId = conversation?.id ?? null;
  await touchContacts(context, tx, { memberId, contactIds: [contactId], kind: "reveal", conversationId });
  if (wantsExplanation(signals) || isCurious(circumstances)) {
    const since = new Date(context.now() - SITTING);
    const asked = await hasReviewSince(tx, { memberId, signals, since });
    if (!asked || isAlwaysAsked(signals))
      await flagAccess(context, tx, { memberId, contactId, conversationId, revealId: id, signals });
  }
  if (conversation)
    await context.live.publish(
      { type: "conversation", conversationId: conversation.id, inboxId: conversation.inbox_id },
      tx,
    );
}

async function noteAttempt(
  context: Context,
  { memberId }: Principal,
  contactId: string,
  { conversationId }: Body,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (!(await findPerson(tx, contactId))) return;
    await touchContacts(context, tx, { memberId, contactIds: [contactId], kind: "file", conversationId });
  });
}

/** The same words, whatever their case and spaces. */
function fingerprintOf({ keys }: Pick<Context, "keys">, { memberId }: Principal, reason: string): Buffer {
  const words = reason
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return keys.fingerprint(`reveal-reason:${memberId}`, words);
}

/** @throws {Failure} `not-found` for others' reveals, `conflict` after its 60 seconds, `evidence-unavailable` */
export async function markCopy(context: Context, principal: Principal, id: string): Promise<void> {
  const entryId = await context.database.transaction(async (tx) => {
    const row = await lockReveal(tx, id, principal.memberId);
    if (!row) throw new Failure("not-found");
    if (row.until.getTime() < context.now()) throw new Failure("conflict");
    if (row.copied_at) return null;
    await markCopied(tx, id, new Date(context.now()));
    if (row.conversation_id && row.inbox_id)
      await context.live.publish(
        { type: "conversation", conversationId: row.conversation_id, inboxId: row.inbox_id },
        tx,
      );
    return record(context, tx, {
      type: "contact.field-copied",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { what: row.what },
    });
  });
  if (entryId) await awaitLogged(context, entryId);
}

/** @throws {Failure} `not-found` */
export async function listReveals({ database }: Pick<Context, "database">, conversationId: string) {
  if (!(await hasConversation(database, conversationId))) throw new Failure("not-found");
  return { items: (await listConversationReveals(database, conversationId)).map(presentReveal) };
}

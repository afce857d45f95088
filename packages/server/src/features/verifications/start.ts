import { randomBytes } from "node:crypto";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { record } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { recordEnd, tellConsoles } from "./announce.ts";
import { createCode, MOST_TRIES, SPOKEN_MILLISECONDS } from "./codes.ts";
import { isFrozen } from "./freeze.ts";
import { toLevel, toRank } from "./level.ts";
import { notifyContact } from "./notices.ts";
import { maskedProofs } from "./present.ts";
import { sealShown } from "./shown.ts";
import { readStanding } from "./standing.ts";
import { stateAt } from "./state.ts";
import type { Subject } from "./types.ts";
import {
  type ContactFacts,
  cancelLive,
  countStartedSince,
  endVerification,
  findVerification,
  insertVerification,
  lockContact,
  type VerificationRow,
} from "./verifications.store.ts";

const HOUR = 60 * 60_000;
const MOST_AN_HOUR = 3;

/**
 * Begins inside the caller's transaction, which then waits for `entryId` with `awaitLogged` before it answers.
 * One prompt at a time: what lives for this contact ends.
 * @throws {Failure} `not-found` without a contact that has its key, `frozen`, `rate-limited` above three in an hour.
 */
export async function startVerification(
  context: Context,
  tx: Transaction,
  principal: Principal,
  subject: Subject,
  options: { readonly sendLink?: boolean } = {},
): Promise<{ verificationId: string; entryId: string }> {
  const contact = await lockContact(tx, subject.contactId);
  if (!contact?.key_wrapped) throw new Failure("not-found");
  await refuseTooMany(context, tx, subject);
  for (const row of await cancelLive(tx, contact.id, new Date(context.now())))
    await recordEnd(context, tx, row, "replaced");
  const { id, reference } = await insertAsked(context, tx, principal, subject, contact);
  const link = options.sendLink ? linkOf(context, reference) : null;
  await notifyContact(context, tx, {
    kind: "verification-started",
    contactId: contact.id,
    conversationId: subject.conversationId,
    verificationId: id,
    actionId: subject.actionId,
    action: subject.shown.names,
    agent: principal.name,
    link,
  });
  await tellConsoles(context, tx, { conversation_id: subject.conversationId, action_id: subject.actionId });
  const entryId = await record(context, tx, {
    type: "verification.started",
    actor: { kind: "member", id: principal.memberId },
    subjectId: id,
    conversationId: subject.conversationId,
    contactId: contact.id,
    data: { action: subject.actionId, digest: subject.digest, required: subject.requiredLevel },
  });
  return { verificationId: id, entryId };
}

async function refuseTooMany(context: Context, tx: Transaction, subject: Subject): Promise<void> {
  if (await isFrozen(tx, subject.conversationId)) throw new Failure("frozen");
  const started = await countStartedSince(tx, subject.contactId, new Date(context.now() - HOUR));
  if (started >= MOST_AN_HOUR) throw new Failure("rate-limited", { retryAfter: HOUR / 1000 });
}

async function insertAsked(
  context: Context,
  tx: Transaction,
  principal: Principal,
  subject: Subject,
  contact: ContactFacts,
): Promise<{ id: string; reference: string }> {
  const id = createId(context.now());
  const reference = randomBytes(16).toString("base64url");
  const { code, hash, salt } = await createCode(context);
  const until = new Date(context.now() + SPOKEN_MILLISECONDS);
  await insertVerification(tx, {
    id,
    purpose: "action",
    actionId: subject.actionId,
    digest: subject.digest,
    conversationId: subject.conversationId,
    contactId: contact.id,
    startedBy: principal.memberId,
    pointId: null,
    typed: null,
    requiredLevel: toRank(subject.requiredLevel),
    language: contact.language ?? (await findDesk(tx)).default_language,
    state: "waiting",
    reference,
    code: { hash, salt, sealed: context.keys.system.seal(codePlace(id), code), until },
    sessionHash: null,
    shownSealed: sealShown(context, contact, id, subject.shown),
    expiresAt: until,
    now: new Date(context.now()),
  });
  return { id, reference };
}

/** @throws {Failure} `not-found` */
export async function showVerification(context: Context, principal: Principal, id: string) {
  const row = await findVerification(context.database, id);
  if (row?.purpose !== "action") throw new Failure("not-found");
  const state = stateAt(row, context.now());
  const standing = await readStanding(context, context.database, row);
  const showsCode = state === "waiting" && row.started_by === principal.memberId && row.code_sealed !== null;
  return {
    id,
    actionId: row.action_id!,
    state,
    code: showsCode ? context.keys.system.open(codePlace(id), row.code_sealed!).toString() : null,
    codeUntil: state === "waiting" ? row.code_until!.toISOString() : null,
    page: `${context.origin.host}/verify`,
    link: linkOf(context, row.reference),
    requiredLevel: toLevel(row.required_level),
    provenLevel: toLevel(state === "passed" ? row.proven_level : state === "joined" ? standing.level : 0),
    proofs: maskedProofs(standing.proofs),
    triesLeft: state === "waiting" ? MOST_TRIES - row.failures : 0,
    endedAt: endOf(row, state)?.toISOString() ?? null,
  };
}

/** @throws {Failure} `not-found`, `verification-ended` */
export async function cancelVerification(
  context: Context,
  tx: Transaction,
  principal: Principal,
  id: string,
): Promise<void> {
  const row = await findVerification(tx, id);
  if (row?.purpose !== "action") throw new Failure("not-found");
  if (stateAt(row, context.now()) === "expired") throw new Failure("verification-ended");
  const ended = await endVerification(tx, id, "cancelled", new Date(context.now()));
  if (!ended) throw new Failure("verification-ended");
  await recordEnd(context, tx, ended, "cancelled", principal);
}

function endOf(row: VerificationRow, state: VerificationRow["state"]): Date | null {
  if (state !== "expired" || row.ended_at) return row.ended_at;
  return row.state === "waiting" ? row.code_until : row.expires_at;
}

/** The reference stands in the fragment: no server on the way sees it. */
function linkOf({ origin }: Pick<Context, "origin">, reference: string): string {
  return new URL(`/verify#${reference}`, origin).href;
}

function codePlace(row: string) {
  return { table: "verifications", column: "code", row };
}

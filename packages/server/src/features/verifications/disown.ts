import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { hashToken } from "../../platform/crypto/tokens.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Call, Client } from "../../platform/http/call.ts";
import { throttle } from "../../platform/throttle.ts";
import { raiseAlert } from "../alerts/index.ts";
import { record } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { tellConsoles } from "./announce.ts";
import { removeAuthenticator } from "./authenticators.store.ts";
import { freezeConversation } from "./freeze.ts";
import { lockNoticeByToken, markDisowned, type NoticeRow } from "./notices.store.ts";
import { notifyContact } from "./notices.ts";
import { voidProofs } from "./proofs.store.ts";
import { heldVerification } from "./session.ts";
import type { Freezing } from "./types.ts";
import { disownOf } from "./verifications.store.ts";

const DAY = 86_400_000;
/** How long the tap in a notice works. */
const noticeMilliseconds = 30 * DAY;

/** "No, stop" on the verification page. @throws {Failure} `signed-out` */
export async function disown(call: Pick<Call, "context" | "headers">): Promise<void> {
  const { context } = call;
  const row = await heldVerification(call);
  await context.database.transaction((tx) =>
    stopEverything(context, tx, {
      contactId: row.contact_id,
      conversationId: row.conversation_id,
      verificationId: row.id,
      reason: "disowned-by-customer",
    }),
  );
}

/**
 * One tap in a notice. The same tap twice is answered twice and does nothing more.
 * @throws {Failure} `link-expired`, `rate-limited`
 */
export async function disownByNotice(
  context: Context,
  client: Pick<Client, "address">,
  token: string,
): Promise<{ deskName: string; language: Language }> {
  await throttle(context, "customer-disown", client.address, { most: 30, seconds: 600 });
  const since = new Date(context.now() - noticeMilliseconds);
  const language = await context.database.transaction(async (tx) => {
    const notice = await lockNoticeByToken(tx, hashToken(token), since);
    if (!notice) throw new Failure("link-expired");
    if (!notice.disowned_at) await disownNotice(context, tx, notice);
    return notice.language;
  });
  return { deskName: (await findDesk(context.database)).name, language };
}

async function disownNotice(context: Context, tx: Transaction, notice: NoticeRow): Promise<void> {
  await markDisowned(tx, notice.id, new Date(context.now()));
  if (notice.authenticator_id) await unbind(context, tx, notice.contact_id, notice.authenticator_id);
  await stopEverything(context, tx, {
    contactId: notice.contact_id,
    conversationId: notice.conversation_id,
    verificationId: notice.verification_id,
    reason: "disowned-by-notice",
  });
}

interface Stop {
  readonly contactId: string | null;
  readonly conversationId: string | null;
  readonly verificationId: string | null;
  readonly reason: Freezing;
}

/** Freezes the conversation, voids what was proven in it, alerts the desk, tells every contact point. */
async function stopEverything(context: Context, tx: Transaction, stop: Stop): Promise<void> {
  const disowned = await disownOf(tx, stop, new Date(context.now()));
  await voidProofs(
    tx,
    disowned.map(({ id }) => id),
    new Date(context.now()),
  );
  if (stop.contactId === null) return;
  const evidenceId = await record(context, tx, {
    type: "verification.disowned",
    actor: { kind: "contact", id: stop.contactId },
    subjectId: stop.verificationId ?? disowned[0]?.id ?? null,
    conversationId: stop.conversationId,
    contactId: stop.contactId,
    data: { reason: stop.reason, voided: disowned.length },
  });
  for (const row of disowned) await tellConsoles(context, tx, row);
  if (stop.conversationId)
    await freezeConversation(context, tx, {
      conversationId: stop.conversationId,
      contactId: stop.contactId,
      reason: stop.reason,
    });
  await raiseAlert(context, tx, {
    kind: "disowned",
    conversationId: stop.conversationId,
    contactId: stop.contactId,
    evidenceId,
  });
  await notifyContact(context, tx, {
    kind: "verification-disowned",
    contactId: stop.contactId,
    conversationId: stop.conversationId,
  });
}

async function unbind(context: Context, tx: Transaction, contactId: string, id: string): Promise<void> {
  if (!(await removeAuthenticator(tx, id, new Date(context.now())))) return;
  await record(context, tx, {
    type: "authenticator.removed",
    actor: { kind: "contact", id: contactId },
    subjectId: id,
    contactId,
    data: { reason: "disowned-by-notice" },
  });
  await notifyContact(context, tx, { kind: "authenticator-removed", contactId });
}

import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { type AlertKind, raiseAlert } from "../alerts/index.ts";
import { record } from "../evidence/index.ts";
import { hasReviewSince, insertReview } from "./access.store.ts";
import type { AccessSignal } from "./signals.ts";
import { findHoneyAmong, findHoneyByPoint, insertTouches, type TouchKind } from "./touches.store.ts";

type Needs = Pick<Context, "keys" | "now" | "live" | "log" | "jobs">;

export interface Access {
  readonly memberId: string;
  readonly signals: readonly AccessSignal[];
  readonly contactId?: string | null;
  readonly conversationId?: string | null;
  readonly revealId?: string | null;
}

/** What is told to everybody who may know at once; the rest waits in the queue. */
const alarming: Partial<Record<AccessSignal, AlertKind>> = {
  honey: "honey",
  bulk: "bulk-lookup",
  sequential: "bulk-lookup",
};
const HOUR = 60 * 60_000;

/** Asks a member to explain an access: into the queue, into the log, and where it must not wait, onto every screen. */
export async function flagAccess(context: Needs, tx: Queryable, access: Access): Promise<void> {
  const id = createId(context.now());
  const evidenceId = await record(context, tx, {
    type: access.signals.includes("honey") ? "contact.honey-touched" : "access.flagged",
    actor: { kind: "member", id: access.memberId },
    subjectId: access.signals.includes("honey") ? (access.contactId ?? null) : (access.revealId ?? id),
    conversationId: access.conversationId ?? null,
    contactId: access.contactId ?? null,
    data: { review: id, signals: [...access.signals] },
  });
  await insertReview(tx, {
    id,
    at: new Date(context.now()),
    memberId: access.memberId,
    revealId: access.revealId ?? null,
    contactId: access.contactId ?? null,
    signals: access.signals,
    evidenceId,
  });
  for (const kind of new Set(access.signals.flatMap((signal) => alarming[signal] ?? [])))
    await raiseAlert(context, tx, {
      kind,
      evidenceId,
      memberId: access.memberId,
      contactId: access.contactId ?? null,
      conversationId: access.conversationId ?? null,
    });
}

export interface Touch {
  readonly memberId: string;
  readonly contactIds: readonly string[];
  readonly kind: TouchKind;
  readonly conversationId?: string | null;
}

/**
 * A member opened, searched, revealed or acted on contacts. A decoy among them alarms, once an hour for each member and
 * decoy; nothing in what the member gets differs.
 */
export async function touchContacts(context: Needs, tx: Queryable, touch: Touch): Promise<void> {
  if (touch.contactIds.length === 0) return;
  const { memberId, contactIds, kind } = touch;
  await insertTouches(tx, { memberId, contactIds, kind, at: new Date(context.now()) });
  for (const contactId of await findHoneyAmong(tx, contactIds)) {
    const since = new Date(context.now() - HOUR);
    if (await hasReviewSince(tx, { memberId, signals: ["honey"], contactId, since })) continue;
    await flagAccess(context, tx, {
      memberId,
      contactId,
      signals: ["honey"],
      conversationId: touch.conversationId ?? null,
    });
  }
}

/** Somebody looked for exactly these addresses, numbers or handles, wherever it was: whoever knows a decoy's has been in its file. */
export async function touchPoints(
  context: Needs & Pick<Context, "database">,
  memberId: string,
  fingerprints: readonly Buffer[],
): Promise<void> {
  const contactIds = await findHoneyByPoint(context.database, fingerprints);
  if (contactIds.length > 0)
    await context.database.transaction((tx) =>
      touchContacts(context, tx, { memberId, contactIds, kind: "search" }),
    );
}

import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { touchContacts } from "../access/index.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import {
  type ContactView,
  eraseRows,
  findContactView,
  listContactViews,
  searchContactViews,
} from "./contacts.store.ts";
import { setVip } from "./honey.store.ts";
import { createHoney } from "./honey.ts";
import { pointFingerprint } from "./resolve.ts";

export async function listContacts(context: Context, query: { cursor?: string | undefined; limit: number }) {
  const rows = await listContactViews(context.database, decodeCursor(query.cursor), query.limit);
  return toPage(rows, query.limit, (row) => ({ at: row.sort_at, id: row.id }), presentContact);
}

/** An exact address, number or handle finds its contact by fingerprint; a short name finds it by itself. */
export async function searchContacts(context: Context, principal: Principal, q: string) {
  const points = (["email", "phone", "handle"] as const).map((kind) => pointFingerprint(context, kind, q));
  const rows = await searchContactViews(context.database, points, q.toUpperCase());
  await touch(context, principal, rows, "search");
  return { items: rows.map(presentContact) };
}

/** @throws {Failure} `not-found` */
export async function getContact(context: Context, principal: Principal, id: string) {
  const row = await findContactView(context.database, id);
  if (!row) throw new Failure("not-found");
  await touch(context, principal, [row], "file");
  return presentContact(row);
}

/** Decoys, by their number alone: the log does not tell who they are either. @throws {Failure} `evidence-unavailable` */
export async function makeHoney(
  context: Context,
  principal: Principal,
  wanted: { count: number; language: Language },
): Promise<{ created: number; total: number }> {
  const { made, entryId } = await context.database.transaction(async (tx) => {
    const made = await createHoney(context, tx, wanted);
    const entryId = await record(context, tx, {
      type: "settings.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: null,
      data: { what: "honey-contacts", created: made.created },
    });
    return { made, entryId };
  });
  await awaitLogged(context, entryId);
  return made;
}

async function touch(
  context: Context,
  { memberId }: Principal,
  rows: readonly ContactView[],
  kind: "search" | "file",
): Promise<void> {
  const contactIds = rows.filter(({ erased_at }) => erased_at === null).map(({ id }) => id);
  await context.database.transaction((tx) => touchContacts(context, tx, { memberId, contactIds, kind }));
}

/** @throws {Failure} `not-found`, `evidence-unavailable` */
export async function markContact(
  context: Context,
  principal: Principal,
  id: string,
  { vip }: { vip: boolean },
): Promise<void> {
  const entryId = await context.database.transaction(async (tx) => {
    if (!(await setVip(tx, id, vip))) throw new Failure("not-found");
    return record(context, tx, {
      type: "contact.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      contactId: id,
      data: { vip },
    });
  });
  await awaitLogged(context, entryId);
}

/**
 * Erasure (GDPR article 17, LGPD article 18): the contact's key and everything readable are destroyed. Counters and
 * verdicts stay, as they say nothing of the person.
 */
export async function eraseContact(
  context: Context,
  principal: Principal,
  id: string,
  reason: string,
): Promise<void> {
  const text = redactWords(context, reason);
  const entryId = await context.database.transaction(async (tx) => {
    const conversations = await eraseRows(tx, { contactId: id, memberId: principal.memberId, reason: text });
    if (!conversations) throw new Failure("not-found");
    for (const row of conversations) {
      await context.live.publish({ type: "conversation", conversationId: row.id, inboxId: row.inbox_id }, tx);
    }
    // Nothing personal goes with it: there is no key any more that could open it.
    return record(context, tx, {
      type: "contact.erased",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      contactId: id,
      data: { conversations: conversations.length },
    });
  });
  await awaitLogged(context, entryId);
}

function presentContact(row: ContactView) {
  return {
    id: row.id,
    name: row.handle,
    points: row.points.map((point) => ({ ...point, firstSeenAt: new Date(point.firstSeenAt).toISOString() })),
    conversations: row.conversations,
    lastMessageAt: row.last_message_at?.toISOString() ?? null,
    erasedAt: row.erased_at?.toISOString() ?? null,
  };
}

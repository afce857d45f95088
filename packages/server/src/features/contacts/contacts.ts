import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import {
  type ContactView,
  eraseRows,
  findContactView,
  listContactViews,
  searchContactViews,
} from "./contacts.store.ts";
import { pointFingerprint } from "./resolve.ts";

export async function listContacts(context: Context, query: { cursor?: string | undefined; limit: number }) {
  const rows = await listContactViews(context.database, decodeCursor(query.cursor), query.limit);
  return toPage(rows, query.limit, (row) => ({ at: row.sort_at, id: row.id }), presentContact);
}

/** An exact address, number or handle finds its contact by fingerprint; a short name finds it by itself. */
export async function searchContacts(context: Context, q: string) {
  const points = (["email", "phone", "handle"] as const).map((kind) => pointFingerprint(context, kind, q));
  const rows = await searchContactViews(context.database, points, q.toUpperCase());
  return { items: rows.map(presentContact) };
}

/** @throws {Failure} `not-found` */
export async function getContact(context: Context, id: string) {
  const row = await findContactView(context.database, id);
  if (!row) throw new Failure("not-found");
  return presentContact(row);
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
  const { text } = context.engine.redact(
    reason,
    context.engine.scan(reason).findings,
    (finding) => `[${finding.type}]`,
  );
  await context.database.transaction(async (tx) => {
    const conversations = await eraseRows(tx, { contactId: id, memberId: principal.memberId, reason: text });
    if (!conversations) throw new Failure("not-found");
    for (const row of conversations) {
      await context.live.publish({ type: "conversation", conversationId: row.id, inboxId: row.inbox_id }, tx);
    }
  });
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

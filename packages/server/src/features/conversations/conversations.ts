import { mayRole } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { conversationReference } from "../../platform/crypto/reference.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, encodeCursor, toPage } from "../../platform/http/cursor.ts";
import { touchPoints } from "../access/index.ts";
import { pointFingerprint } from "../contacts/index.ts";
import { listHeldMessages, listMessages, presentMessage } from "../messages/index.ts";
import { canonicalValue } from "../reports/index.ts";
import { findMember } from "../sessions/index.ts";
import { announceLater } from "../webhooks/index.ts";
import {
  type ConversationChange,
  changeConversation,
  type Filter,
  findSummaries,
  findSummary,
  listSummaries,
  noteLook,
  type Search,
  type SummaryRow,
  wakeSnoozed,
} from "./conversations.store.ts";
import { presentSummary } from "./present.ts";

const heldPageSize = 50;

export async function listConversations(
  context: Context,
  principal: Principal,
  filter: Filter & { cursor?: string | undefined; q?: string | undefined },
) {
  const search = filter.q === undefined ? null : searchFor(context, filter.q);
  if (search) await touchPoints(context, principal.memberId, search.points);
  const rows = await listSummaries(
    context.database,
    principal.memberId,
    filter,
    decodeCursor(filter.cursor),
    search,
  );
  return toPage(rows, filter.limit, (row) => ({ at: row.last_message_at, id: row.id }), presentSummary);
}

/** The words as they are, and the fingerprints they would have as an exact value or contact point. */
function searchFor(context: Context, q: string): Search {
  return {
    words: q,
    value: context.keys.fingerprint("value", canonicalValue(q)),
    points: (["email", "phone", "handle"] as const).map((kind) => pointFingerprint(context, kind, q)),
  };
}

export async function showConversation(
  context: Context,
  principal: Principal,
  id: string,
  query: { before?: string | undefined; limit: number },
) {
  const summary = await getSummary(context, id);
  const rows = await listMessages(context.database, id, decodeCursor(query.before), query.limit + 1);
  const messages = rows.length > query.limit ? rows.slice(1) : rows;
  const first = messages[0];
  await noteLook(context.database, principal.memberId, id, new Date(context.now()));
  return {
    ...presentSummary(summary),
    createdAt: summary.created_at.toISOString(),
    reference: conversationReference(context, id),
    requests: summary.requests,
    messages: messages.map((row) =>
      presentMessage(row, context.engine, principal.language, summary.contact_handle),
    ),
    ...(rows.length > query.limit && first ? { earlier: encodeCursor(first) } : {}),
    call: summary.call_started_at
      ? {
          startedAt: summary.call_started_at.toISOString(),
          endedAt: summary.call_ended_at?.toISOString() ?? null,
        }
      : null,
  };
}

/** @throws {Failure} `not-found` */
export async function getSummary(context: Context, id: string): Promise<SummaryRow> {
  const summary = await findSummary(context.database, id);
  if (!summary) throw new Failure("not-found");
  return summary;
}

export async function updateConversation(
  context: Context,
  id: string,
  change: ConversationChange,
): Promise<void> {
  await refuseStrangeChange(context, change);
  await context.database.transaction(async (tx) => {
    const inboxId = await changeConversation(tx, id, change, new Date(context.now()));
    if (!inboxId) throw new Failure("not-found");
    await context.live.publish({ type: "conversation", conversationId: id, inboxId }, tx);
    await announceLater(context, tx, [{ event: "conversation.updated", conversationId: id }]);
  });
}

/** @throws {Failure} `request-invalid` for an assignee who may not work here, or a snooze that would never end. */
async function refuseStrangeChange(context: Context, change: ConversationChange): Promise<void> {
  if (change.status === "snoozed" && !change.snoozedUntil)
    throw invalid("body.snoozedUntil", "A snooze needs its end");
  if (!change.assigneeId) return;
  const member = await findMember(context.database, change.assigneeId);
  if (!member || member.disabled_at || !mayRole(member.role, "conversations:write"))
    throw invalid("body.assigneeId", "Not a member who works on conversations");
}

function invalid(path: string, message: string): Failure {
  return new Failure("request-invalid", { issues: [{ path, message }] });
}

export async function listHeld(context: Context, principal: Principal, cursor: string | undefined) {
  const rows = await listHeldMessages(context.database, decodeCursor(cursor), heldPageSize);
  const summaries = await findSummaries(context.database, [
    ...new Set(rows.map((row) => row.conversation_id)),
  ]);
  const byId = new Map(summaries.map((row) => [row.id, row]));
  return toPage(
    rows,
    heldPageSize,
    (row) => row,
    (row) => {
      const summary = byId.get(row.conversation_id)!;
      return {
        message: presentMessage(row, context.engine, principal.language, summary.contact_handle),
        conversation: presentSummary(summary),
      };
    },
  );
}

export async function wakeSnoozedConversations(context: Context): Promise<void> {
  await context.database.transaction(async (tx) => {
    for (const row of await wakeSnoozed(tx, new Date(context.now()))) {
      await context.live.publish({ type: "conversation", conversationId: row.id, inboxId: row.inbox_id }, tx);
    }
  });
}

import type { conversationSummary } from "@atalaia/contract";
import type { z } from "zod";
import type { SummaryRow } from "./conversations.store.ts";

export function presentSummary(row: SummaryRow): z.input<typeof conversationSummary> {
  return {
    id: row.id,
    inboxId: row.inbox_id,
    inboxName: row.inbox_name,
    channel: row.channel,
    status: row.status,
    subject: row.safe_subject,
    preview: row.safe_preview,
    contact: { id: row.contact_id, name: row.contact_handle },
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? "" } : null,
    verdict: row.verdict,
    complete: row.complete,
    held: row.held,
    needsAttention: row.needs_attention,
    unread: row.unread,
    tags: row.tags,
    lastMessageAt: row.last_message_at.toISOString(),
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
  };
}

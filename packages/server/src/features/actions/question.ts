import type { Held } from "./act.ts";
import type { Question } from "./facts.ts";

/** What is asked of the policy about an action that is there. */
export function questionOf(
  { row, standing }: Held,
  action: Question["action"],
  steppedUp: boolean,
): Question {
  return {
    action,
    contactId: row.contact_id,
    conversation: {
      status: row.conversation_status,
      assignee_id: row.conversation_assignee,
      verdict: row.verdict,
    },
    frozen: row.frozen_at !== null,
    vip: row.contact_vip,
    honey: row.contact_honey,
    amount: Number(row.amount),
    requiredLevel: standing.requirement.level,
    provenLevel: standing.provenLevel,
    provenAt: row.passed_at,
    approvals: row.approvals.length,
    approvalsNeeded: standing.approvalsNeeded,
    delayPassed: standing.isDelayPassed,
    steppedUp,
    openedBy: row.opened_by,
  };
}

/** What the digest is over, as far as the row says it. */
export function factsBehind(row: Held["row"]) {
  return {
    actionId: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    openedBy: row.opened_by,
  };
}

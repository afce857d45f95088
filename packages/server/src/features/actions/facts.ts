import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { pointFingerprint } from "../contacts/index.ts";
import type { Facts, PolicyAction } from "../policy/index.ts";
import { findDesk } from "../settings/index.ts";
import { listMemberAddresses, listSelves } from "./actions.store.ts";

/** What is asked of the policy, as far as it differs from case to case. */
export interface Question {
  readonly action: Exclude<PolicyAction, "reveal-field">;
  readonly contactId: string;
  readonly conversation: {
    readonly status: string;
    readonly assignee_id: string | null;
    readonly verdict: Facts["verdict"] | null;
  };
  readonly frozen: boolean;
  readonly vip: boolean;
  readonly honey: boolean;
  readonly amount: number;
  readonly requiredLevel: number;
  readonly provenLevel: number;
  readonly provenAt?: Date | null;
  readonly approvals?: number;
  readonly approvalsNeeded?: number;
  readonly delayPassed?: boolean;
  readonly steppedUp: boolean;
  /** Who opened it, for an approval. */
  readonly openedBy?: string;
}

/** The question in the policy's words: who the contact is to this member, and what time it is at the desk. */
export async function factsOf(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  principal: Principal,
  question: Question,
): Promise<Facts> {
  const selves = await membersBehind(context, tx, question.contactId);
  const isSelf = selves.includes(principal.memberId);
  return {
    action: question.action,
    memberId: principal.memberId,
    role: principal.role,
    sensitivity: "low",
    requiredLevel: question.requiredLevel,
    provenLevel: question.provenLevel,
    provenAge: minutesSince(question.provenAt ?? null, context.now()),
    openConversation: question.conversation.status !== "resolved",
    assigned: question.conversation.assignee_id === principal.memberId,
    frozen: question.frozen,
    steppedUp: question.steppedUp,
    approvals: question.approvals ?? 0,
    approvalsNeeded: question.approvalsNeeded ?? 0,
    delayPassed: question.delayPassed ?? true,
    own: isSelf || (question.action === "approve-action" && question.openedBy === principal.memberId),
    colleague: selves.some((id) => id !== principal.memberId),
    vip: question.vip,
    honey: question.honey,
    amount: question.amount,
    hour: hourAt((await findDesk(tx)).time_zone, context.now()),
    onShift: true,
    verdict: question.conversation.verdict ?? "clear",
    breakGlass: question.action === "force-action",
  };
}

async function membersBehind(
  context: Pick<Context, "keys">,
  tx: Queryable,
  contactId: string,
): Promise<string[]> {
  const members = await listMemberAddresses(tx);
  const points = members.map(({ id, email }) => ({
    memberId: id,
    fingerprint: pointFingerprint(context, "email", email),
  }));
  return listSelves(tx, contactId, points);
}

function minutesSince(at: Date | null, now: number): number {
  return at === null ? 0 : Math.max(0, Math.floor((now - at.getTime()) / 60_000));
}

function hourAt(timeZone: string, now: number): number {
  const text = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(now);
  return Number(text);
}

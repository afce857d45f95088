import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { type Circumstances, type Moment, momentOf } from "../access/index.ts";
import { type PersonRow, pointFingerprint } from "../contacts/index.ts";
import type { Facts } from "../policy/index.ts";
import { findDesk } from "../settings/index.ts";
import { isFrozen, provenLevel, readSettings, toRank } from "../verifications/index.ts";
import { type ConversationRow, findHabits, findSelves, listMemberAddresses } from "./reveals.store.ts";
import type { Asked } from "./targets.ts";

export interface Request {
  readonly person: PersonRow;
  readonly asked: Asked;
  readonly conversation: ConversationRow | null;
  readonly reasonFingerprint: Buffer;
}

export interface Weighed {
  /** For the policy. */
  readonly facts: Facts;
  /** For the queue of accesses that want an explanation. */
  readonly circumstances: Circumstances;
}

/** Everything that decides about one reveal, read at once. */
export async function weigh(
  context: Context,
  tx: Queryable,
  principal: Principal,
  request: Request,
): Promise<Weighed> {
  const { person, asked, conversation } = request;
  const { time_zone: timeZone } = await findDesk(tx);
  const moment = await momentOf(context, tx, principal, { contactId: person.id, timeZone });
  const selves = await selvesOf(context, tx, person.id);
  const proof = await proofIn(context, tx, person.id, conversation);
  const who = {
    openConversation: conversation !== null && conversation.status !== "resolved",
    colleague: selves.some((id) => id !== principal.memberId),
    vip: person.vip,
    sensitivity: asked.sensitivity,
    onShift: moment.onShift,
    provenLevel: proof.level,
  };
  return {
    facts: {
      ...who,
      action: "reveal-field",
      memberId: principal.memberId,
      role: principal.role,
      requiredLevel: asked.requiredLevel,
      provenAge: proof.age,
      assigned: conversation?.assignee_id === principal.memberId,
      frozen: proof.frozen,
      steppedUp: principal.steppedUpUntil > context.now(),
      approvals: 0,
      approvalsNeeded: 0,
      delayPassed: true,
      own: selves.includes(principal.memberId),
      amount: 0,
      hour: moment.hour,
      verdict: conversation?.verdict ?? "clear",
      breakGlass: false,
    },
    circumstances: await circumstancesOf(context, tx, principal, request, moment, who),
  };
}

async function circumstancesOf(
  context: Pick<Context, "now">,
  tx: Queryable,
  { memberId }: Principal,
  { person, reasonFingerprint }: Request,
  { related, knownNetwork, dormant }: Moment,
  who: Pick<
    Circumstances,
    "openConversation" | "colleague" | "vip" | "sensitivity" | "onShift" | "provenLevel"
  >,
): Promise<Circumstances> {
  const now = new Date(context.now());
  const habits = await findHabits(tx, { memberId, contactId: person.id, reasonFingerprint, now });
  return {
    ...who,
    related,
    knownNetwork,
    dormant,
    sameReason: habits.same_reason,
    strangeVips: habits.strange_vips,
  };
}

/** What was proven in this conversation, and how many minutes ago; nothing without a conversation. */
async function proofIn(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  contactId: string,
  conversation: ConversationRow | null,
): Promise<{ level: number; age: number; frozen: boolean }> {
  if (!conversation) return { level: 0, age: 0, frozen: false };
  const where = { contactId, conversationId: conversation.id, digest: null };
  const { level, until } = await provenLevel(context, tx, where);
  const { provenFor } = await readSettings(context, tx);
  const age = until === null ? 0 : Math.floor((context.now() - (until - provenFor)) / 60_000);
  const frozen = (await isFrozen(tx, conversation.id)) !== null;
  return { level: toRank(level), age: Math.max(0, age), frozen };
}

/** Members whose address is this contact's. */
async function selvesOf(context: Pick<Context, "keys">, tx: Queryable, contactId: string): Promise<string[]> {
  const members = (await listMemberAddresses(tx)).map(({ id, email }) => ({
    id,
    fingerprint: pointFingerprint(context, "email", email),
  }));
  return findSelves(tx, contactId, members);
}

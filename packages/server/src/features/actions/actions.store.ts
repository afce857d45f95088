import type { Queryable } from "../../platform/database/types.ts";
import type { Executor, StoredState } from "./types.ts";

/** One action with everything around it that decides about it, read in one statement. */
export interface ActionRow {
  readonly id: string;
  readonly definition_id: string;
  readonly conversation_id: string;
  readonly contact_id: string;
  readonly opened_by: string;
  readonly opened_at: Date;
  readonly state: StoredState;
  readonly parameters_sealed: Buffer | null;
  readonly amount: string;
  readonly required_level: number;
  readonly approvals_needed: number;
  readonly delay_hours: number;
  readonly step_up: boolean;
  readonly raised_by: string[];
  readonly digest: string;
  readonly executor: Executor;
  readonly forced: boolean;
  readonly proven_level: number | null;
  readonly outcome_code: string | null;
  readonly outcome_reference: string | null;
  readonly outcome_at: Date | null;
  readonly ended_at: Date | null;
  readonly receipt_id: string | null;
  readonly attempts: number;
  readonly opener_name: string;
  readonly contact_handle: string;
  readonly contact_key: Buffer | null;
  readonly contact_honey: boolean;
  readonly contact_vip: boolean;
  readonly conversation_status: string;
  readonly conversation_assignee: string | null;
  readonly verdict: "clear" | "caution" | "danger" | null;
  readonly complete: boolean;
  readonly frozen_at: Date | null;
  readonly frozen_reason: string | null;
  readonly passed_level: number | null;
  readonly passed_at: Date | null;
  readonly verification_id: string | null;
  /** Who started it: for the conversation's agent, in the receipt. */
  readonly verifying: boolean;
  /** The one begun last, whatever became of it. */
  readonly latest_verification: string | null;
  readonly approvals: readonly { readonly memberId: string; readonly name: string; readonly at: string }[];
  /** When a password, factor or contact point of this contact was last changed by another action. */
  readonly last_change: Date | null;
}

const columns = `
  a.id, a.definition_id, a.conversation_id, a.contact_id, a.opened_by, a.opened_at, a.state, a.parameters_sealed, a.amount,
  a.required_level, a.approvals_needed, a.delay_hours, a.step_up, a.raised_by, a.digest, a.executor, a.forced, a.proven_level,
  a.outcome_code, a.outcome_reference, a.outcome_at, a.ended_at, a.receipt_id, a.attempts,
  m.name as opener_name, k.handle as contact_handle, k.key_wrapped as contact_key, k.honey as contact_honey,
  k.vip as contact_vip, c.status as conversation_status, c.assignee_id as conversation_assignee, c.verdict, c.complete,
  f.at as frozen_at, f.reason as frozen_reason, v.proven_level as passed_level, v.passed_at, v.id as verification_id,
  exists (select 1 from verifications w where w.action_id = a.id and w.digest = a.digest
            and ((w.state = 'waiting' and w.code_until > $1) or (w.state = 'joined' and w.expires_at > $1))) as verifying,
  (select w.id from verifications w where w.action_id = a.id order by w.created_at desc, w.id desc limit 1)
    as latest_verification,
  coalesce((select jsonb_agg(jsonb_build_object('memberId', p.member_id, 'name', n.name, 'at', p.at) order by p.at)
            from action_approvals p join members n on n.id = p.member_id
            where p.action_id = a.id and p.digest = a.digest), '[]'::jsonb) as approvals,
  (select max(o.outcome_at) from actions o join action_definitions d on d.id = o.definition_id
     where o.contact_id = a.contact_id and o.id <> a.id and o.state = 'executed'
       and d.family in ('credential-reset', 'factor-change', 'contact-change')) as last_change`;

/** What counts as proof of an action: a passed verification of exactly its digest, contact and conversation. */
const tables = `actions a
  join members m on m.id = a.opened_by
  join contacts k on k.id = a.contact_id
  join conversations c on c.id = a.conversation_id
  left join conversation_freezes f on f.conversation_id = a.conversation_id and f.lifted_at is null
  left join lateral (
    select w.id, w.proven_level, w.passed_at from verifications w
    where w.digest = a.digest and w.action_id = a.id and w.contact_id = a.contact_id
      and w.conversation_id = a.conversation_id and w.state = 'passed'
    order by w.proven_level desc, w.passed_at desc limit 1) v on true`;

export function findAction(tx: Queryable, id: string, now: Date): Promise<ActionRow | null> {
  return tx.first<ActionRow>(`select ${columns} from ${tables} where a.id = $2`, [now, id]);
}

/** One at a time: whoever comes second sees what the first did. The row is read after the lock was got. */
export async function lockAction(tx: Queryable, id: string, now: Date): Promise<ActionRow | null> {
  await tx.first("select id from actions where id = $1 for update", [id]);
  return findAction(tx, id, now);
}

export function listActionsOf(tx: Queryable, conversationId: string, now: Date): Promise<ActionRow[]> {
  return tx.many<ActionRow>(
    `select ${columns} from ${tables} where a.conversation_id = $2 order by a.opened_at desc, a.id desc limit 50`,
    [now, conversationId],
  );
}

export type View = "approval" | "tasks" | "open" | "done" | "all";

const views: Readonly<Record<View, string>> = {
  approval: `a.state = 'open' and v.id is not null and (a.approvals_needed > 0 or a.required_level = 4)
    and not exists (select 1 from action_approvals p where p.action_id = a.id and p.digest = a.digest)`,
  tasks: "a.state = 'task'",
  open: "a.ended_at is null",
  done: "a.ended_at is not null",
  all: "true",
};

/** Newest first. */
export function listActionRows(
  tx: Queryable,
  view: View,
  after: { at: Date; id: string } | null,
  limit: number,
  now: Date,
): Promise<ActionRow[]> {
  return tx.many<ActionRow>(
    `select ${columns} from ${tables} where ${views[view]}
       and ($2::timestamptz is null or (a.opened_at, a.id) < ($2, $3::uuid))
     order by a.opened_at desc, a.id desc limit $4`,
    [now, after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

export interface NewAction {
  readonly id: string;
  readonly definitionId: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly executor: Executor;
}

export interface Asked {
  readonly parametersSealed: Buffer;
  readonly amount: number;
  readonly digest: string;
  readonly requirement: {
    readonly level: number;
    readonly approvals: number;
    readonly delayHours: number;
    readonly stepUp: boolean;
    readonly raisedBy: readonly string[];
  };
}

export async function insertAction(tx: Queryable, row: NewAction, asked: Asked): Promise<void> {
  const { requirement } = asked;
  await tx.run(
    `insert into actions (id, definition_id, conversation_id, contact_id, opened_by, opened_at, executor, state,
       parameters_sealed, amount, digest, required_level, approvals_needed, delay_hours, step_up, raised_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      row.id,
      row.definitionId,
      row.conversationId,
      row.contactId,
      row.openedBy,
      row.openedAt,
      JSON.stringify(row.executor),
      asked.parametersSealed,
      asked.amount,
      asked.digest,
      requirement.level,
      requirement.approvals,
      requirement.delayHours,
      requirement.stepUp,
      requirement.raisedBy,
    ],
  );
}

/** What was agreed to for the old digest is dropped with it. */
export async function updateAsked(
  tx: Queryable,
  id: string,
  asked: Omit<Asked, "requirement">,
): Promise<void> {
  await tx.run("update actions set parameters_sealed = $2, amount = $3, digest = $4 where id = $1", [
    id,
    asked.parametersSealed,
    asked.amount,
    asked.digest,
  ]);
  await tx.run("delete from action_approvals where action_id = $1 and digest <> $2", [id, asked.digest]);
}

/** Only ever upwards. */
export async function raiseRequirement(
  tx: Queryable,
  id: string,
  requirement: Asked["requirement"],
): Promise<void> {
  await tx.run(
    `update actions set required_level = greatest(required_level, $2), approvals_needed = greatest(approvals_needed, $3),
       delay_hours = greatest(delay_hours, $4), step_up = step_up or $5, raised_by = $6 where id = $1`,
    [
      id,
      requirement.level,
      requirement.approvals,
      requirement.delayHours,
      requirement.stepUp,
      requirement.raisedBy,
    ],
  );
}

export async function insertApproval(
  tx: Queryable,
  row: { actionId: string; memberId: string; digest: string; at: Date },
): Promise<void> {
  await tx.run(
    `insert into action_approvals (action_id, member_id, digest, at) values ($1, $2, $3, $4)
     on conflict (action_id, member_id) do update set digest = $3, at = $4`,
    [row.actionId, row.memberId, row.digest, row.at],
  );
}

/** @returns false when it was not in `from` any more. */
export async function moveAction(
  tx: Queryable,
  id: string,
  from: StoredState,
  to: StoredState,
  facts: { endedAt?: Date | null; outcome?: { code: string; reference: string | null; at: Date } } = {},
): Promise<boolean> {
  return (
    (await tx.run(
      `update actions set state = $3, ended_at = $4, outcome_code = coalesce($5, outcome_code),
         outcome_reference = coalesce($6, outcome_reference), outcome_at = coalesce($7, outcome_at)
       where id = $1 and state = $2`,
      [
        id,
        from,
        to,
        facts.endedAt ?? null,
        facts.outcome?.code ?? null,
        facts.outcome?.reference ?? null,
        facts.outcome?.at ?? null,
      ],
    )) === 1
  );
}

export async function markAuthorized(
  tx: Queryable,
  id: string,
  facts: { receiptId: string; provenLevel: number; forced: boolean },
): Promise<void> {
  await tx.run("update actions set receipt_id = $2, proven_level = $3, forced = $4 where id = $1", [
    id,
    facts.receiptId,
    facts.provenLevel,
    facts.forced,
  ]);
}

export async function countAttempt(tx: Queryable, id: string): Promise<number> {
  const row = await tx.first<{ attempts: number }>(
    "update actions set attempts = attempts + 1 where id = $1 returning attempts",
    [id],
  );
  return row?.attempts ?? 0;
}

export async function resetAttempts(tx: Queryable, id: string): Promise<void> {
  await tx.run("update actions set attempts = 0 where id = $1", [id]);
}

/** Verifications of this action that live, whatever digest they are for. */
export async function listLiveVerifications(tx: Queryable, actionId: string): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    "select id from verifications where action_id = $1 and state in ('waiting', 'joined')",
    [actionId],
  );
  return rows.map(({ id }) => id);
}

export interface Setting {
  readonly id: string;
  readonly contact_id: string;
  readonly status: string;
  readonly assignee_id: string | null;
  readonly verdict: "clear" | "caution" | "danger" | null;
  readonly complete: boolean;
  readonly requests: readonly { readonly action: string; readonly messageId: string }[];
  readonly frozen_at: Date | null;
  readonly frozen_reason: string | null;
}

/** The conversation in which something is asked for. */
export function findSetting(tx: Queryable, conversationId: string): Promise<Setting | null> {
  return tx.first<Setting>(
    `select c.id, c.contact_id, c.status, c.assignee_id, c.verdict, c.complete, c.requests,
       f.at as frozen_at, f.reason as frozen_reason
     from conversations c left join conversation_freezes f on f.conversation_id = c.id and f.lifted_at is null
     where c.id = $1`,
    [conversationId],
  );
}

export interface Person {
  readonly id: string;
  readonly key_wrapped: Buffer | null;
  readonly honey: boolean;
  readonly vip: boolean;
  readonly external_id_sealed: Buffer | null;
  readonly last_change: Date | null;
}

export function findPerson(tx: Queryable, contactId: string): Promise<Person | null> {
  return tx.first<Person>(
    `select k.id, k.key_wrapped, k.honey, k.vip, k.external_id_sealed,
       (select max(o.outcome_at) from actions o join action_definitions d on d.id = o.definition_id
         where o.contact_id = k.id and o.state = 'executed'
           and d.family in ('credential-reset', 'factor-change', 'contact-change')) as last_change
     from contacts k where k.id = $1 and k.erased_at is null`,
    [contactId],
  );
}

/** Members whose own address is a contact point of this person. */
export async function listSelves(
  tx: Queryable,
  contactId: string,
  points: readonly { memberId: string; fingerprint: Buffer }[],
): Promise<string[]> {
  const rows = await tx.many<{ fingerprint: Buffer }>(
    "select fingerprint from contact_points where contact_id = $1 and kind = 'email' and fingerprint = any($2)",
    [contactId, points.map(({ fingerprint }) => fingerprint)],
  );
  return points
    .filter(({ fingerprint }) => rows.some((row) => row.fingerprint.equals(fingerprint)))
    .map(({ memberId }) => memberId);
}

export function listMemberAddresses(tx: Queryable): Promise<{ id: string; email: string }[]> {
  return tx.many("select id, email from members");
}

/** Open ones that nobody proved for long, or that nobody carried out after they were proven. */
export function listOutdated(
  tx: Queryable,
  limits: { openedBefore: Date; passedBefore: Date },
): Promise<{ id: string }[]> {
  return tx.many(
    `select a.id from actions a where a.state = 'open' and
       ((not exists (select 1 from verifications w where w.digest = a.digest and w.state = 'passed') and a.opened_at < $1)
        or exists (select 1 from verifications w where w.digest = a.digest and w.state = 'passed'
             and w.passed_at + make_interval(hours => greatest(a.delay_hours, case when a.required_level = 4 then 24 else 0 end)) < $2))
     limit 200`,
    [limits.openedBefore, limits.passedBefore],
  );
}

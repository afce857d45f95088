import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";
import { type RevealView, revealColumns, revealTables } from "../access/index.ts";

export interface ConversationRow {
  readonly id: string;
  readonly inbox_id: string;
  readonly status: "open" | "pending" | "snoozed" | "resolved";
  readonly assignee_id: string | null;
  readonly verdict: "clear" | "caution" | "danger" | null;
}

export function findConversationOf(
  tx: Queryable,
  contactId: string,
  conversationId: string,
): Promise<ConversationRow | null> {
  return tx.first<ConversationRow>(
    "select id, inbox_id, status, assignee_id, verdict from conversations where id = $2 and contact_id = $1",
    [contactId, conversationId],
  );
}

/** Which of these members' addresses are this contact's. */
export async function findSelves(
  tx: Queryable,
  contactId: string,
  members: readonly { id: string; fingerprint: Buffer }[],
): Promise<string[]> {
  const rows = await tx.many<{ id: string }>(
    `select m.id from unnest($2::uuid[], $3::bytea[]) as m (id, fingerprint)
     join contact_points p on p.fingerprint = m.fingerprint and p.kind = 'email' where p.contact_id = $1`,
    [contactId, members.map(({ id }) => id), members.map(({ fingerprint }) => fingerprint)],
  );
  return rows.map(({ id }) => id);
}

export function listMemberAddresses(tx: Queryable): Promise<{ id: string; email: string }[]> {
  return tx.many("select id, email from members where disabled_at is null");
}

export interface TokenMessage {
  readonly conversation_id: string | null;
  readonly safe_text: string | null;
  readonly tokens: readonly { start: number; end: number; type: string; category: string }[];
}

/** A message of this contact whose text members may read: not one that is held or not yet looked at. */
export function findTokenMessage(
  tx: Queryable,
  contactId: string,
  messageId: string,
): Promise<TokenMessage | null> {
  return tx.first<TokenMessage>(
    `select m.conversation_id, m.safe_text, m.tokens from messages m
     where m.id = $2 and m.state not in ('received', 'held', 'quarantined')
       and (m.contact_id = $1 or exists (select 1 from conversations v where v.id = m.conversation_id and v.contact_id = $1))`,
    [contactId, messageId],
  );
}

export async function findTokenValue(
  tx: Queryable,
  contactId: string,
  token: string,
): Promise<Buffer | null> {
  const row = await tx.first<{ value_sealed: Buffer }>(
    "select value_sealed from token_values where contact_id = $1 and token = $2",
    [contactId, token],
  );
  return row?.value_sealed ?? null;
}

export interface Habits {
  /** Other contacts with exactly this reason in the last 24 hours. */
  readonly same_reason: number;
  /** Other VIPs of others in the last seven days. */
  readonly strange_vips: number;
}

export async function findHabits(
  tx: Queryable,
  about: { memberId: string; contactId: string; reasonFingerprint: Buffer; now: Date },
): Promise<Habits> {
  const row = await tx.first<Habits>(
    `select (count(distinct contact_id) filter (where reason_fingerprint = $3 and at > $4::timestamptz - interval '1 day'))::int as same_reason,
       (count(distinct contact_id) filter (where vip and not related))::int as strange_vips
     from reveals where member_id = $1 and contact_id <> $2 and at > $4::timestamptz - interval '7 days'`,
    [about.memberId, about.contactId, about.reasonFingerprint, about.now],
  );
  return row!;
}

export interface NewReveal {
  readonly id: string;
  readonly at: Date;
  readonly until: Date;
  readonly memberId: string;
  readonly contactId: string;
  readonly conversationId: string | null;
  readonly target: "field" | "point" | "name" | "token";
  readonly what: string;
  readonly reason: string;
  readonly reasonFingerprint: Buffer;
  readonly related: boolean;
  readonly vip: boolean;
  readonly signals: readonly string[];
  readonly evidenceId: string;
}

export async function insertReveal(tx: Queryable, row: NewReveal): Promise<void> {
  await tx.run(
    `insert into reveals (id, at, until, member_id, contact_id, conversation_id, target, what, reason, reason_fingerprint,
       related, vip, signals, evidence_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      row.id,
      row.at,
      row.until,
      row.memberId,
      row.contactId,
      row.conversationId,
      row.target,
      row.what,
      row.reason,
      row.reasonFingerprint,
      row.related,
      row.vip,
      row.signals,
      row.evidenceId,
    ],
  );
}

export interface OwnReveal {
  readonly contact_id: string;
  readonly conversation_id: string | null;
  readonly inbox_id: string | null;
  readonly what: string;
  readonly until: Date;
  readonly copied_at: Date | null;
}

export function lockReveal(tx: Queryable, id: string, memberId: string): Promise<OwnReveal | null> {
  return tx.first<OwnReveal>(
    `select r.contact_id, r.conversation_id, v.inbox_id, r.what, r.until, r.copied_at
     from reveals r left join conversations v on v.id = r.conversation_id
     where r.id = $1 and r.member_id = $2 for update of r`,
    [id, memberId],
  );
}

export async function markCopied(tx: Queryable, id: string, at: Date): Promise<void> {
  await tx.run("update reveals set copied_at = $2 where id = $1", [id, at]);
}

export async function listConversationReveals(tx: Queryable, conversationId: string): Promise<RevealView[]> {
  const rows = await tx.many<{ view: RevealView }>(
    `select ${revealColumns} as view from ${revealTables} where r.conversation_id = $1 order by r.at desc, r.id desc limit 500`,
    [conversationId],
  );
  return rows.map(({ view }) => view);
}

export async function hasConversation(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.first("select 1 as found from conversations where id = $1", [id])) !== null;
}

export interface AccessRow {
  readonly id: string;
  readonly at: Date;
  readonly member_id: string;
  readonly target: NewReveal["target"];
  readonly what: string;
  readonly reason: string;
  /** Of the field, by language; null for what is none or was renamed. */
  readonly names: Readonly<Record<Language, string>> | null;
  readonly index: number | null;
}

/** Every value of this contact that anybody saw, newest first. */
export function listAccesses(tx: Queryable, contactId: string): Promise<AccessRow[]> {
  return tx.many<AccessRow>(
    `select r.id, r.at, r.member_id, r.target, r.what, r.reason, d.names, e.position::int as index
     from reveals r left join evidence_entries e on e.id = r.evidence_id
     left join field_definitions d on r.target = 'field' and d.key = r.what
     where r.contact_id = $1 order by r.at desc, r.id desc limit 1000`,
    [contactId],
  );
}

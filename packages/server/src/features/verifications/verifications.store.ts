import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";
import { MOST_TRIES, type StoredCode } from "./codes.ts";

export type State = "waiting" | "joined" | "passed" | "failed" | "expired" | "cancelled" | "disowned";

export interface VerificationRow {
  readonly id: string;
  readonly purpose: "action" | "access";
  readonly action_id: string | null;
  readonly digest: string | null;
  readonly conversation_id: string | null;
  readonly contact_id: string | null;
  readonly started_by: string | null;
  readonly point_id: string | null;
  readonly typed_kind: "email" | "phone" | null;
  readonly typed_masked: string | null;
  readonly required_level: number;
  readonly language: Language;
  readonly state: State;
  readonly reference: string;
  readonly code_sealed: Buffer | null;
  readonly code_until: Date | null;
  readonly failures: number;
  readonly expires_at: Date;
  readonly shown_sealed: Buffer | null;
  readonly proven_level: number;
  readonly passed_at: Date | null;
  readonly ended_at: Date | null;
  readonly created_at: Date;
}

const columns = `v.id, v.purpose, v.action_id, v.digest, v.conversation_id, v.contact_id, v.started_by, v.point_id,
  v.typed_kind, v.typed_masked, v.required_level, v.language, v.state, v.reference, v.code_sealed, v.code_until, v.failures, v.expires_at,
  v.shown_sealed, v.proven_level, v.passed_at, v.ended_at, v.created_at`;

export interface NewVerification {
  readonly id: string;
  readonly purpose: "action" | "access";
  readonly actionId: string | null;
  readonly digest: string | null;
  readonly conversationId: string | null;
  readonly contactId: string | null;
  readonly startedBy: string | null;
  readonly pointId: string | null;
  readonly typed: { readonly kind: "email" | "phone"; readonly masked: string } | null;
  readonly requiredLevel: number;
  readonly language: Language;
  readonly state: "waiting" | "joined";
  readonly reference: string;
  readonly code: { hash: Buffer; salt: Buffer; sealed: Buffer; until: Date } | null;
  readonly sessionHash: Buffer | null;
  readonly shownSealed: Buffer | null;
  readonly expiresAt: Date;
  readonly now: Date;
}

export async function insertVerification(tx: Queryable, row: NewVerification): Promise<void> {
  await tx.run(
    `insert into verifications (id, purpose, action_id, digest, conversation_id, contact_id, started_by, point_id,
       required_level, language, state, reference, code_hash, code_salt, code_sealed, code_until, session_hash,
       shown_sealed, expires_at, created_at, typed_kind, typed_masked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      row.id,
      row.purpose,
      row.actionId,
      row.digest,
      row.conversationId,
      row.contactId,
      row.startedBy,
      row.pointId,
      row.requiredLevel,
      row.language,
      row.state,
      row.reference,
      row.code?.hash ?? null,
      row.code?.salt ?? null,
      row.code?.sealed ?? null,
      row.code?.until ?? null,
      row.sessionHash,
      row.shownSealed,
      row.expiresAt,
      row.now,
      row.typed?.kind ?? null,
      row.typed?.masked ?? null,
    ],
  );
}

export function findVerification(tx: Queryable, id: string): Promise<VerificationRow | null> {
  return tx.first<VerificationRow>(`select ${columns} from verifications v where v.id = $1`, [id]);
}

export function lockVerification(tx: Queryable, id: string): Promise<VerificationRow | null> {
  return tx.first<VerificationRow>(`select ${columns} from verifications v where v.id = $1 for update`, [id]);
}

export function findBySession(
  tx: Queryable,
  sessionHash: Buffer,
  now: Date,
): Promise<VerificationRow | null> {
  return tx.first<VerificationRow>(
    `select ${columns} from verifications v where v.session_hash = $1 and v.expires_at > $2`,
    [sessionHash, now],
  );
}

/** Serializes what is begun for one contact; also tells whether there is one. */
export async function lockContact(tx: Queryable, contactId: string): Promise<ContactFacts | null> {
  return tx.first<ContactFacts>(
    "select id, handle, key_wrapped, language from contacts where id = $1 and erased_at is null for update",
    [contactId],
  );
}

export interface ContactFacts {
  readonly id: string;
  readonly handle: string;
  readonly key_wrapped: Buffer | null;
  readonly language: Language | null;
}

export function findContactFacts(tx: Queryable, contactId: string): Promise<ContactFacts | null> {
  return tx.first<ContactFacts>(
    "select id, handle, key_wrapped, language from contacts where id = $1 and erased_at is null",
    [contactId],
  );
}

export async function countStartedSince(tx: Queryable, contactId: string, since: Date): Promise<number> {
  const row = await tx.first<{ count: number }>(
    "select count(*)::int as count from verifications where contact_id = $1 and purpose = 'action' and created_at > $2",
    [contactId, since],
  );
  return row!.count;
}

/** One prompt at a time: what is begun now ends what nobody finished. @returns the ended ones. */
export function cancelLive(tx: Queryable, contactId: string, now: Date): Promise<VerificationRow[]> {
  return tx.many<VerificationRow>(
    `update verifications v set state = 'cancelled', ended_at = $2, code_hash = null, code_sealed = null
     where contact_id = $1 and purpose = 'action' and state in ('waiting', 'joined') returning ${columns}`,
    [contactId, now],
  );
}

/** Whose code may fit: the flow of the link, or the only one that waits for this contact. */
export type Door =
  | { readonly reference: string }
  | { readonly kind: "email" | "phone"; readonly fingerprints: readonly Buffer[] };

export interface Reserved extends VerificationRow, StoredCode {}

/** Tries that who only knows an address may use up: the rest is left to whoever holds the link. */
export const MOST_TRIES_BY_CONTACT = 3;

/** Written whether or not anything is found: an address of nobody costs the database the same. */
const counted = `counted as (insert into throttles (key, window_start, count) values ($1, date_trunc('hour', $2::timestamptz), 1)
  on conflict (key, window_start) do update set count = throttles.count + 1)`;

/** Takes one of the tries before anything is compared: however many come at once, so many are looked at. */
export function reserveTry(tx: Queryable, door: Door, counter: Buffer, now: Date): Promise<Reserved | null> {
  if ("reference" in door)
    return tx.first<Reserved>(
      `with ${counted}
       update verifications v set tries = tries + 1
       where reference = $3 and state = 'waiting' and code_until > $2 and tries < ${MOST_TRIES}
       returning ${columns}, v.code_hash, v.code_salt`,
      [counter, now, door.reference],
    );
  return tx.first<Reserved>(
    `with ${counted}
     update verifications v set tries = tries + 1, tries_by_contact = tries_by_contact + 1
     where id = (select w.id from verifications w join contact_points p on p.contact_id = w.contact_id
                 where p.kind = $3 and p.fingerprint = any($4) and p.on_file_since is not null and w.state = 'waiting'
                   and w.purpose = 'action' and w.code_until > $2 order by w.created_at desc limit 1)
       and state = 'waiting' and tries < ${MOST_TRIES} and tries_by_contact < ${MOST_TRIES_BY_CONTACT}
     returning ${columns}, v.code_hash, v.code_salt`,
    [counter, now, door.kind, door.fingerprints],
  );
}

/** The first fitting code takes the verification; the second finds nothing to take. */
export function join(
  tx: Queryable,
  id: string,
  session: { hash: Buffer; expiresAt: Date; language: Language | null; now: Date },
): Promise<VerificationRow | null> {
  return tx.first<VerificationRow>(
    `update verifications v set state = 'joined', session_hash = $2, expires_at = $3, language = coalesce($4, language),
       code_hash = null, code_sealed = null
     where id = $1 and state = 'waiting' and code_until > $5 returning ${columns}`,
    [id, session.hash, session.expiresAt, session.language, session.now],
  );
}

/** @returns the row when this was the last wrong try. */
export async function countFailure(
  tx: Queryable,
  id: string,
  counter: Buffer,
  now: Date,
): Promise<VerificationRow | null> {
  const row = await tx.first<VerificationRow>(
    `with ${counted}
     update verifications v set failures = failures + 1,
       state = case when state = 'waiting' and failures + 1 >= ${MOST_TRIES} then 'failed' else state end,
       ended_at = case when state = 'waiting' and failures + 1 >= ${MOST_TRIES} then $2 else ended_at end
     where id = $3 returning ${columns}`,
    [counter, now, id],
  );
  return row?.state === "failed" && row.failures === MOST_TRIES ? row : null;
}

/** Ends a verification that lives. @returns null when it had ended before. */
export function endVerification(
  tx: Queryable,
  id: string,
  state: Exclude<State, "waiting" | "joined">,
  now: Date,
): Promise<VerificationRow | null> {
  return tx.first<VerificationRow>(
    `update verifications v set state = $2, ended_at = $3, code_hash = null, code_sealed = null
     where id = $1 and state in ('waiting', 'joined') returning ${columns}`,
    [id, state, now],
  );
}

export async function markPassed(tx: Queryable, id: string, level: number, now: Date): Promise<void> {
  await tx.run(
    "update verifications set state = 'passed', proven_level = $2, passed_at = $3, ended_at = $3 where id = $1",
    [id, level, now],
  );
}

/** Everything proven or under way in the conversation counts no more. @returns what was disowned. */
export function disownOf(
  tx: Queryable,
  where: { conversationId: string | null; verificationId: string | null },
  now: Date,
): Promise<VerificationRow[]> {
  return tx.many<VerificationRow>(
    `update verifications v set state = 'disowned', ended_at = coalesce(ended_at, $3), proven_level = 0,
       session_hash = null, code_hash = null, code_sealed = null
     where (conversation_id = $1 or id = $2) and state in ('waiting', 'joined', 'passed') returning ${columns}`,
    [where.conversationId, where.verificationId, now],
  );
}

/** What ran out meanwhile; the state says so from here on. */
export function expireDue(tx: Queryable, now: Date): Promise<VerificationRow[]> {
  return tx.many<VerificationRow>(
    `update verifications v set state = 'expired', ended_at = $1, code_hash = null, code_sealed = null
     where (state = 'waiting' and code_until <= $1) or (state = 'joined' and expires_at <= $1) returning ${columns}`,
    [now],
  );
}

/** The best that was proven in this conversation for this contact and, where it is asked for, exactly this action. */
export function findPassed(
  tx: Queryable,
  where: { contactId: string; conversationId: string; digest: string | null; since: Date; now: Date },
): Promise<Pick<VerificationRow, "id" | "proven_level" | "passed_at"> | null> {
  return tx.first(
    `select id, proven_level, passed_at from verifications
     where contact_id = $1 and conversation_id = $2 and state = 'passed' and passed_at > $4 and passed_at <= $5
       and ($3::text is null or digest = $3)
       and not exists (select 1 from conversation_freezes f where f.conversation_id = $2 and f.lifted_at is null)
     order by proven_level desc, passed_at desc limit 1`,
    [where.contactId, where.conversationId, where.digest, where.since, where.now],
  );
}

export interface Setting {
  readonly conversation_channel: string | null;
  readonly conversation_created_at: Date | null;
  readonly agent_name: string | null;
  readonly desk_name: string;
}

/** Who asks and where, as the customer's page tells it. */
export async function findSetting(tx: Queryable, verificationId: string): Promise<Setting> {
  const row = await tx.first<Setting>(
    `select c.channel as conversation_channel, c.created_at as conversation_created_at, m.name as agent_name,
       (select name from organization) as desk_name
     from verifications v left join conversations c on c.id = v.conversation_id left join members m on m.id = v.started_by
     where v.id = $1`,
    [verificationId],
  );
  return row!;
}

/** @returns false when this session has tried too often. */
export async function reserveProofTry(tx: Queryable, id: string, most: number): Promise<boolean> {
  return (
    (await tx.run(
      "update verifications set proof_tries = proof_tries + 1 where id = $1 and state = 'joined' and proof_tries < $2",
      [id, most],
    )) === 1
  );
}

export async function reserveTotpTry(tx: Queryable, id: string): Promise<boolean> {
  return (
    (await tx.run(
      `update verifications set totp_tries = totp_tries + 1
       where id = $1 and state = 'joined' and totp_tries < ${MOST_TRIES}`,
      [id],
    )) === 1
  );
}

/** Fingerprint of the person's id in the company's own systems; null where there is none. */
export async function findExternalId(tx: Queryable, contactId: string): Promise<Buffer | null> {
  const row = await tx.first<{ external_id_fingerprint: Buffer | null }>(
    "select external_id_fingerprint from contacts where id = $1 and erased_at is null",
    [contactId],
  );
  return row?.external_id_fingerprint ?? null;
}

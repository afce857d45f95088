import type { Language } from "@atalaia/contract";
import type { Queryable } from "../../platform/database/types.ts";

export async function insertEnrolment(
  tx: Queryable,
  row: { id: string; contactId: string; tokenHash: Buffer; expiresAt: Date; now: Date },
): Promise<void> {
  await tx.run(
    "insert into enrolments (id, contact_id, token_hash, expires_at, created_at) values ($1, $2, $3, $4, $5)",
    [row.id, row.contactId, row.tokenHash, row.expiresAt, row.now],
  );
}

/** A link begins one session. */
export function openEnrolmentRow(
  tx: Queryable,
  tokenHash: Buffer,
  session: { hash: Buffer; expiresAt: Date; now: Date },
): Promise<{ id: string; contact_id: string } | null> {
  return tx.first(
    `update enrolments e set session_hash = $2, expires_at = $3, opened_at = $4 from contacts c
     where e.token_hash = $1 and e.opened_at is null and e.expires_at > $4 and c.id = e.contact_id and c.erased_at is null
     returning e.id, e.contact_id`,
    [tokenHash, session.hash, session.expiresAt, session.now],
  );
}

export interface EnrolmentRow {
  readonly id: string;
  readonly contact_id: string;
  readonly language: Language;
  /** Whether an authenticator was kept in this session. */
  readonly has_bound: boolean;
  readonly expires_at: Date;
}

export function findEnrolmentBySession(
  tx: Queryable,
  sessionHash: Buffer,
  now: Date,
): Promise<EnrolmentRow | null> {
  return tx.first<EnrolmentRow>(
    `select e.id, e.contact_id, e.expires_at, coalesce(c.language, (select default_language from organization)) as language,
       exists (select 1 from authenticators a where a.contact_id = e.contact_id and a.removed_at is null
         and a.bound_at >= e.opened_at) as has_bound
     from enrolments e join contacts c on c.id = e.contact_id
     where e.session_hash = $1 and e.expires_at > $2 and c.erased_at is null`,
    [sessionHash, now],
  );
}

import type { Queryable } from "../../platform/database/types.ts";

const atOnce = 500;

const monthsLock = 4_171_928_004;

/** Partitions from last month to three months ahead; of several processes at once, one makes them. */
export async function ensureMonths(tx: Queryable): Promise<void> {
  await tx.run(
    `with turn as materialized (select pg_advisory_xact_lock(${monthsLock}))
     select ensure_month(parent, (now() + make_interval(months => step))::date)
     from turn, unnest(array['messages', 'reports']) as parent, generate_series(-1, 3) as step`,
  );
}

/** @returns how many messages were deleted; call again until none is left. */
export async function deleteBefore(tx: Queryable, inboxId: string, before: Date): Promise<number> {
  const rows = await tx.many<{ id: string; conversation_id: string | null }>(
    `delete from messages where (id, at) in
       (select id, at from messages where inbox_id = $1 and at < $2 and state <> 'received' order by at limit ${atOnce})
     returning id, conversation_id`,
    [inboxId, before],
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  for (const table of ["reports", "attachments", "releases", "deliveries"]) {
    await tx.run(`delete from ${table} where message_id = any($1)`, [ids]);
  }
  await deleteEmptyConversations(tx, [...new Set(rows.flatMap((row) => row.conversation_id ?? []))]);
  return ids.length;
}

/** A conversation goes with its last message unless an action waits in it, a contact with its last conversation unless the company has them on file. */
async function deleteEmptyConversations(tx: Queryable, ids: readonly string[]): Promise<void> {
  const gone = await tx.many<{ contact_id: string }>(
    `delete from conversations c where c.id = any($1) and not exists (select 1 from messages m where m.conversation_id = c.id)
       and not exists (select 1 from actions a where a.conversation_id = c.id and a.ended_at is null)
     returning contact_id`,
    [ids],
  );
  await tx.run(
    `delete from visits where contact_id = any($1) and not exists (select 1 from conversations c where c.contact_id = visits.contact_id)`,
    [gone.map((row) => row.contact_id)],
  );
  await tx.run(
    `delete from contacts k where k.id = any($1) and k.erased_at is null and k.external_id_fingerprint is null and not k.honey
       and not exists (select 1 from contact_points p where p.contact_id = k.id and p.on_file_since is not null)
       and not exists (select 1 from conversations c where c.contact_id = k.id)
       and not exists (select 1 from visits v where v.contact_id = k.id)`,
    [gone.map((row) => row.contact_id)],
  );
}

/** Spent challenges, links, tickets, throttle windows, ended sessions, old idempotency keys. */
export async function forgetSpent(tx: Queryable): Promise<void> {
  await tx.run("delete from challenges where expires_at < now()");
  await tx.run("delete from links where expires_at < now() - interval '30 days'");
  await tx.run("delete from live_tickets where expires_at < now()");
  await tx.run("delete from throttles where window_start < now() - interval '2 days'");
  await tx.run("delete from sessions where coalesce(ended_at, expires_at) < now() - interval '90 days'");
  await tx.run("delete from spent_nonces where expires_at < now() - interval '1 day'");
  await tx.run("delete from proofings where expires_at < now() - interval '1 day'");
  await tx.run("delete from customer_codes where expires_at < now() - interval '1 day'");
  await tx.run("delete from customer_notices where at < now() - interval '60 days'");
  await tx.run("delete from enrolments where expires_at < now() - interval '30 days'");
  await tx.run(
    "delete from verifications where contact_id is null and expires_at < now() - interval '1 day'",
  );
  await tx.run("delete from acceptances where accepted_at < now() - interval '60 days'");
}

import type { Role } from "@atalaia/contract";
import type { Queryable } from "../platform/database/types.ts";

const day = 24 * 60 * 60 * 1000;

/** What a demonstration fills, in one statement: tables that refer to each other are emptied together. */
export async function forgetDemo(tx: Queryable): Promise<void> {
  await tx.run(
    `truncate members, links, inboxes, contacts, conversations, acceptances, messages, reports, attachments,
       token_values, value_sightings, releases, deliveries, stopped_replies, visits, tags, macros, uploads cascade`,
  );
  // They refer to members and inboxes, so they were emptied too; each is one row that is always there.
  for (const table of ["policy", "verification_settings"])
    await tx.run(`insert into ${table} default values on conflict do nothing`);
}

export async function markDemo(tx: Queryable): Promise<void> {
  await tx.run("update organization set demo = true, set_up_at = null");
}

/** From now on it opens at once; a demonstration keeps no key worth a backup. */
export async function finishDemo(tx: Queryable, madeAt: Date): Promise<void> {
  await tx.run("update organization set set_up_at = $1, key_backup_confirmed_at = $1", [madeAt]);
}

/** Whole days, so that morning stays morning and nothing comes to lie in the future. */
export function wholeDaysSince(madeAt: Date, now: number): number {
  return Math.max(0, Math.floor((now - madeAt.getTime()) / day));
}

const times: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["messages", ["at", "analysed_at"]],
  ["reports", ["at"]],
  ["attachments", ["created_at"]],
  ["conversations", ["created_at", "last_message_at", "call_started_at", "call_ended_at", "snoozed_until"]],
  ["contacts", ["created_at"]],
  ["contact_points", ["created_at", "on_file_since"]],
  ["actions", ["opened_at", "ended_at", "outcome_at"]],
  ["conversation_freezes", ["at"]],
  ["reveals", ["at"]],
  ["access_reviews", ["at"]],
  ["alerts", ["at"]],
  ["releases", ["at"]],
  ["deliveries", ["updated_at"]],
  ["stopped_replies", ["at"]],
  ["uploads", ["created_at"]],
  ["organization", ["set_up_at"]],
];

/** Moves the week on by whole days, so that it is always the last one. */
export async function ageBy(tx: Queryable, days: number): Promise<void> {
  if (days === 0) return;
  for (const [table, columns] of times) {
    const sets = columns.map((column) => `${column} = ${column} + make_interval(days => $1)`);
    await tx.run(`update ${table} set ${sets.join(", ")}`, [days]);
  }
}

/** The member a visitor becomes: the first one of the role that was hired. */
export async function findDemoMember(tx: Queryable, role: Role): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>(
    "select id from members where role = $1 and disabled_at is null order by created_at, name limit 1",
    [role],
  );
}

export async function findHoneyContact(tx: Queryable): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>("select id from contacts where honey order by id limit 1");
}

export async function findContactOf(tx: Queryable, conversationId: string): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>("select contact_id as id from conversations where id = $1", [
    conversationId,
  ]);
}

export async function findDefinitionId(tx: Queryable, key: string): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>("select id from action_definitions where key = $1", [key]);
}

export async function findFieldOf(
  tx: Queryable,
  contactId: string,
  key: string,
): Promise<{ id: string } | null> {
  return tx.first<{ id: string }>(
    `select f.id from contact_fields f join field_definitions d on d.id = f.definition_id
     where f.contact_id = $1 and d.key = $2`,
    [contactId, key],
  );
}

import type { Queryable } from "../../platform/database/types.ts";

export async function findConversationContact(tx: Queryable, id: string): Promise<string | null> {
  const row = await tx.first<{ contact_id: string }>("select contact_id from conversations where id = $1", [
    id,
  ]);
  return row?.contact_id ?? null;
}

export interface Affected {
  readonly conversations: number;
  readonly contacts: number;
  /** Kinds of values that were found in what these people wrote, with how many of them. */
  readonly types: readonly { readonly type: string; readonly count: number; readonly contacts: number }[];
}

/** Who and what lies in the conversations and contacts named. */
export async function countAffected(
  tx: Queryable,
  conversationIds: readonly string[],
  contactIds: readonly string[],
): Promise<Affected> {
  const people = await tx.many<{ contact_id: string }>(
    `select contact_id from conversations where id = any($1) union select id from contacts where id = any($2)`,
    [conversationIds, contactIds],
  );
  const contacts = people.map((row) => row.contact_id);
  const types = await tx.many<{ type: string; count: number; contacts: number }>(
    `select type, count(*)::int as count, count(distinct contact_id)::int as contacts from token_values
     where contact_id = any($1) group by type order by count desc, type`,
    [contacts],
  );
  return { conversations: conversationIds.length, contacts: contacts.length, types };
}

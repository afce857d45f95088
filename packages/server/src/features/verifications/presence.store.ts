import type { Queryable } from "../../platform/database/types.ts";

export interface TalkingRow {
  readonly conversation_id: string;
  readonly agent_name: string;
  readonly channel: string;
}

/**
 * Conversations of this contact that somebody works on right now: assigned, open, the last one that the assigned member
 * looked at, and their console connected.
 */
export function listTalking(
  tx: Queryable,
  contactId: string,
  since: { connected: Date; looked: Date },
): Promise<TalkingRow[]> {
  return tx.many<TalkingRow>(
    `select c.id as conversation_id, m.name as agent_name, c.channel
     from conversations c join members m on m.id = c.assignee_id join member_presence p on p.member_id = m.id
     where c.contact_id = $1 and c.status in ('open', 'pending') and m.disabled_at is null and p.conversation_id = c.id
       and (p.looked_at > $2 or (p.connected_at > $3 and p.looked_at > $3 - interval '8 hours'))
       and not exists (select 1 from conversation_freezes f where f.conversation_id = c.id and f.lifted_at is null)
     order by c.last_message_at desc limit 50`,
    [contactId, since.looked, since.connected],
  );
}

export async function findContactOfPoint(
  tx: Queryable,
  { kind, fingerprints }: { kind: "email" | "phone"; fingerprints: readonly Buffer[] },
): Promise<string | null> {
  const row = await tx.first<{ contact_id: string }>(
    `select p.contact_id from contact_points p join contacts c on c.id = p.contact_id
     where p.kind = $1 and p.fingerprint = any($2) and c.erased_at is null
     order by array_position($2, p.fingerprint) limit 1`,
    [kind, fingerprints],
  );
  return row?.contact_id ?? null;
}

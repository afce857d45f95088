import type { Queryable } from "../../platform/database/types.ts";

export interface DeliveryRow {
  readonly message_id: string;
  readonly inbox_id: string;
  readonly kind: "reply" | "forward";
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
}

/** @returns the messages that had no delivery yet: only they need a job. */
export async function insertDeliveries(
  tx: Queryable,
  kind: "reply" | "forward",
  rows: readonly { messageId: string; inboxId: string }[],
): Promise<string[]> {
  const inserted = await tx.many<{ message_id: string }>(
    `insert into deliveries (message_id, inbox_id, kind, state, updated_at)
     select r.*, $3, 'queued', now() from unnest($1::uuid[], $2::uuid[]) as r
     on conflict (message_id) do nothing returning message_id`,
    [rows.map((row) => row.messageId), rows.map((row) => row.inboxId), kind],
  );
  return inserted.map((row) => row.message_id);
}

/** Marks a delivery that somebody is at; after `leaseMinutes` that somebody is taken for dead. */
const sending = "sending";
const leaseMinutes = 5;

/** Takes a waiting delivery for one try; one that was sent, or that another worker is at, answers null: nothing leaves twice. */
export function takeDelivery(tx: Queryable, messageId: string): Promise<DeliveryRow | null> {
  return tx.first<DeliveryRow>(
    `update deliveries set attempts = attempts + 1, error_code = '${sending}', updated_at = now()
     where message_id = $1 and state = 'queued'
       and (error_code is distinct from '${sending}' or updated_at < now() - interval '${leaseMinutes} minutes')
     returning message_id, inbox_id, kind, state, attempts`,
    [messageId],
  );
}

export async function isWaiting(tx: Queryable, messageId: string): Promise<boolean> {
  return (
    (await tx.first("select 1 as one from deliveries where message_id = $1 and state = 'queued'", [
      messageId,
    ])) !== null
  );
}

/** Takes back a forward that nobody has begun. @returns false when one is under way or done: then it stays. */
export async function deleteForward(tx: Queryable, messageId: string): Promise<boolean> {
  await tx.run(
    `delete from deliveries where message_id = $1 and kind = 'forward' and state <> 'sent' and error_code is distinct from '${sending}'`,
    [messageId],
  );
  const left = await tx.first("select 1 as one from deliveries where message_id = $1 and kind = 'forward'", [
    messageId,
  ]);
  return left === null;
}

export async function finishDelivery(
  tx: Queryable,
  messageId: string,
  state: "queued" | "sent" | "failed",
  errorCode: string | null,
): Promise<void> {
  await tx.run(
    "update deliveries set state = $2, error_code = $3, updated_at = now() where message_id = $1",
    [messageId, state, errorCode],
  );
  await tx.run("update messages set state = $2 where id = $1 and direction = 'outgoing'", [messageId, state]);
}

export function findConversationOf(
  tx: Queryable,
  messageId: string,
): Promise<{ conversation_id: string; inbox_id: string } | null> {
  return tx.first("select conversation_id, inbox_id from messages where id = $1", [messageId]);
}

export async function requeueDelivery(tx: Queryable, messageId: string): Promise<boolean> {
  return (
    (await tx.run(
      "update deliveries set state = 'queued', error_code = null, updated_at = now() where message_id = $1 and state = 'failed'",
      [messageId],
    )) === 1
  );
}

export interface OutgoingRow {
  readonly id: string;
  readonly at: Date;
  readonly conversation_id: string;
  readonly contact_id: string;
  readonly direction: string;
  readonly state: string;
  readonly raw_sealed: Buffer | null;
  readonly key_wrapped: Buffer | null;
  readonly key_sealed: Buffer | null;
  readonly contact_key: Buffer | null;
  readonly author_name: string | null;
  readonly safe_subject: string | null;
  readonly safe_text: string | null;
  readonly verdict: "clear" | "caution" | "danger" | null;
  readonly complete: boolean | null;
  readonly envelope_sealed: Buffer | null;
}

const outgoingColumns = `m.id, m.at, m.conversation_id, m.contact_id, m.direction, m.state, m.raw_sealed, m.key_wrapped, m.key_sealed,
  k.key_wrapped as contact_key, a.name as author_name, m.safe_subject, m.safe_text, m.verdict, m.complete, m.envelope_sealed`;

export function findOutgoing(tx: Queryable, messageId: string): Promise<OutgoingRow | null> {
  return tx.first<OutgoingRow>(
    `select ${outgoingColumns} from messages m join contacts k on k.id = m.contact_id
     left join members a on a.id = m.author_member_id where m.id = $1`,
    [messageId],
  );
}

/** The newest incoming message before a reply, of the format in which its channel names a thread: the one it answers. */
export function findAnswered(
  tx: Queryable,
  conversationId: string,
  before: Date,
  format: "rfc5322" | "json",
): Promise<OutgoingRow | null> {
  return tx.first<OutgoingRow>(
    `select ${outgoingColumns} from messages m join contacts k on k.id = m.contact_id
     left join members a on a.id = m.author_member_id
     where m.conversation_id = $1 and m.direction = 'incoming' and m.at <= $2 and m.format = $3 and m.raw_sealed is not null
     order by m.at desc limit 1`,
    [conversationId, before, format],
  );
}

export function findForwardReport(
  tx: Queryable,
  messageId: string,
): Promise<{ score: number; signals: string[] } | null> {
  return tx.first(
    `select score, coalesce((select array_agg(s ->> 'id') from jsonb_array_elements(body -> 'signals') s), '{}') as signals
     from reports where message_id = $1 order by at desc limit 1`,
    [messageId],
  );
}

export function findHeldFileNames(tx: Queryable, messageId: string): Promise<{ safe_name: string }[]> {
  return tx.many("select safe_name from attachments where message_id = $1 order by position", [messageId]);
}

/** Deliveries whose job was lost. */
export async function findForgottenDeliveries(tx: Queryable): Promise<string[]> {
  const rows = await tx.many<{ message_id: string }>(
    "select message_id from deliveries where state = 'queued' and updated_at < now() - interval '6 hours' order by updated_at limit 200",
  );
  return rows.map((row) => row.message_id);
}

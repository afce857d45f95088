import type { Queryable } from "../../platform/database/types.ts";

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly events: string[];
  readonly enabled: boolean;
  readonly secret_sealed: Buffer;
  readonly last_at: Date | null;
  readonly last_ok: boolean | null;
  readonly last_reason: string | null;
}

const columns = "id, url, events, enabled, secret_sealed, last_at, last_ok, last_reason";

export function findWebhooksFor(tx: Queryable, events: readonly string[]): Promise<WebhookRow[]> {
  return tx.many<WebhookRow>(`select ${columns} from webhooks where enabled and events && $1::text[]`, [
    events,
  ]);
}

export function listWebhookRows(tx: Queryable): Promise<WebhookRow[]> {
  return tx.many<WebhookRow>(`select ${columns} from webhooks order by created_at`);
}

export function findWebhook(tx: Queryable, id: string): Promise<WebhookRow | null> {
  return tx.first<WebhookRow>(`select ${columns} from webhooks where id = $1`, [id]);
}

export async function insertWebhook(
  tx: Queryable,
  row: { id: string; url: string; events: readonly string[]; enabled: boolean; secretSealed: Buffer },
): Promise<void> {
  await tx.run(
    "insert into webhooks (id, url, events, enabled, secret_sealed, created_at) values ($1, $2, $3, $4, $5, now())",
    [row.id, row.url, row.events, row.enabled, row.secretSealed],
  );
}

export async function updateWebhookRow(
  tx: Queryable,
  id: string,
  row: { url: string; events: readonly string[]; enabled: boolean },
): Promise<boolean> {
  return (
    (await tx.run("update webhooks set url = $2, events = $3, enabled = $4 where id = $1", [
      id,
      row.url,
      row.events,
      row.enabled,
    ])) === 1
  );
}

export async function deleteWebhookRow(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.run("delete from webhooks where id = $1", [id])) === 1;
}

export async function recordDelivery(
  tx: Queryable,
  id: string,
  outcome: { ok: boolean; reason: string | null; disable: boolean },
): Promise<void> {
  await tx.run(
    "update webhooks set last_at = now(), last_ok = $2, last_reason = $3, enabled = enabled and not $4 where id = $1",
    [id, outcome.ok, outcome.reason, outcome.disable],
  );
}

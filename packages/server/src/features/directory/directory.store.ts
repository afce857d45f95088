import type { Queryable } from "../../platform/database/types.ts";

export interface TakenEvent {
  readonly body_hash: Buffer;
  readonly contact_id: string | null;
}

export function findEvent(tx: Queryable, idFingerprint: Buffer): Promise<TakenEvent | null> {
  return tx.first<TakenEvent>(
    "select body_hash, contact_id from directory_events where id_fingerprint = $1",
    [idFingerprint],
  );
}

export async function insertEvent(
  tx: Queryable,
  row: { idFingerprint: Buffer; bodyHash: Buffer; contactId: string | null; at: Date },
): Promise<void> {
  await tx.run(
    "insert into directory_events (id_fingerprint, body_hash, contact_id, at) values ($1, $2, $3, $4)",
    [row.idFingerprint, row.bodyHash, row.contactId, row.at],
  );
}

/** A signature counts for five minutes; what is older than two days cannot come again. */
export async function forgetEvents(tx: Queryable, before: Date): Promise<void> {
  await tx.run("delete from directory_events where at < $1", [before]);
}

export async function findDirectorySecrets(tx: Queryable): Promise<Buffer | null> {
  const row = await tx.first<{ sealed: Buffer | null }>(
    "select directory_secrets_sealed as sealed from verification_settings for update",
  );
  return row!.sealed;
}

export async function saveDirectorySecrets(tx: Queryable, sealed: Buffer): Promise<void> {
  await tx.run("update verification_settings set directory_secrets_sealed = $1", [sealed]);
}

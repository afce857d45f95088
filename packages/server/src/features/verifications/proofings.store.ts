import type { Queryable } from "../../platform/database/types.ts";

export async function insertProofing(
  tx: Queryable,
  row: { referenceHash: Buffer; verificationId: string; expiresAt: Date },
): Promise<void> {
  await tx.run("insert into proofings (reference_hash, verification_id, expires_at) values ($1, $2, $3)", [
    row.referenceHash,
    row.verificationId,
    row.expiresAt,
  ]);
}

/** A reference is answered once. @returns the verification it was made for. */
export async function answerProofing(
  tx: Queryable,
  referenceHash: Buffer,
  now: Date,
): Promise<string | null> {
  const row = await tx.first<{ verification_id: string }>(
    `update proofings set answered_at = $2 where reference_hash = $1 and answered_at is null and expires_at > $2
     returning verification_id`,
    [referenceHash, now],
  );
  return row?.verification_id ?? null;
}

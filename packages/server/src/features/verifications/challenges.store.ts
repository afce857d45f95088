import type { Queryable } from "../../platform/database/types.ts";

export interface Challenge {
  readonly challenge: string;
  readonly purpose: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

export async function insertChallenge(tx: Queryable, row: Challenge): Promise<void> {
  await tx.run("insert into challenges (challenge, purpose, subject, expires_at) values ($1, $2, $3, $4)", [
    row.challenge,
    row.purpose,
    row.subject,
    row.expiresAt,
  ]);
}

/** A challenge is spent by being looked up. */
export async function takeChallenge(
  tx: Queryable,
  challenge: string,
  purpose: string,
  now: Date,
): Promise<string | null> {
  const row = await tx.first<{ subject: string }>(
    "delete from challenges where challenge = $1 and purpose = $2 and expires_at > $3 returning subject",
    [challenge, purpose, now],
  );
  return row?.subject ?? null;
}

/** Something begun that waits for its proof; beginning anew forgets the earlier one. */
export async function replaceChallenge(tx: Queryable, row: Challenge): Promise<void> {
  await tx.run(
    `insert into challenges (challenge, purpose, subject, expires_at) values ($1, $2, $3, $4)
     on conflict (challenge) do update set subject = $3, expires_at = $4`,
    [row.challenge, row.purpose, row.subject, row.expiresAt],
  );
}

export async function findChallenge(
  tx: Queryable,
  challenge: string,
  purpose: string,
  now: Date,
): Promise<string | null> {
  const row = await tx.first<{ subject: string }>(
    "select subject from challenges where challenge = $1 and purpose = $2 and expires_at > $3",
    [challenge, purpose, now],
  );
  return row?.subject ?? null;
}

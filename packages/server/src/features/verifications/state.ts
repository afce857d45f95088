import type { VerificationRow } from "./verifications.store.ts";

/** What became of it by now: the sweep writes it down later, nobody waits for that. */
export function stateAt(row: VerificationRow, now: number): VerificationRow["state"] {
  const waited = row.state === "waiting" && row.code_until!.getTime() <= now;
  const sat = row.state === "joined" && row.expires_at.getTime() <= now;
  return waited || sat ? "expired" : row.state;
}

import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { type AuthenticatorRow, listAuthenticators } from "./authenticators.store.ts";
import { levelOf } from "./level.ts";
import { NOBODY } from "./nobody.ts";
import { listPointsOnFile, listProofs, type PointRow, type ProofRow } from "./proofs.store.ts";
import { readSettings } from "./settings.ts";
import type { Proof, Rank, VerificationSettings } from "./types.ts";
import type { VerificationRow } from "./verifications.store.ts";

/** Everything that decides how far a verification is, read at once. */
export interface Standing {
  readonly settings: VerificationSettings;
  readonly proofs: readonly ProofRow[];
  readonly points: readonly PointRow[];
  readonly authenticators: readonly AuthenticatorRow[];
  readonly level: Rank;
}

export async function readStanding(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  row: Pick<VerificationRow, "id" | "contact_id" | "purpose">,
): Promise<Standing> {
  const settings = await readSettings(context, tx);
  const contactId = row.contact_id ?? NOBODY;
  const points = await listPointsOnFile(tx, contactId);
  const authenticators = await listAuthenticators(tx, contactId);
  const proofs = await listProofs(tx, row.id);
  const level = levelOf(stillTrue(proofs, points, authenticators), {
    now: context.now(),
    coolingOff: settings.coolingOff,
    shown: row.purpose === "action",
  });
  return { settings, proofs, points, authenticators, level };
}

/** What was proven with something that is no more on file, or was put there anew, counts as it is now. */
function stillTrue(
  proofs: readonly ProofRow[],
  points: readonly PointRow[],
  authenticators: readonly AuthenticatorRow[],
): Proof[] {
  const since = new Map<string, Date>([
    ...points.map((point) => [point.id, point.on_file_since] as const),
    ...authenticators.map((one) => [one.id, one.bound_at] as const),
  ]);
  return proofs.flatMap(({ method, source, since: then }): Proof[] => {
    if (then === null) return [{ method, source, since: null }];
    const now = since.get(source);
    return now ? [{ method, source, since: now.getTime() }] : [];
  });
}

import type { Opening } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { placeOfOpenings, sealerFor } from "./compose.ts";

interface SealedOpenings {
  readonly contact_id: string | null;
  readonly openings_sealed: Buffer | null;
}

/** The values an entry committed to, for pages that may show them; null once they are erased, empty where there were none. */
export async function openingsOf(
  context: Pick<Context, "keys">,
  tx: Queryable,
  entryId: string,
): Promise<readonly Opening[] | null> {
  const row = await tx.first<SealedOpenings>(
    "select contact_id, openings_sealed from evidence_entries where id = $1",
    [entryId],
  );
  if (!row?.openings_sealed) return [];
  const sealer = await sealerFor(context, tx, row.contact_id);
  if (sealer === null) return null;
  return JSON.parse(sealer.open(placeOfOpenings(entryId), row.openings_sealed).toString()) as Opening[];
}

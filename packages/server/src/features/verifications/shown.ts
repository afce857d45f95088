import type { Context } from "../../context.ts";
import { contactSealer } from "../originals/index.ts";
import type { Shown } from "./types.ts";
import type { ContactFacts, VerificationRow } from "./verifications.store.ts";

type Keys = Pick<Context, "keys">;

export function sealShown({ keys }: Keys, contact: ContactFacts, id: string, shown: Shown): Buffer {
  return contactSealer(keys, contact.id, contact.key_wrapped!).seal(placeOf(id), JSON.stringify(shown));
}

/** Null where there is no action, and once the contact is erased. */
export function openShown(
  { keys }: Keys,
  contact: ContactFacts | null,
  row: Pick<VerificationRow, "id" | "shown_sealed">,
): Shown | null {
  if (!row.shown_sealed || !contact?.key_wrapped) return null;
  const opened = contactSealer(keys, contact.id, contact.key_wrapped).open(placeOf(row.id), row.shown_sealed);
  return JSON.parse(opened.toString()) as Shown;
}

function placeOf(row: string) {
  return { table: "verifications", column: "shown", row };
}

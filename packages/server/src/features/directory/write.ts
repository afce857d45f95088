import type { Context } from "../../context.ts";
import type { Transaction } from "../../platform/database/types.ts";
import { applyFile, type FieldDefinitionRow, type FilePlan } from "../contacts/index.ts";
import { notifyContact } from "../verifications/index.ts";

/** Writes a plan and tells the old addresses of everybody whose addresses changed. @returns the contacts, in the plan's order. */
export async function writeFile(
  context: Pick<Context, "keys" | "now" | "jobs">,
  tx: Transaction,
  plan: FilePlan,
  definitions: readonly FieldDefinitionRow[],
): Promise<{ contactIds: string[]; rerouted: number }> {
  const { contactIds, rerouted } = await applyFile(context, tx, plan.changes, definitions);
  for (const { contactId, addresses } of rerouted)
    await notifyContact(context, tx, { kind: "contact-changed", contactId, points: addresses });
  return { contactIds, rerouted: rerouted.length };
}

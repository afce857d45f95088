import type { Language, listMyAccesses, ResponseOf } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { Call } from "../../platform/http/call.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { findDesk } from "../settings/index.ts";
import { requireCustomer } from "../verifications/index.ts";
import { fieldNames, tokenNames } from "./accesses.texts.ts";
import { type AccessRow, listAccesses } from "./reveals.store.ts";

/** Crockford's base 32, as it is read over the phone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const pseudonymLength = 6;

/**
 * Who saw my data: for the customer alone, after they have proven who they are. That they asked is logged first.
 * @throws {Failure} `signed-out`, `level-required`, `evidence-unavailable`
 */
export async function showMyAccesses(
  call: Pick<Call, "context" | "headers">,
): Promise<ResponseOf<typeof listMyAccesses>> {
  const { context } = call;
  const { contactId, language } = await requireCustomer(call, { level: "V2" });
  const entryId = await context.database.transaction((tx) =>
    record(context, tx, {
      type: "contact.accesses-shown",
      actor: { kind: "contact", id: contactId },
      subjectId: contactId,
      contactId,
    }),
  );
  await awaitLogged(context, entryId);
  const rows = await listAccesses(context.database, contactId);
  return {
    deskName: (await findDesk(context.database)).name,
    language,
    items: rows.map((row) => present(context, contactId, row, language)),
  };
}

function present(context: Pick<Context, "keys">, contactId: string, row: AccessRow, language: Language) {
  return {
    id: row.id,
    at: row.at.toISOString(),
    field: nameOf(row, language),
    reason: row.reason,
    agent: pseudonymOf(context, contactId, row.member_id),
    index: row.index,
  };
}

function nameOf({ target, what, names }: AccessRow, language: Language): string {
  if (target === "token") return tokenNames[language](what);
  return names?.[language] ?? fieldNames[what]?.[language] ?? what;
}

/** The same person of the desk has the same name to one customer, and another to the next: nobody can be followed by it. */
export function pseudonymOf({ keys }: Pick<Context, "keys">, contactId: string, memberId: string): string {
  const digest = keys.fingerprint(`agent-pseudonym:${contactId}`, memberId);
  return Array.from(digest.subarray(0, pseudonymLength), (byte) => alphabet[byte & 31]).join("");
}

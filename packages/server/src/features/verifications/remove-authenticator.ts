import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { findAuthenticatorOwner, removeAuthenticator as removeRow } from "./authenticators.store.ts";
import { notifyContact } from "./notices.ts";

/** The desk takes a way of proving away, which can only lower what the customer can prove. @throws {Failure} `not-found`, `evidence-unavailable` */
export async function removeAuthenticator(context: Context, principal: Principal, id: string): Promise<void> {
  const entryId = await context.database.transaction(async (tx) => {
    const contactId = await findAuthenticatorOwner(tx, id);
    if (!contactId || !(await removeRow(tx, id, new Date(context.now())))) throw new Failure("not-found");
    await notifyContact(context, tx, { kind: "authenticator-removed", contactId });
    return record(context, tx, {
      type: "authenticator.removed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      contactId,
      data: { reason: "removed-by-desk" },
    });
  });
  await awaitLogged(context, entryId);
}

import type { BodyOf, changeAction as changeRow } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { record } from "../evidence/index.ts";
import { cancelVerification } from "../verifications/index.ts";
import { holdAction, requireOpen, requireThawed, showAction, tellConsoles, transact } from "./act.ts";
import { listLiveVerifications, updateAsked } from "./actions.store.ts";
import { digestOf } from "./digest.ts";
import { amountOf, readParameters } from "./parameters.ts";
import type { ActionView } from "./present.ts";
import { factsBehind } from "./question.ts";
import { mergeParameters, openParameters, sealParameters } from "./sealed.ts";

/** @throws {Failure} `not-found`, `request-invalid`, `action-ended`, `frozen`, `evidence-unavailable` */
export async function changeAction(
  context: Context,
  principal: Principal,
  id: string,
  given: BodyOf<typeof changeRow>["parameters"],
): Promise<ActionView> {
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireThawed(held.row);
    const { row, definition } = held;
    const sealed = openParameters(context, row);
    if (!sealed || !row.contact_key) throw new Failure("action-ended");
    const parameters = readParameters(definition, mergeParameters(sealed.parameters, given));
    const facts = { definitionKey: definition.key, ...factsBehind(row), parameters, salt: sealed.salt };
    const digest = digestOf(facts);
    if (digest === row.digest) return null;
    const contact = { id: row.contact_id, key_wrapped: row.contact_key };
    await updateAsked(tx, id, {
      parametersSealed: sealParameters(context, contact, id, { ...sealed, parameters }),
      amount: amountOf(definition, parameters),
      digest,
    });
    await endVerifications(context, tx, principal, id);
    await tellConsoles(context, tx, row);
    return record(context, tx, {
      type: "action.changed",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { before: row.digest, digest },
      personal: { parameters: { ...parameters } },
    });
  });
  return showAction(context, id);
}

/** Nobody is left on a page that asks for what is no longer wanted. */
export async function endVerifications(
  context: Context,
  tx: Transaction,
  principal: Principal,
  actionId: string,
): Promise<void> {
  for (const id of await listLiveVerifications(tx, actionId))
    await cancelVerification(context, tx, principal, id).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
}

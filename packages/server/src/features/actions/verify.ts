import type { Context } from "../../context.ts";
import type { Principal } from "../../platform/http/call.ts";
import {
  cancelVerification,
  type Shown,
  showVerification,
  startVerification,
} from "../verifications/index.ts";
import { type Held, holdAction, requireOpen, requireThawed, transact } from "./act.ts";
import { raiseRequirement } from "./actions.store.ts";
import { requireIntact } from "./intact.ts";
import { levelOf } from "./levels.ts";
import { openParameters } from "./sealed.ts";

/** Begins a verification of exactly this action. @throws {Failure} the codes of the contract's row */
export async function verifyAction(
  context: Context,
  principal: Principal,
  id: string,
  options: { readonly sendLink: boolean },
) {
  let verificationId = "";
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireThawed(held.row);
    requireIntact(context, held);
    const { row, standing } = held;
    // Asked for now, and held against the action from here on.
    await raiseRequirement(tx, id, standing.requirement);
    const subject = {
      actionId: id,
      digest: row.digest,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      requiredLevel: levelOf(standing.requirement.level),
      shown: shownOf(context, held),
    };
    const started = await startVerification(context, tx, principal, subject, options);
    verificationId = started.verificationId;
    return started.entryId;
  });
  return showVerification(context, principal, verificationId);
}

/** What the customer sees in full: it is theirs to confirm. */
function shownOf(context: Context, { row, definition }: Held): Shown {
  const parameters = openParameters(context, row)?.parameters ?? {};
  return {
    family: definition.family,
    names: definition.names,
    parameters: definition.parameters.flatMap(({ key, label }) => {
      const value = parameters[key];
      return value === undefined ? [] : [{ label, value }];
    }),
  };
}

/** @throws {Failure} `not-found`, `verification-ended` */
export async function endVerification(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction((tx) => cancelVerification(context, tx, principal, id));
}

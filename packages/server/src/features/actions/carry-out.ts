import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import {
  type Held,
  holdAction,
  requireAllowed,
  requireOpen,
  requireSame,
  requireThawed,
  showAction,
  transact,
} from "./act.ts";
import { authorize } from "./authorize.ts";
import { type Confirmation, isConfirmed } from "./confirm.ts";
import { factsOf } from "./facts.ts";
import { requireIntact } from "./intact.ts";
import { levelOf } from "./levels.ts";
import type { ActionView } from "./present.ts";
import { questionOf } from "./question.ts";

/**
 * Carries out what is proven: decided, logged, and only then does the job call the company's system with the receipt.
 * @throws {Failure} the codes of the contract's row, each for the first thing that is missing.
 */
export async function carryOut(
  context: Context,
  principal: Principal,
  id: string,
  confirmation: Confirmation,
): Promise<ActionView> {
  const steppedUp = await isConfirmed(context, principal, confirmation);
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireSame(held, confirmation.digest);
    requireThawed(held.row);
    requireIntact(context, held);
    requireReady(held, steppedUp);
    const question = questionOf(held, "carry-out-action", steppedUp || isFresh(context, principal));
    await requireAllowed(tx, await factsOf(context, tx, principal, question));
    return authorize(context, tx, principal, held, { type: "action.authorized" });
  });
  return showAction(context, id);
}

function isFresh({ now }: Pick<Context, "now">, { steppedUpUntil }: Principal): boolean {
  return steppedUpUntil > now();
}

/** The policy refuses all of this as well; here it is said in a code of its own. */
function requireReady({ standing }: Held, steppedUp: boolean): void {
  if (!standing.isProven)
    throw new Failure("level-required", {
      required: levelOf(standing.requirement.level),
      proven: levelOf(standing.provenLevel),
    });
  if (!standing.isApproved) throw new Failure("approval-required");
  if (!standing.isDelayPassed)
    throw new Failure("too-early", {
      at: standing.delayUntil === null ? null : new Date(standing.delayUntil).toISOString(),
    });
  if (standing.requirement.stepUp && !steppedUp) throw new Failure("step-up-required");
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { holdAction, showAction, transact } from "./act.ts";
import { endAction } from "./execute.ts";
import type { ActionView } from "./present.ts";

/** A person's word on what they did by hand. @throws {Failure} `not-found`, `action-ended`, `evidence-unavailable` */
export async function finishTask(
  context: Context,
  principal: Principal,
  id: string,
  word: { readonly done: boolean; readonly reference?: string | undefined },
): Promise<ActionView> {
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    if (held.row.state !== "task") throw new Failure("action-ended");
    const outcome = {
      state: word.done ? ("executed" as const) : ("failed" as const),
      code: word.done ? "done" : "not-done",
      reference: word.reference || null,
      again: false,
    };
    return endAction(context, tx, held, { outcome, memberId: principal.memberId });
  });
  return showAction(context, id);
}

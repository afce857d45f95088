import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { boundOptions, verifyBound } from "../sessions/index.ts";
import { findAction } from "./actions.store.ts";
import { isEnd } from "./transitions.ts";

export interface Confirmation {
  /** What the member saw when they confirmed. */
  readonly digest: string;
  readonly passkey?: Record<string, unknown> | undefined;
}

/** Options whose challenge covers the digest as it is now. @throws {Failure} `not-found`, `action-ended` */
export async function confirmationOptions(context: Context, principal: Principal, id: string) {
  const row = await findAction(context.database, id, new Date(context.now()));
  if (!row) throw new Failure("not-found");
  if (isEnd(row.state)) throw new Failure("action-ended");
  return boundOptions(context, principal.memberId, row.digest);
}

/**
 * Whether this member's passkey signed exactly the digest; false where none was sent. Whoever calls compares the digest
 * with the action's own, under the lock: a signature over another deed confirms nothing.
 * @throws {Failure} `step-up-required` for an answer that does not fit.
 */
export async function isConfirmed(
  context: Context,
  principal: Principal,
  { digest, passkey }: Confirmation,
): Promise<boolean> {
  if (passkey === undefined) return false;
  try {
    await verifyBound(context, passkey, principal.memberId, digest);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === "sign-in-refused")
      throw new Failure("step-up-required", {}, error);
    throw error;
  }
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { hashToken } from "../../platform/crypto/tokens.ts";
import type { Call } from "../../platform/http/call.ts";
import { stateAt } from "./state.ts";
import { findBySession, type VerificationRow } from "./verifications.store.ts";

/** How long a customer's page holds a verification after the code fitted. */
export const SESSION_MILLISECONDS = 30 * 60_000;

type Headers = Pick<Call, "context" | "headers">;

/** SHA-256 of the page's token (`Authorization: Bearer …`), or null. */
export function sessionHashOf({ headers }: Pick<Call, "headers">): Buffer | null {
  const { authorization } = headers;
  const token =
    typeof authorization === "string" ? /^Bearer (\S{1,200})$/.exec(authorization)?.[1] : undefined;
  return token === undefined ? null : hashToken(token);
}

/** The verification this page holds. @throws {Failure} `signed-out` */
export async function heldVerification({ context, headers }: Headers): Promise<VerificationRow> {
  const hash = sessionHashOf({ headers });
  const row = hash ? await findBySession(context.database, hash, new Date(context.now())) : null;
  if (!row) throw new Failure("signed-out");
  return row;
}

/** The verification this page holds, as long as it can be proven in. @throws {Failure} `signed-out`, `verification-ended` */
export async function joinedVerification(call: Headers): Promise<VerificationRow> {
  const row = await heldVerification(call);
  refuseEnded(call.context, row);
  return row;
}

export function refuseEnded({ now }: Pick<Context, "now">, row: VerificationRow): void {
  if (stateAt(row, now()) !== "joined") throw new Failure("verification-ended");
}

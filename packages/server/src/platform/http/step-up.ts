import { Failure } from "../../failure.ts";
import type { Call } from "./call.ts";

/** @throws {Failure} `step-up-required` unless the member confirmed within the last five minutes. */
export function requireStepUp(call: Pick<Call, "principal" | "context">): void {
  if (call.principal.steppedUpUntil <= call.context.now()) throw new Failure("step-up-required");
}

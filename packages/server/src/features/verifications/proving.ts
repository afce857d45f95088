import type { Context } from "../../context.ts";
import type { VerificationSettings } from "./types.ts";
import type { VerificationRow } from "./verifications.store.ts";

/** What every prover gets: the verification that is proven in, and how the desk lets people prove. */
export interface Proving {
  readonly context: Context;
  readonly row: VerificationRow;
  readonly settings: VerificationSettings;
}

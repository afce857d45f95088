import type { Look } from "./look.types.ts";
import type { PlacedMessage } from "./place.ts";

/** A message with what a look found, or with the code of why there could be no look. */
export interface Looked {
  readonly message: PlacedMessage;
  readonly look: Look;
  /** Code of the failure that quarantined the message; null when it was looked at. */
  readonly errorCode: string | null;
}

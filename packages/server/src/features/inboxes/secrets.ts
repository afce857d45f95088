import type { Keyring } from "../../platform/crypto/types.ts";
import type { InboxRow } from "./inboxes.store.ts";

/** What an inbox keeps secret; sealed as one JSON object under the installation key. */
export interface InboxSecrets {
  readonly password?: string;
  readonly submissionPassword?: string;
  /** Signing secrets (`whsec_…`), newest first; an older one works until `until` (milliseconds since the epoch). */
  readonly signing?: readonly { readonly secret: string; readonly until?: number }[];
}

export function openSecrets(
  context: { readonly keys: Keyring },
  row: Pick<InboxRow, "id" | "secrets_sealed">,
): InboxSecrets {
  if (!row.secrets_sealed) return {};
  return JSON.parse(context.keys.system.open(placeOf(row.id), row.secrets_sealed).toString()) as InboxSecrets;
}

export function sealSecrets(
  context: { readonly keys: Keyring },
  id: string,
  secrets: InboxSecrets,
): Buffer | null {
  if (Object.keys(secrets).length === 0) return null;
  return context.keys.system.seal(placeOf(id), JSON.stringify(secrets));
}

function placeOf(id: string): { table: string; column: string; row: string } {
  return { table: "inboxes", column: "secrets", row: id };
}

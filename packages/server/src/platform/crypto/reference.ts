import { READABLE } from "./tokens.ts";
import type { Keyring } from "./types.ts";

/** Six characters of Crockford's base 32 (30 bits) that name a conversation over the phone: always the same, never guessable from its id. */
export function conversationReference({ keys }: { readonly keys: Keyring }, conversationId: string): string {
  const bits = keys.fingerprint("conversation-reference", conversationId);
  return Array.from({ length: 6 }, (_, index) => READABLE[bits[index]! & 31]).join("");
}

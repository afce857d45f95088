import { createHash } from "node:crypto";
import { firstValue, readHeaderBlock } from "./header-block.ts";

/**
 * The idempotency key of a mail: its Message-ID and the SHA-256 of its bytes (and of what else is named), hashed
 * together. Message-ID alone would let a stranger who knows an id in advance suppress the real message; bytes alone
 * are enough in principle, the id keeps keys of messages without one apart from all others.
 */
export function messageKey(prefix: string, raw: Uint8Array, ...also: readonly string[]): string {
  const messageId = firstValue(readHeaderBlock(raw), "message-id") ?? "";
  const bytes = createHash("sha256").update(raw).digest("hex");
  const digest = createHash("sha256").update(JSON.stringify([messageId, bytes, ...also]));
  return `${prefix}:${digest.digest("hex")}`;
}

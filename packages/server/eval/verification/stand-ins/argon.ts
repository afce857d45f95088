import { createHash } from "node:crypto";

export async function stretch(message: Uint8Array, nonce: Uint8Array): Promise<Buffer> {
  return createHash("sha256").update(nonce).update(message).digest();
}

import { argon2 } from "node:crypto";
import { availableParallelism } from "node:os";
import { createGate } from "../../platform/crypto/gate.ts";

/** OWASP ASVS 5.0, appendix C: Argon2id (RFC 9106) with 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** As many at once as there are cores; the others wait in line. */
const gate = createGate(availableParallelism());

export function stretch(message: Uint8Array, nonce: Uint8Array): Promise<Buffer> {
  return gate(
    () =>
      new Promise((resolve, reject) => {
        argon2("argon2id", { message, nonce, ...COST }, (error, hash) =>
          error === null ? resolve(hash) : reject(error),
        );
      }),
  );
}

/**
 * A key under which a message is accepted once, however often it is sent (128 random bits, hexadecimal). Not
 * `crypto.randomUUID`: that exists only on secure origins, and a desk in an office may be reached by plain HTTP.
 */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

import { createPublicKey, verify } from "node:crypto";

/** Seconds that a call may be old, or ahead of our clock. */
const tolerance = 300;

/**
 * Standard Webhooks 1.0, asymmetric: Ed25519 over `id.timestamp.body`, on the bytes as they came.
 * @param {string} publicKey `whpk_…`, as the desk's settings show it
 * @param {Record<string, string | string[] | undefined>} headers lower case
 * @param {string} body
 * @param {number} now milliseconds since the epoch
 */
export function isSigned(publicKey, headers, body, now) {
  const id = String(headers["webhook-id"] ?? "");
  const timestamp = String(headers["webhook-timestamp"] ?? "");
  const age = Math.abs(now / 1000 - Number(timestamp));
  if (id === "" || !/^\d{1,12}$/.test(timestamp) || age > tolerance) return false;
  const key = toKey(publicKey);
  const signed = Buffer.from(`${id}.${timestamp}.${body}`);
  return String(headers["webhook-signature"] ?? "")
    .split(" ")
    .filter((one) => one.startsWith("v1a,"))
    .some((one) => verify(null, signed, key, Buffer.from(one.slice(4), "base64")));
}

function toKey(publicKey) {
  const bytes = Buffer.from(publicKey.replace(/^whpk_/, ""), "base64");
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") },
    format: "jwk",
  });
}

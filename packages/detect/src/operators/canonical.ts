import { normalize } from "../normalize.ts";

const EXACT = new Set([
  "password",
  "api-key",
  "private-key",
  "jwt",
  "cookie",
  "authorization",
  "reset-link",
  "connection-string",
  "password-hash",
  "otp",
  "crypto-wallet",
]);

/**
 * A value without what writing adds to it, so that `123.456.789-09` and `12345678909` count as the same. Secrets
 * are compared as they are, since their case and marks are part of them.
 */
export function canonical(type: string, value: string): string {
  if (EXACT.has(type)) return value;
  const { folded } = normalize(value);
  if (type === "email") return folded.replace(/\s/g, "");
  return folded.replace(/[^\p{L}\p{N}]/gu, "");
}

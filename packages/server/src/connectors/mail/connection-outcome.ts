/** What became of trying a mail server with the settings given. */
export type ConnectionCode =
  | "authentication-failed"
  | "authentication-missing"
  | "certificate-expired"
  | "certificate-name"
  | "certificate-untrusted"
  | "folder-not-found"
  | "name-not-found"
  | "protocol-error"
  | "refused"
  | "timeout"
  | "tls-failed"
  | "tls-unavailable"
  | "unreachable"
  | "unknown";

export type ConnectionOutcome = { readonly ok: true } | { readonly ok: false; readonly code: ConnectionCode };

/** Node's and OpenSSL's codes, the same for whatever protocol is spoken on top. */
const networkCodes: Readonly<Record<string, ConnectionCode>> = {
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-expired",
  CERT_SIGNATURE_FAILURE: "certificate-untrusted",
  CERT_UNTRUSTED: "certificate-untrusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-untrusted",
  EAI_AGAIN: "name-not-found",
  ECONNREFUSED: "refused",
  ECONNRESET: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "name-not-found",
  EPIPE: "unreachable",
  EPROTO: "tls-failed",
  ERR_SSL_WRONG_VERSION_NUMBER: "tls-failed",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
  ETIMEDOUT: "timeout",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-untrusted",
};

/**
 * The first code in the chain of causes that `table` or the table of network codes knows, `unknown` otherwise. The
 * deepest cause is the most exact one, so it is asked first.
 */
export function connectionCode(
  error: unknown,
  table: Readonly<Record<string, ConnectionCode>> = {},
): ConnectionCode {
  for (const code of codesOf(error).reverse()) {
    const known = networkCodes[code] ?? table[code];
    if (known !== undefined) return known;
    if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return "tls-failed";
  }
  return "unknown";
}

function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const { code, originalCode } = error as Error & { code?: unknown; originalCode?: unknown };
  const own = [code, originalCode].filter((value) => typeof value === "string");
  const inner = error instanceof AggregateError ? error.errors.at(0) : error.cause;
  return [...own, ...codesOf(inner, depth + 1)];
}

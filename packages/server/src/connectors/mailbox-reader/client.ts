import { ImapFlow, type ImapFlowError } from "imapflow";
import { type MailAccount, tlsOptions } from "../mail/account.ts";
import { type ConnectionCode, type ConnectionOutcome, connectionCode } from "../mail/connection-outcome.ts";
import type { MailboxReaderOptions } from "./types.ts";

/** Milliseconds for each step of connecting. */
export const defaultTimeout = 30_000;
const silenceMilliseconds = 5 * 60_000;
const mebibyte = 1024 * 1024;

/** The IMAP library's codes, beside those of the network underneath. */
const clientCodes: Readonly<Record<string, ConnectionCode>> = {
  CONNECT_TIMEOUT: "timeout",
  ClosedAfterConnectTLS: "tls-failed",
  ClosedAfterConnectText: "unreachable",
  EConnectionClosed: "unreachable",
  ETIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  InvalidResponse: "protocol-error",
  MissingServerExtension: "tls-unavailable",
  NoConnection: "unreachable",
  ParserError: "protocol-error",
  STARTTLS_INJECTION: "tls-failed",
  UPGRADE_TIMEOUT: "timeout",
};

export type ClientOptions = Pick<MailboxReaderOptions, "account" | "maxMessageBytes" | "timeoutMilliseconds">;

/** A client for one connection, not yet connected. A larger literal than a message may be ends the connection. */
export async function createClient(options: ClientOptions): Promise<ImapFlow> {
  const { account, maxMessageBytes, timeoutMilliseconds = defaultTimeout } = options;
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.tls === "implicit",
    ...(account.tls === "implicit" ? {} : { doSTARTTLS: account.tls === "starttls" }),
    ...(account.certificateName === undefined ? {} : { servername: account.certificateName }),
    tls: tlsOptions(account),
    auth: await authentication(account),
    logger: false,
    disableAutoIdle: true,
    disableBinary: true,
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: silenceMilliseconds,
    maxLiteralSize: maxMessageBytes + mebibyte,
    maxResponseSize: maxMessageBytes + 2 * mebibyte,
  });
  return client.on("error", () => client.close());
}

/** Why an IMAP connection failed, in the words a settings page knows. */
export function imapConnectionCode(error: unknown): ConnectionCode {
  const { authenticationFailed, mailboxMissing, tlsFailed, serverResponseCode } = asImapError(error);
  if (authenticationFailed === true) return "authentication-failed";
  if (mailboxMissing === true || serverResponseCode === "NONEXISTENT") return "folder-not-found";
  const code = connectionCode(error, clientCodes);
  return code === "unknown" && tlsFailed === true ? "tls-unavailable" : code;
}

/** Logs in, looks at each folder without changing it, and leaves. */
export async function testConnection(options: MailboxReaderOptions): Promise<ConnectionOutcome> {
  if (options.account.credentials === undefined) return { ok: false, code: "authentication-missing" };
  const client = await createClient(options);
  const tooLong = setTimeout(() => client.close(), 3 * (options.timeoutMilliseconds ?? defaultTimeout));
  try {
    await client.connect();
    for (const folder of options.folders) await client.mailboxOpen(folder, { readOnly: true });
    await client.logout();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: imapConnectionCode(error) };
  } finally {
    clearTimeout(tooLong);
    client.close();
  }
}

export function asImapError(error: unknown): ImapFlowError {
  return error instanceof Error ? error : new Error("unknown failure");
}

async function authentication({ credentials }: MailAccount) {
  if (credentials === undefined) return { user: "" };
  if ("password" in credentials) return { user: credentials.user, pass: credentials.password };
  return { user: credentials.user, accessToken: await credentials.accessToken() };
}

import type { NodemailerError } from "nodemailer";
import { type ConnectionCode, connectionCode } from "../mail/connection-outcome.ts";
import type { DeferralCode, RefusedRecipient, SubmissionOutcome } from "./types.ts";

/** What the SMTP client calls its failures; the codes of the network underneath come first. */
const clientCodes: Readonly<Record<string, ConnectionCode>> = {
  EAUTH: "authentication-failed",
  ECONNECTION: "unreachable",
  EDNS: "name-not-found",
  ENOAUTH: "authentication-missing",
  EOAUTH2: "authentication-failed",
  EPROTOCOL: "protocol-error",
  EREQUIRETLS: "tls-unavailable",
  ESOCKET: "unreachable",
  ETIMEDOUT: "timeout",
  ETLS: "tls-unavailable",
};

/** RFC 4954 section 6: the server wants a login, or does not like ours. The message itself was not judged. */
const loginCodes: Readonly<Record<number, ConnectionCode>> = {
  432: "authentication-failed",
  454: "authentication-failed",
  530: "authentication-missing",
  534: "authentication-failed",
  535: "authentication-failed",
  538: "tls-unavailable",
};

/** Errors of a connection that was never made, or not made safe: nothing of the message was sent. */
const beforeAnything = new Set(["EDNS", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "EREQUIRETLS", "ECONFIG"]);
const lineBroke = new Set(["ECONNECTION", "ESOCKET", "ETIMEDOUT"]);

export function smtpConnectionCode(error: unknown): ConnectionCode {
  return loginCodes[asClientError(error).responseCode ?? 0] ?? connectionCode(error, clientCodes);
}

/**
 * Sorts a failure by RFC 5321 section 4.2.1: 5yz is permanent, 4yz is not, and so is everything that says nothing
 * about the message, like a broken line or a changed password.
 */
export function failureOf(thrown: unknown): SubmissionOutcome {
  const error = asClientError(thrown);
  const refused = refusedRecipients(error.rejectedErrors ?? []);
  const smtpCode = error.responseCode ?? null;
  if (isPermanent(error, refused)) return { status: "rejected", smtpCode, refused };
  return { status: "deferred", code: deferralCode(error), smtpCode, uncertain: isUncertain(error), refused };
}

export function refusedRecipients(errors: readonly NodemailerError[]): RefusedRecipient[] {
  return errors.map((error) => ({
    address: error.recipient ?? "",
    smtpCode: error.responseCode ?? null,
    permanent: error.permanent === true,
  }));
}

function isPermanent(error: NodemailerError, refused: readonly RefusedRecipient[]): boolean {
  if (error.responseCode !== undefined && error.responseCode in loginCodes) return false;
  if (error.code === "EAUTH") return false;
  if (refused.length > 0) return refused.every(({ permanent }) => permanent);
  if (error.responseCode === undefined) return error.code === "EENVELOPE" || error.code === "EMESSAGE";
  return error.permanent === true;
}

function deferralCode(error: NodemailerError): DeferralCode {
  const login = loginCodes[error.responseCode ?? 0];
  if (login !== undefined) return login;
  const isReply = error.responseCode !== undefined || (error.rejectedErrors?.length ?? 0) > 0;
  return isReply && error.code !== "EAUTH" ? "server-says-later" : connectionCode(error, clientCodes);
}

/** True when a connection stood and broke without a reply: the server may or may not have the message. */
function isUncertain(error: NodemailerError): boolean {
  if (error.responseCode !== undefined || beforeAnything.has(error.code ?? "")) return false;
  const neverConnected = error.syscall === "connect" || error.syscall === "getaddrinfo";
  const early = error.timeoutType !== undefined && error.timeoutType !== "SOCKET_TIMEOUT";
  return lineBroke.has(error.code ?? "") && !neverConnected && !early;
}

function asClientError(error: unknown): NodemailerError {
  return error instanceof Error ? (error as NodemailerError) : new Error("unknown failure");
}

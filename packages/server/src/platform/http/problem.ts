import { randomUUID } from "node:crypto";
import { type ErrorCode, errorCodes, type Problem } from "@atalaia/contract";
import type { FastifyReply } from "fastify";
import { Failure } from "../../failure.ts";
import type { Log } from "../log/log.ts";

const byFastifyCode: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "content-type-refused",
  FST_ERR_CTP_INVALID_JSON_BODY: "json-invalid",
  FST_ERR_CTP_EMPTY_JSON_BODY: "json-invalid",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "request-invalid",
};

/** U+0000 in a text, a time or number out of range, an id of nothing: what a schema let through and no table can hold. */
const unstorable = new Set(["22021", "22P05", "22008", "22003", "22P02", "23503"]);

/** SQLSTATE classes (PostgreSQL appendix A) that say something a caller can act on. */
function codeOfDatabaseError(sqlState: string): ErrorCode | null {
  if (unstorable.has(sqlState)) return "request-invalid";
  if (sqlState.startsWith("53100")) return "storage-full";
  if (/^(08|57P|53)/.test(sqlState)) return "unavailable";
  return null;
}

const connectionFaults = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);

/** Any thrown thing as a failure with a code; what is unknown becomes `internal`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const known =
    byFastifyCode[code] ?? (connectionFaults.has(code) ? "unavailable" : codeOfDatabaseError(code));
  if (known) return new Failure(known, {}, error);
  if (error instanceof SyntaxError && "statusCode" in error) return new Failure("json-invalid", {}, error);
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return new Failure("unavailable", {}, error);
  }
  return new Failure("internal", { incident: randomUUID() }, error);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Answers with RFC 9457 problem details; faults on our side are logged under their incident. */
export function answerProblem(reply: FastifyReply, error: unknown, log: Log): FastifyReply {
  const failure = toFailure(error);
  const { status, meaning } = errorCodes[failure.code];
  if (status >= 500) log.failure("http.failed", failure.cause ?? failure, { code: failure.code });
  const problem: Problem = {
    type: `/problems/${failure.code}`,
    title: meaning,
    status,
    code: failure.code,
    ...failure.extra,
  };
  if (typeof failure.extra["retryAfter"] === "number")
    reply.header("retry-after", String(failure.extra["retryAfter"]));
  return reply.code(status).type("application/problem+json").send(problem);
}

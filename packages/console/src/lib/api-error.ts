import { type ErrorCode, errorCodes, type Problem } from "@atalaia/contract";

/** Codes of the wire, and two that only a client can know. */
export type ApiErrorCode = ErrorCode | "network-lost" | "answer-unreadable";

/** A call that did not succeed. `problem` is what the server said (RFC 9457); absent when it said nothing readable. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly problem: Problem | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ApiErrorCode,
    details: { problem?: Problem; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause });
    this.name = "ApiError";
    this.code = code;
    this.problem = details.problem;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

export function isApiError(error: unknown, ...codes: readonly ApiErrorCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}

/** Worth trying again without asking: nothing was decided, the other side was only out of reach. */
export function isPassing(error: unknown): boolean {
  return isApiError(error, "network-lost", "unavailable");
}

/** Reads the error of an answer with a status of 400 or more. Never throws. */
export async function errorOf(response: Response): Promise<ApiError> {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const retry = Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {};
  const problem = await response.json().catch(() => undefined);
  return isProblem(problem)
    ? new ApiError(problem.code, { problem, ...retry })
    : new ApiError(response.status >= 502 ? "unavailable" : "answer-unreadable", retry);
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    Object.hasOwn(errorCodes, String(value.code))
  );
}

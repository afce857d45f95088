import type { ErrorCode } from "@atalaia/contract";

/** A refusal or fault with a code of the wire; the HTTP edge alone turns it into a status. Never carries a value. */
export class Failure extends Error {
  readonly code: ErrorCode;
  /** Extra members of the problem (RFC 9457), for example `problems` or `retryAfter` (seconds). */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, extra: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "Failure";
    this.code = code;
    this.extra = extra;
  }
}

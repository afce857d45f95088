export type StorageErrorCode =
  | "database-url-invalid"
  | "database-unavailable"
  | "database-too-old"
  | "database-encoding-unsupported"
  | "database-newer-than-code"
  | "migration-changed"
  | "migration-misnumbered"
  | "migration-failed"
  | "channel-name-invalid"
  | "integer-too-large"
  | "embedded-server-unsupported"
  | "embedded-server-incomplete"
  | "embedded-server-failed"
  | "embedded-server-version"
  | "no-unprivileged-user"
  | "data-folder-unusable"
  | "data-folder-in-use"
  | "credentials-missing";

/** A failure of storage. The message says what to do and holds no stored value; `cause` keeps what was underneath. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The SQLSTATE or system error code of an error that came from the driver; null when it carries none. */
export function driverCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

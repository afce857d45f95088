export type BackupErrorCode =
  | "backup-nothing"
  | "backup-recipient-invalid"
  | "backup-identity-invalid"
  | "backup-file-exists"
  | "backup-file-unreadable"
  | "backup-not-written"
  | "backup-wrong-passphrase"
  | "backup-damaged"
  | "backup-truncated"
  | "backup-not-a-backup"
  | "backup-format-newer"
  | "backup-newer-than-program"
  | "backup-foreign-schema"
  | "backup-without-key"
  | "backup-key-mismatch"
  | "restore-while-running"
  | "restore-not-empty"
  | "restore-needs-fresh-database"
  | "restore-failed";

/** A backup or restore that cannot be done. The message says what to do; nothing half done is left behind. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type EvidenceErrorCode =
  | "bad-encoding"
  | "bad-value"
  | "not-canonical"
  | "out-of-range"
  | "entry-too-large"
  | "bad-entry"
  | "bad-tile"
  | "bad-bundle"
  | "bad-key"
  | "bad-note"
  | "bad-checkpoint"
  | "inconsistent-head"
  | "bad-proof"
  | "bad-receipt"
  | "receipt-too-large"
  | "bad-share"
  | "wrong-share-key";

/** What could not be done and why, by code. The message never holds a value of an entry or of a share. */
export class EvidenceError extends Error {
  readonly code: EvidenceErrorCode;

  constructor(code: EvidenceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EvidenceError";
    this.code = code;
  }
}

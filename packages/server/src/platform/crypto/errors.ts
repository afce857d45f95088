export type CryptoErrorCode =
  | "sealed-value-rejected"
  | "plaintext-looks-sealed"
  | "key-blank"
  | "key-malformed"
  | "key-weak"
  | "key-missing"
  | "key-wrong"
  | "key-incomplete"
  | "key-file-readable-by-others"
  | "key-file-unusable"
  | "password-unusable"
  | "password-hash-malformed"
  | "password-hash-too-weak";

/** A failure of cryptography. The message names no value. */
export class CryptoError extends Error {
  override readonly name = "CryptoError";
  readonly code: CryptoErrorCode;

  constructor(code: CryptoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Where a sealed value lives. Bound into the ciphertext as associated data, so that a value moved to another row or
 * column does not open.
 */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Seals and opens values under one key; a record key is derived per place (HKDF-SHA-256, AES-256-GCM). */
export interface Sealer {
  /** A self-describing envelope {format, algorithm, key version, nonce, ciphertext, tag}. */
  seal(place: Place, plaintext: Uint8Array | string): Buffer;
  /** @throws {CryptoError} `sealed-value-rejected` when the envelope was altered, moved, or is of another key. */
  open(place: Place, sealed: Uint8Array): Buffer;
}

/** The installation's keys. The versioned installation key never leaves this object. */
export interface Keyring {
  /** For what belongs to no contact: connector passwords, TOTP secrets. */
  readonly system: Sealer;
  readonly version: number;
  /** A fresh 256-bit data key, wrapped by the installation key for `owner` (for example `contact:ID` or `message:ID`). */
  createKey(owner: string): { readonly wrapped: Buffer; readonly sealer: Sealer };
  /** Opens a wrapped data key; wrapped under another owner it is refused. */
  openKey(owner: string, wrapped: Uint8Array): Sealer;
  /** The same data key under the newest installation key; null when it is under the newest already. For rotation. */
  rewrapKey(owner: string, wrapped: Uint8Array): Buffer | null;
  /** HMAC-SHA-256 keyed per installation and domain: recognises a value again without storing it. 32 bytes. */
  fingerprint(domain: string, value: string): Buffer;
}

/** Types of WebCrypto, taken from the function itself: the names they go by differ between Node and the browser. */
type ImportKey = typeof crypto.subtle.importKey;

export type SecretKey = Awaited<ReturnType<ImportKey>>;
export type Use = "encrypt" | "decrypt";

/** AES-GCM as WebCrypto asks for it; `tagLength` in bits. */
export interface GcmParameters {
  readonly name: "AES-GCM";
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData?: Uint8Array<ArrayBuffer>;
  readonly tagLength: number;
}

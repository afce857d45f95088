import PostalMime, { type Email } from "postal-mime";

/** A mail read back by another library than the one that wrote it. */
export function parseEmail(raw: Uint8Array): Promise<Email> {
  return PostalMime.parse(Buffer.from(raw));
}

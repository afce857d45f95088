/** JSON that PostgreSQL takes: it refuses U+0000 and lone surrogates, which untrusted text may hold; each becomes U+FFFD, one for one. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storable(part) : part));
}

export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * True when a CR or an LF stands alone. RFC 5321 section 2.3.8 forbids both; two servers that disagree on what such a
 * byte means can be made to see two messages in one (SMTP smuggling).
 */
export function hasBareLineEnding(raw: Uint8Array): boolean {
  for (let at = raw.indexOf(lineFeed); at >= 0; at = raw.indexOf(lineFeed, at + 1)) {
    if (at === 0 || raw[at - 1] !== carriageReturn) return true;
  }
  for (let at = raw.indexOf(carriageReturn); at >= 0; at = raw.indexOf(carriageReturn, at + 1)) {
    if (raw[at + 1] !== lineFeed) return true;
  }
  return false;
}

/** The same bytes where every line already ends in CRLF; a copy with CRLF everywhere otherwise. */
export function withCrlf(raw: Uint8Array): Uint8Array {
  if (!hasBareLineEnding(raw)) return raw;
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString("latin1");
  return Buffer.from(text.replace(/\r\n|\r|\n/gu, "\r\n"), "latin1");
}

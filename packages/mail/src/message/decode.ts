/** Undoes a content transfer encoding (RFC 2045 section 6). Damaged input yields what can be read. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === "base64")
    return Buffer.from(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"),
      "base64",
    );
  return encoding === "quoted-printable" ? decodeQuotedPrintable(bytes) : bytes;
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const skip = softBreak(bytes, at);
    if (skip > 0) {
      at += skip;
      continue;
    }
    const value = hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]);
    if (value >= 0) at += 2;
    decoded[length++] = value >= 0 ? value : byte;
  }
  return decoded.subarray(0, length);
}

/** Bytes after `=` that belong to a soft line break; trailing white space before it is allowed. */
function softBreak(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < at + 8 && (bytes[end] === 0x20 || bytes[end] === 0x09)) end += 1;
  if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) return end + 1 - at;
  return bytes[end] === 0x0a ? end - at : 0;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1000;
}

/** Text in the named charset; a wrong or unknown name falls back to UTF-8 when it fits, then to Windows-1252. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (name && !unreliable.has(name)) {
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      // The name is unknown: guess as if there were none.
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Declared by habit, whatever the bytes are. */
const unreliable: ReadonlySet<string> = new Set([
  "us-ascii",
  "ascii",
  "ansi_x3.4-1968",
  "iso-8859-1",
  "latin1",
  "default",
  "unknown-8bit",
]);

/** Bytes of a message bounded and put into the form the parser takes. */
export interface BoundedMessage {
  readonly bytes: Uint8Array;
  readonly limits: readonly string[];
}

const newline = 0x0a;

/** Cuts a message at the limit of bytes, and drops an mbox line or blank lines before the header. */
export function boundMessage(raw: Uint8Array, limit: { messageBytes: number }): BoundedMessage {
  const limits: string[] = [];
  let bytes = raw;
  if (bytes.length > limit.messageBytes) {
    bytes = bytes.subarray(0, limit.messageBytes);
    limits.push("message-bytes");
  }
  bytes = bytes.subarray(startOfHeader(bytes));
  return { bytes, limits };
}

function startOfHeader(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (
    at < bytes.length &&
    (bytes[at] === newline || bytes[at] === 0x0d || bytes[at] === 0x20 || bytes[at] === 0x09)
  )
    at += 1;
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(6, bytes.length - at))
      .toString("latin1")
      .startsWith("From ")
  ) {
    const end = bytes.indexOf(newline, at);
    return end < 0 ? bytes.length : end + 1;
  }
  return at;
}

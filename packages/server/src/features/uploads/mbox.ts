const separator = Buffer.from("\nFrom ");

/**
 * Splits an mbox file (RFC 4155) into its messages. A line `From ` begins a message; `>From ` inside one is given back
 * as it was written (mboxrd).
 */
export function* splitMbox(bytes: Buffer): Generator<Buffer> {
  let start = bytes.subarray(0, 5).equals(separator.subarray(1)) ? 0 : bytes.indexOf(separator) + 1;
  if (start === 0 && !bytes.subarray(0, 5).equals(separator.subarray(1))) return;
  while (start < bytes.length) {
    const next = bytes.indexOf(separator, start);
    const end = next === -1 ? bytes.length : next + 1;
    const bodyStart = bytes.indexOf(0x0a, start) + 1;
    if (bodyStart > 0 && bodyStart < end) yield unquote(bytes.subarray(bodyStart, end));
    if (next === -1) return;
    start = end;
  }
}

export function isMbox(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString("latin1") === "From " && bytes.includes(separator.subarray(0, 1));
}

function unquote(message: Buffer): Buffer {
  if (!message.includes(">From ")) return message;
  return Buffer.from(message.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

const separator = Buffer.from("\nFrom ");
const overlap = separator.length - 1;

/** Takes an mbox file in pieces of any size and gives its messages back one by one. */
export interface MboxSplitter {
  push(chunk: Buffer): Generator<Buffer>;
  /** The last message. */
  end(): Generator<Buffer>;
}

/**
 * Splits an mbox file (RFC 4155) as it comes. A line `From ` begins a message; `>From ` inside one is given back as it
 * was written (mboxrd). A message longer than `limit` bytes is cut there; what stands before the first one is dropped.
 */
export function createMboxSplitter(limit = Number.POSITIVE_INFINITY): MboxSplitter {
  let held: Buffer[] = [];
  let length = 0;
  let started = false;
  // As if a line had ended before the file began.
  let carry: Buffer = Buffer.from("\n");

  function hold(piece: Buffer): void {
    if (!started || length >= limit || piece.length === 0) return;
    const kept = piece.subarray(0, limit - length);
    held.push(kept);
    length += kept.length;
  }

  function* release(): Generator<Buffer> {
    if (started) yield messageOf(Buffer.concat(held));
    started = true;
    held = [];
    length = 0;
  }

  return {
    *push(chunk) {
      const data = Buffer.concat([carry, chunk]);
      let from = 0;
      for (let at = data.indexOf(separator); at !== -1; at = data.indexOf(separator, from)) {
        hold(data.subarray(from, at + 1));
        yield* release();
        from = at + 1;
      }
      const rest = Math.max(from, data.length - overlap);
      hold(data.subarray(from, rest));
      carry = data.subarray(rest);
    },
    *end() {
      hold(carry);
      if (started) yield* release();
    },
  };
}

/** The messages of an mbox file that is in memory already. */
export function* splitMbox(bytes: Buffer): Generator<Buffer> {
  const splitter = createMboxSplitter();
  yield* splitter.push(bytes);
  yield* splitter.end();
}

export function isMbox(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString("latin1") === "From " && bytes.includes(separator.subarray(0, 1));
}

/** Without its `From ` line. */
function messageOf(block: Buffer): Buffer {
  const message = block.subarray(block.indexOf(0x0a) + 1);
  if (!message.includes(">From ")) return message;
  return Buffer.from(message.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

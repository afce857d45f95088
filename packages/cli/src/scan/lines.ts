import type { Input } from "./types.ts";

/** Enough for a mail of the largest size in base64. */
const LONGEST_LINE = 128 * 1024 * 1024;
const MOST_LINES = 64;
const LINE_END = 0x0a;

/**
 * Lines as they come, a batch per piece of the stream: whoever writes one line and waits is answered at once. Blank
 * lines are skipped; of a line that is too long only its length is kept.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Input[]> {
  let pieces: Buffer[] = [];
  let length = 0;

  function hold(piece: Buffer): void {
    length += piece.length;
    if (length > longest) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }

  function release(): Input[] {
    const isTooLong = length > longest;
    const line = Buffer.concat(pieces);
    pieces = [];
    length = 0;
    if (isTooLong) return [{ kind: "refused", id: null, code: "line-too-long" }];
    return isBlank(line) ? [] : [{ kind: "line", line }];
  }

  for await (const chunk of chunks) {
    let batch: Input[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, from)) {
      hold(chunk.subarray(from, at));
      batch.push(...release());
      from = at + 1;
      if (batch.length < MOST_LINES) continue;
      yield batch;
      batch = [];
    }
    hold(chunk.subarray(from));
    if (batch.length > 0) yield batch;
  }
  const last = release();
  if (last.length > 0) yield last;
}

const WHITE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);

function isBlank(line: Buffer): boolean {
  return line.every((byte) => WHITE.has(byte));
}

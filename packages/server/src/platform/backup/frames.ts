import { BackupError } from "./errors.ts";

/** A frame: one letter, the length of the payload (uint32, big-endian), the payload. */
export type FrameKind = "H" | "K" | "T" | "D" | "E" | "Z";

export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Buffer;
}

const HEAD = 5;
/** No writer makes longer ones; a damaged length must not reserve memory. */
const LONGEST = 64 * 1024 * 1024;

export function frame(kind: FrameKind, payload: Buffer | string): Buffer[] {
  const body = typeof payload === "string" ? Buffer.from(payload, "utf8") : payload;
  const head = Buffer.alloc(HEAD);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(body.length, 1);
  return [head, body];
}

/** @throws {BackupError} `backup-truncated`, `backup-damaged` */
export async function* readFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const reader = createReader(chunks);
  for (;;) {
    const head = await reader.take(HEAD);
    if (head.length === 0) return;
    if (head.length < HEAD) throw truncated();
    const length = head.readUInt32BE(1);
    if (length > LONGEST) throw new BackupError("backup-damaged", "The backup is damaged.");
    const payload = await reader.take(length);
    if (payload.length < length) throw truncated();
    yield { kind: head.toString("latin1", 0, 1) as FrameKind, payload };
  }
}

function createReader(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let pieces: Buffer[] = [];
  let held = 0;

  async function fill(length: number): Promise<void> {
    while (held < length) {
      const { done, value } = await iterator.next();
      if (done === true) return;
      pieces.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      held += value.byteLength;
    }
  }

  return {
    /** Fewer bytes than asked for only at the end. */
    async take(length: number): Promise<Buffer> {
      await fill(length);
      const all = Buffer.concat(pieces);
      const taken = all.subarray(0, length);
      pieces = all.length > length ? [all.subarray(length)] : [];
      held = Math.max(0, all.length - length);
      return taken;
    },
  };
}

export function truncated(): BackupError {
  return new BackupError(
    "backup-truncated",
    "The backup ends too early: it was not copied whole. Nothing was restored.",
  );
}

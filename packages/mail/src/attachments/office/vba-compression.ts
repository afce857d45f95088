import { u8, u16 } from "../bytes.ts";

const maxOutput = 2 * 1024 * 1024;

/** Decompresses a CompressedContainer ([MS-OVBA] 2.4.1); undefined when it is none. Broken chunks end the text. */
export function decompressVba(bytes: Uint8Array, start = 0): Uint8Array | undefined {
  if (u8(bytes, start) !== 1) return undefined;
  const output = new Uint8Array(Math.min(maxOutput, (bytes.length - start) * 32 + 4096));
  let length = 0;
  let at = start + 1;
  while (at + 2 < bytes.length && length < output.length) {
    const header = u16(bytes, at);
    if (((header >>> 12) & 7) !== 3) break;
    const end = Math.min(at + (header & 0xfff) + 3, bytes.length);
    length =
      header & 0x8000
        ? expandChunk(bytes, at + 2, end, output, length)
        : copyChunk(bytes, at + 2, output, length);
    at = end;
  }
  return length > 0 ? output.subarray(0, length) : undefined;
}

function copyChunk(bytes: Uint8Array, at: number, output: Uint8Array, length: number): number {
  const raw = bytes.subarray(at, at + Math.min(4096, output.length - length));
  output.set(raw, length);
  return length + raw.length;
}

function expandChunk(
  bytes: Uint8Array,
  start: number,
  end: number,
  output: Uint8Array,
  from: number,
): number {
  const limit = Math.min(output.length, from + 4096);
  let length = from;
  let at = start;
  while (at < end && length < limit) {
    const flags = u8(bytes, at++);
    for (let bit = 0; bit < 8 && at < end && length < limit; bit++) {
      if (((flags >>> bit) & 1) === 0) output[length++] = u8(bytes, at++);
      else {
        length = copyToken(u16(bytes, at), from, output, length, limit);
        at += 2;
      }
    }
  }
  return length;
}

/** A copy token's bits are shared between offset and length by how far into the chunk it stands (2.4.1.3.19). */
function copyToken(token: number, from: number, output: Uint8Array, length: number, limit: number): number {
  const offsetBits = Math.max(4, 32 - Math.clz32(Math.max(0, length - from - 1)));
  const count = (token & (0xffff >>> offsetBits)) + 3;
  const source = length - ((token >>> (16 - offsetBits)) + 1);
  if (source < from) return limit;
  let to = length;
  for (let i = 0; i < count && to < limit; i++) output[to++] = output[source + i] as number;
  return to;
}

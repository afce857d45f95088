import { constants, inflateRawSync } from "node:zlib";
import { Inflate } from "fflate";

export interface Inflated {
  readonly bytes: Uint8Array;
  /** Why there may be more than `bytes`: the output limit, or broken data. */
  readonly stopped?: "limit" | "damaged";
}

/** Of output that is over the limit only a start is kept: enough to tell what it is. */
const sampleBytes = 64 * 1024;

/**
 * DEFLATE (RFC 1951) with at most `max` bytes of output. Checksums are not looked at: programs that open the file
 * do not mind them either, so a wrong one must not hide the content.
 */
export function inflate(bytes: Uint8Array, max: number): Inflated {
  if (max <= 0) return { bytes: new Uint8Array(0), stopped: "limit" };
  try {
    const options = {
      maxOutputLength: max,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: chunkFor(bytes.length),
    };
    return { bytes: inflateRawSync(bytes, options) };
  } catch (error) {
    const isTooLong = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    return isTooLong
      ? { ...inflateSome(bytes, Math.min(max, sampleBytes)), stopped: "limit" }
      : inflateSome(bytes, max);
  }
}

/** Output comes in pieces of this size: small ones cost time for large streams, large ones memory for small streams. */
function chunkFor(packedLength: number): number {
  return Math.min(1024 * 1024, Math.max(16 * 1024, packedLength * 4));
}

/** What can be had of a stream that is too long or broken: zlib gives nothing then, a streaming decoder its start. */
function inflateSome(bytes: Uint8Array, max: number): Inflated {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    total += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length && total < max; at += 4096) {
      stream.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
    }
  } catch {
    return { bytes: join(pieces, max), stopped: "damaged" };
  }
  return { bytes: join(pieces, max), stopped: total >= max ? "limit" : "damaged" };
}

/** zlib (RFC 1950): two bytes of header, then DEFLATE; the Adler checksum is not looked at. */
export function inflateZlib(bytes: Uint8Array, max: number): Inflated {
  const hasHeader = (bytes[0] ?? 0) % 16 === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return inflate(hasHeader ? bytes.subarray(2) : bytes, max);
}

export function join(pieces: readonly Uint8Array[], max = Number.POSITIVE_INFINITY): Uint8Array {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const joined = new Uint8Array(Math.min(total, max));
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, joined.length - at);
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

import type { Look } from "../look.ts";
import { unpack } from "../unpack.ts";
import { type PdfDict, PdfName, type PdfValue } from "./lexer.ts";

type Filter = (bytes: Uint8Array, look: Look) => Uint8Array | undefined;

const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: flate,
  Fl: flate,
  ASCIIHexDecode: hex,
  AHx: hex,
  ASCII85Decode: base85,
  A85: base85,
  RunLengthDecode: runLength,
  RL: runLength,
  LZWDecode: lzw,
  LZW: lzw,
};

/** Filters that end in a picture: their bytes are the picture. */
const pictureFilters = new Set(["DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"]);

export interface Decoded {
  readonly bytes: Uint8Array;
  /** Name of the picture filter the chain ended in. */
  readonly picture?: string;
}

/** Runs the filters of a stream (7.4); undefined when one is unknown, which the report says. */
export function decodeStream(dict: PdfDict, raw: Uint8Array, look: Look): Decoded | undefined {
  let bytes = raw;
  for (const filter of filterNames(dict).slice(0, 10)) {
    if (pictureFilters.has(filter)) return { bytes, picture: filter };
    if (filter === "Crypt") continue;
    const decoded = filters[filter]?.(bytes, look);
    if (!decoded) {
      look.stoppedBy("pdf-filter");
      return undefined;
    }
    bytes = decoded;
  }
  return { bytes: unpredict(bytes, parameters(dict)) };
}

export function filterNames(dict: PdfDict): string[] {
  const value = dict.get("Filter") ?? dict.get("F") ?? null;
  const list: readonly PdfValue[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => (item instanceof PdfName ? [item.name] : []));
}

function parameters(dict: PdfDict): PdfDict {
  const value = dict.get("DecodeParms") ?? dict.get("DP");
  const list: readonly PdfValue[] = Array.isArray(value) ? value : [value ?? null];
  return list.find((item): item is PdfDict => item instanceof Map) ?? new Map();
}

function flate(bytes: Uint8Array, look: Look): Uint8Array {
  return unpack(bytes, "zlib", look).bytes;
}

function hex(bytes: Uint8Array): Uint8Array {
  const digits =
    Buffer.from(bytes)
      .toString("latin1")
      .split(">", 1)[0]
      ?.replace(/[^0-9a-fA-F]/g, "") ?? "";
  return new Uint8Array(Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex"));
}

function base85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length === 5) {
      out.push(...groupBytes(group, 4));
      group = [];
    }
  }
  if (group.length > 1) out.push(...groupBytes([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1));
  return Uint8Array.from(out);
}

function groupBytes(group: readonly number[], count: number): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value]
    .slice(0, count)
    .map((part) => Math.floor(part) & 255);
}

function runLength(bytes: Uint8Array, look: Look): Uint8Array {
  const max = Math.min(look.budget.left("expandedBytes"), bytes.length * 64 + 128);
  const out = new Uint8Array(max);
  let to = 0;
  for (let at = 0; at < bytes.length && to < max; ) {
    const length = bytes[at++] as number;
    if (length === 128) break;
    if (length < 128) {
      const run = bytes.subarray(at, at + length + 1).subarray(0, max - to);
      out.set(run, to);
      to += run.length;
      at += length + 1;
    } else {
      out.fill(bytes[at++] ?? 0, to, Math.min(max, to + 257 - length));
      to = Math.min(max, to + 257 - length);
    }
  }
  look.budget.take("expandedBytes", to);
  return out.subarray(0, to);
}

/** LZW with codes of 9 to 12 bits, most significant bit first, early change (7.4.4). */
function lzw(bytes: Uint8Array, look: Look): Uint8Array {
  const max = Math.min(look.budget.left("expandedBytes"), bytes.length * 100 + 4096);
  const out = new Uint8Array(max);
  const starts = new Uint32Array(4097);
  const lengths = new Uint32Array(4097);
  let [next, width, to, previous, bits, value] = [258, 9, 0, -1, 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    const code = (value >>> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === 257) break;
    if (code === 256) {
      [next, width, previous] = [258, 9, -1];
      continue;
    }
    const start = to;
    if (code < 256) out[to++] = code;
    else if (code < next) to = copyWithin(out, starts[code] as number, lengths[code] as number, to);
    else if (previous >= 0) to = copyWithin(out, previous, start - previous + 1, to);
    if (to >= max) break;
    if (previous >= 0 && next < 4096) {
      starts[next] = previous;
      lengths[next] = start - previous + 1;
      next++;
    }
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
    previous = start;
  }
  look.budget.take("expandedBytes", to);
  return out.subarray(0, to);
}

function copyWithin(out: Uint8Array, from: number, length: number, to: number): number {
  const end = Math.min(out.length, to + length);
  for (let at = to; at < end; at++) out[at] = out[from + at - to] as number;
  return end;
}

/** Undoes PNG predictors (7.4.4.4), which cross-reference and object streams and pictures use. */
function unpredict(bytes: Uint8Array, parms: PdfDict): Uint8Array {
  const number = (key: string, otherwise: number) => {
    const value = parms.get(key);
    return typeof value === "number" && value > 0 ? Math.min(value, 65_536) : otherwise;
  };
  if (number("Predictor", 1) < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((number("Colors", 1) * number("BitsPerComponent", 8)) / 8));
  const row = Math.ceil((number("Columns", 1) * number("Colors", 1) * number("BitsPerComponent", 8)) / 8);
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++)
    unpredictRow(bytes.subarray(y * (row + 1), (y + 1) * (row + 1)), out, y * row, row, pixel);
  return out;
}

function unpredictRow(line: Uint8Array, out: Uint8Array, at: number, row: number, pixel: number): void {
  const kind = line[0] ?? 0;
  for (let x = 0; x < row && x + 1 < line.length; x++) {
    const left = x >= pixel ? (out[at + x - pixel] as number) : 0;
    const up = at >= row ? (out[at + x - row] as number) : 0;
    const corner = x >= pixel && at >= row ? (out[at + x - row - pixel] as number) : 0;
    out[at + x] = (line[x + 1] as number) + predicted(kind, left, up, corner);
  }
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

import { asUtf16, u8, u16, u32 } from "../bytes.ts";

const maxPieces = 20_000;
const windows1252 = new TextDecoder("windows-1252");

/** Text of a Word binary document by its piece table ([MS-DOC] 2.4.1); "" when there is no table. */
export function wordText(stream: Uint8Array, table: Uint8Array): string {
  const pieces = pieceTable(table, u32(stream, 0x1a2), u32(stream, 0x1a6));
  let left = stream.length;
  return pieces
    .map(({ at, length, isNarrow }) => {
      const bytes = stream.subarray(at, at + Math.min(left, isNarrow ? length : length * 2));
      left -= bytes.length;
      return isNarrow ? windows1252.decode(bytes) : asUtf16(bytes);
    })
    .join("");
}

interface Piece {
  readonly at: number;
  /** In characters. */
  readonly length: number;
  readonly isNarrow: boolean;
}

/** Clx: property runs (1), which are passed over, then the table (2): n+1 places, n descriptors of eight bytes. */
function pieceTable(table: Uint8Array, start: number, size: number): Piece[] {
  const end = Math.min(start + size, table.length);
  let at = start;
  while (at < end && u8(table, at) === 1) at += 3 + u16(table, at + 1);
  if (u8(table, at) !== 2) return [];
  const count = Math.min(
    Math.floor((u32(table, at + 1) - 4) / 12),
    maxPieces,
    Math.floor((end - at - 9) / 12),
  );
  return Array.from({ length: Math.max(0, count) }, (_, n) => piece(table, at + 5, n, count));
}

function piece(table: Uint8Array, at: number, n: number, count: number): Piece {
  const place = u32(table, at + (count + 1) * 4 + n * 8 + 2);
  const isNarrow = (place & 0x40000000) !== 0;
  const offset = place & 0x3fffffff;
  return {
    at: isNarrow ? offset >>> 1 : offset,
    length: Math.max(0, u32(table, at + n * 4 + 4) - u32(table, at + n * 4)),
    isNarrow,
  };
}

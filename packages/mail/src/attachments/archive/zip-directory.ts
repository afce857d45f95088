import { asLatin1, asUtf8, find, findLast, u16, u32, u64 } from "../bytes.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Time of change as MS-DOS writes it; the check byte of the old encryption. */
  readonly time: number;
  /** Where the local header begins. */
  readonly at: number;
  readonly hasDescriptor: boolean;
  readonly extra: Uint8Array;
}

export interface ZipListing {
  readonly entries: readonly ZipEntry[];
  /** False when the central directory is missing or broken and entries were found by walking. */
  readonly hasDirectory: boolean;
  readonly isCut: boolean;
}

/** Entries of a zip (APPNOTE 6.3.10, with zip64), at most `max`; walks local headers when there is no directory. */
export function listZip(bytes: Uint8Array, max: number): ZipListing {
  const end = findLast(bytes, "PK\x05\x06");
  const entries = end < 0 ? [] : readDirectory(bytes, end, max);
  if (entries.length > 0 || (end >= 0 && u16(bytes, end + 10) === 0)) {
    return { entries, hasDirectory: true, isCut: entries.length >= max };
  }
  const walked = walkLocalHeaders(bytes, max);
  return { entries: walked, hasDirectory: false, isCut: walked.length >= max };
}

function readDirectory(bytes: Uint8Array, end: number, max: number): ZipEntry[] {
  const { start, shift } = directoryPlace(bytes, end);
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < max && u32(bytes, at) === 0x02014b50 && at < end) {
    const entry = directoryEntry(bytes, at, shift);
    entries.push(entry);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return entries;
}

/** Bytes before the archive (a self-extractor's) shift every offset; the directory's own size tells by how much. */
function directoryPlace(bytes: Uint8Array, end: number): { start: number; shift: number } {
  let size = u32(bytes, end + 12);
  let offset = u32(bytes, end + 16);
  let before = end;
  if (offset === 0xffffffff || size === 0xffffffff) {
    const record = findLast(bytes, "PK\x06\x06", end);
    if (record >= 0) {
      size = u64(bytes, record + 40);
      offset = u64(bytes, record + 48);
      before = record;
    }
  }
  if (u32(bytes, offset) === 0x02014b50) return { start: offset, shift: 0 };
  return { start: before - size, shift: before - size - offset };
}

function directoryEntry(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const flags = u16(bytes, at + 8);
  const nameLength = u16(bytes, at + 28);
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + u16(bytes, at + 30));
  const wide = wideSizes(extra, u32(bytes, at + 24), u32(bytes, at + 20), u32(bytes, at + 42));
  return {
    name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), flags),
    method: u16(bytes, at + 10),
    isEncrypted: (flags & 1) !== 0,
    packedSize: wide.packedSize,
    size: wide.size,
    crc: u32(bytes, at + 16),
    time: u16(bytes, at + 12),
    at: wide.at + shift,
    hasDescriptor: (flags & 8) !== 0,
    extra,
  };
}

/** The zip64 extra field holds, in this order, only those values that did not fit (APPNOTE 4.5.3). */
function wideSizes(extra: Uint8Array, size: number, packedSize: number, at: number) {
  const field = extraField(extra, 1);
  if (!field) return { size, packedSize, at };
  let place = 0;
  const next = (value: number) => {
    if (value !== 0xffffffff) return value;
    place += 8;
    return u64(field, place - 8);
  };
  return { size: next(size), packedSize: next(packedSize), at: next(at) };
}

/** Data of an extra field by its header id, or undefined. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) === id) return extra.subarray(at + 4, at + 4 + u16(extra, at + 2));
  }
  return undefined;
}

/** Overlapping headers can name the same 64 KB thousands of times; no file system takes a name of more than this. */
const longestName = 1_024;

function entryName(bytes: Uint8Array, flags: number): string {
  const name = bytes.subarray(0, longestName);
  return flags & 0x800 ? asUtf8(name) : asLatin1(name);
}

function walkLocalHeaders(bytes: Uint8Array, max: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = find(bytes, "PK\x03\x04");
  while (at >= 0 && entries.length < max) {
    const entry = localEntry(bytes, at);
    entries.push(entry);
    at = find(bytes, "PK\x03\x04", at + 30 + (entry.packedSize < bytes.length ? entry.packedSize : 0));
  }
  return entries;
}

function localEntry(bytes: Uint8Array, at: number): ZipEntry {
  const flags = u16(bytes, at + 6);
  const nameLength = u16(bytes, at + 26);
  const packedSize = u32(bytes, at + 18);
  const start = at + 30 + nameLength + u16(bytes, at + 28);
  return {
    name: entryName(bytes.subarray(at + 30, at + 30 + nameLength), flags),
    method: u16(bytes, at + 8),
    isEncrypted: (flags & 1) !== 0,
    packedSize: packedSize === 0 && flags & 8 ? Math.max(0, nextHeader(bytes, start) - start) : packedSize,
    size: u32(bytes, at + 22),
    crc: u32(bytes, at + 14),
    time: u16(bytes, at + 10),
    at,
    hasDescriptor: (flags & 8) !== 0,
    extra: bytes.subarray(at + 30 + nameLength, start),
  };
}

/** With a data descriptor the local header knows no size: the data ends where the next header begins at the latest. */
function nextHeader(bytes: Uint8Array, from: number): number {
  const next = find(bytes, "PK\x03\x04", from);
  return next < 0 ? bytes.length : next;
}

/** The packed bytes of an entry; short when the file is cut off. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = entry.at + 30 + u16(bytes, entry.at + 26) + u16(bytes, entry.at + 28);
  return bytes.subarray(start, start + entry.packedSize);
}

import { u8 } from "../bytes.ts";
import { judgeName } from "../file-name.ts";
import { kindOf } from "../kinds.ts";
import type { Look, Subject } from "../look.ts";
import { judgeEntryName } from "./entry.ts";
import { readLzmaSettings, unpackLzma } from "./lzma.ts";
import { markEncrypted } from "./rar.ts";
import { markProgramByName } from "./zip.ts";

/** Lists a 7z: names and encryption tell much, the content stays unread and is said to be. */
export function lookAtSevenZip(subject: Subject, look: Look): void {
  const listing = listSevenZip(subject.bytes, look.budget.left("archiveEntries"));
  look.budget.take("archiveEntries", listing.names.length);
  for (const name of listing.names) {
    judgeEntryName(name, look);
    judgeName(name, "data", look);
    markProgramByName(name, look);
  }
  if (listing.isEncrypted) markEncrypted(look);
  look.add("containerNotOpened", { kind: kindOf(subject.kind).mediaType });
  look.stoppedBy("container-not-opened");
}

interface Listing {
  readonly names: readonly string[];
  readonly isEncrypted: boolean;
}

const fixedHeader = 32;
/** Names of five thousand files fit many times over. */
const longestHeader = 2 * 1024 * 1024;
const ids = { header: 1, files: 5, encodedHeader: 23, names: 17, end: 0, empty: 25 } as const;

/** Names in a 7z (7-Zip's `7zFormat.txt`), as far as its header is not encrypted. Never throws. */
export function listSevenZip(bytes: Uint8Array, max: number): Listing {
  const cursor = new Cursor(bytes, 12);
  const start = fixedHeader + cursor.fixed64();
  const size = cursor.fixed64();
  const header = bytes.subarray(start, start + Math.min(size, longestHeader));
  if (u8(header, 0) !== ids.encodedHeader)
    return { names: namesIn(header, max), isEncrypted: hasCipher(header) };
  const packed = packedHeader(header);
  if (!packed) return { names: [], isEncrypted: hasCipher(header) };
  const settings = readLzmaSettings(packed.properties);
  const from = fixedHeader + packed.at;
  const plain = settings && unpackLzma(bytes.subarray(from, from + packed.packedSize), settings, packed.size);
  return plain
    ? { names: namesIn(plain, max), isEncrypted: hasCipher(plain) || hasCipher(header) }
    : { names: [], isEncrypted: hasCipher(header) };
}

/** The coder id of AES-256/SHA-256. */
function hasCipher(header: Uint8Array): boolean {
  return Buffer.from(header.buffer, header.byteOffset, header.length).includes(
    "\x06\xf1\x07\x01",
    0,
    "latin1",
  );
}

interface PackedHeader {
  readonly at: number;
  readonly packedSize: number;
  readonly size: number;
  readonly properties: Uint8Array;
}

/** Streams information of a header packed by one LZMA coder; undefined for anything else. */
function packedHeader(header: Uint8Array): PackedHeader | undefined {
  const cursor = new Cursor(header, 1);
  if (cursor.byte() !== 6) return undefined;
  const at = cursor.number();
  if (cursor.number() !== 1 || cursor.byte() !== 9) return undefined;
  const packedSize = cursor.number();
  cursor.skipTo(7);
  const folder = [cursor.byte(), cursor.number(), cursor.byte(), cursor.number()];
  const coder = cursor.byte();
  const id = cursor.take(coder & 15);
  const isLzma = id.length === 3 && id[0] === 3 && id[1] === 1 && id[2] === 1;
  if (folder[0] !== 11 || folder[1] !== 1 || folder[2] !== 0 || folder[3] !== 1 || !isLzma) return undefined;
  const properties = coder & 0x20 ? cursor.take(cursor.number()) : new Uint8Array(0);
  if (cursor.byte() !== 12) return undefined;
  const size = cursor.number();
  return size > longestHeader ? undefined : { at, packedSize, size, properties };
}

/**
 * The property of names in the list of files: UTF-16 strings, each ended by a zero. The parts before it are passed
 * over by looking for the list itself, whose count and names must agree.
 */
function namesIn(header: Uint8Array, max: number): string[] {
  const view = Buffer.from(header.buffer, header.byteOffset, header.length);
  for (
    let at = view.indexOf(ids.files), tries = 0;
    at >= 0 && tries < 64;
    at = view.indexOf(ids.files, at + 1), tries += 1
  ) {
    const names = readFiles(new Cursor(header, at + 1), max);
    if (names.length > 0) return names;
  }
  return [];
}

function readFiles(cursor: Cursor, max: number): string[] {
  const count = cursor.number();
  if (count === 0 || count > 1_000_000) return [];
  for (let properties = 0; properties < 16; properties += 1) {
    const type = cursor.number();
    const size = cursor.number();
    if (type === ids.end || size > cursor.left) return [];
    const content = cursor.take(size);
    if (type === ids.names) return readNames(content, count, max);
  }
  return [];
}

function readNames(content: Uint8Array, count: number, max: number): string[] {
  if (content[0] !== 0 || content.length % 2 !== 1) return [];
  const text = Buffer.from(content.subarray(1)).toString("utf16le");
  const names = text.split("\0");
  return names.length === count + 1 ? names.slice(0, Math.min(count, max)) : [];
}

class Cursor {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    return u8(this.bytes, this.at++);
  }

  take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  skipTo(id: number): void {
    while (this.left > 0 && this.bytes[this.at] !== id) this.at += 1;
    this.at += 1;
  }

  /** Eight bytes, little-endian. */
  fixed64(): number {
    let value = 0;
    for (let byte = 0; byte < 8; byte += 1) value += this.byte() * 256 ** byte;
    return value;
  }

  /** The leading ones of the first byte say how many bytes follow. */
  number(): number {
    const first = this.byte();
    let value = 0;
    for (let byte = 0, mask = 0x80; byte < 8; byte += 1, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 256 ** byte;
      value += this.byte() * 256 ** byte;
    }
    return value;
  }
}

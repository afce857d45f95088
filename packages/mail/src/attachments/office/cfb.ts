import { asUtf16, u8, u16, u32, u64 } from "../bytes.ts";

export interface CfbEntry {
  /** Names from the root down, joined by "/". */
  readonly path: string;
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
  /** Class id of a storage in registry form without braces, lower case; "" for none. */
  readonly classId: string;
}

export interface CompoundFile {
  readonly entries: readonly CfbEntry[];
  /** Content of a stream, at most `max` bytes. */
  read(entry: CfbEntry, max?: number): Uint8Array;
  /** True when a chain or the directory ended wrongly. */
  readonly isDamaged: boolean;
}

const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;
const maxEntries = 8_192;

/**
 * Compound File Binary reader ([MS-CFB] 2), for hostile bytes: no chain is followed further than the file has
 * sectors, no directory further than its entries, and all reads together give at most four times the file's size.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  return new Reader(bytes);
}

class Reader implements CompoundFile {
  readonly entries: readonly CfbEntry[];
  isDamaged = false;
  private readonly bytes: Uint8Array;
  private readonly shift: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniStream: Uint8Array;
  private readonly cutoff: number;
  private left: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.shift = u16(bytes, 30) === 12 ? 12 : 9;
    this.cutoff = u32(bytes, 56) || 4096;
    this.left = bytes.length * 4 + 65536;
    this.fat = this.readFat();
    const directory = this.chain(u32(bytes, 48), bytes.length);
    this.miniFat = asWords(this.chain(u32(bytes, 60), bytes.length));
    this.miniStream = this.chain(u32(directory, 116), Math.min(u64(directory, 120), bytes.length));
    this.entries = this.readDirectory(directory);
  }

  read(entry: CfbEntry, max = Number.POSITIVE_INFINITY): Uint8Array {
    const size = Math.min(entry.size, max, this.left, this.bytes.length);
    const content =
      entry.size < this.cutoff ? this.miniChain(entry.start, size) : this.chain(entry.start, size);
    if (content.length < Math.min(entry.size, max)) this.isDamaged = true;
    return content;
  }

  private sector(index: number): Uint8Array {
    const at = (index + 1) * 2 ** this.shift;
    return this.bytes.subarray(at, at + 2 ** this.shift);
  }

  private readFat(): Uint32Array {
    const perSector = 2 ** this.shift / 4;
    const most = Math.ceil(this.bytes.length / 2 ** this.shift);
    const places = this.fatSectors(most);
    const fat = new Uint32Array(Math.min(places.length * perSector, most + perSector)).fill(noStream);
    for (const [n, place] of places.entries()) {
      const words = asWords(this.sector(place));
      if (n * perSector >= fat.length) break;
      fat.set(words.subarray(0, fat.length - n * perSector), n * perSector);
    }
    return fat;
  }

  /** Sectors that hold the allocation table: 109 in the header, the rest in a chain of their own. */
  private fatSectors(most: number): number[] {
    const places: number[] = [];
    for (let i = 0; i < 109; i++) places.push(u32(this.bytes, 76 + i * 4));
    let next = u32(this.bytes, 68);
    for (let steps = 0; next < endOfChain - 3 && next < most && steps < most / 64 + 2; steps++) {
      const words = asWords(this.sector(next));
      places.push(...words.subarray(0, -1));
      next = words.at(-1) ?? endOfChain;
    }
    return places.filter((place) => place < most);
  }

  private chain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const visited = new Set<number>();
    let total = 0;
    for (let index = start; index < this.fat.length && total < size; index = this.fat[index] as number) {
      if (visited.has(index)) break;
      visited.add(index);
      const piece = this.sector(index);
      if (piece.length === 0) break;
      pieces.push(piece);
      total += piece.length;
    }
    return this.joined(pieces, Math.min(total, size));
  }

  private miniChain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let total = 0;
    for (let index = start, steps = 0; index < this.miniFat.length && total < size && steps <= 128; steps++) {
      pieces.push(this.miniStream.subarray(index * 64, index * 64 + 64));
      total += 64;
      index = this.miniFat[index] as number;
    }
    return this.joined(pieces, Math.min(total, size));
  }

  private joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
    const content = new Uint8Array(Math.min(size, this.left));
    this.left -= content.length;
    let at = 0;
    for (const piece of pieces) {
      const part = piece.subarray(0, content.length - at);
      content.set(part, at);
      at += part.length;
    }
    return content.subarray(0, at);
  }

  private readDirectory(directory: Uint8Array): CfbEntry[] {
    const count = Math.min(Math.floor(directory.length / 128), maxEntries);
    const paths = pathsOf(directory, count);
    const entries: CfbEntry[] = [];
    for (let id = 0; id < count; id++) {
      const type = u8(directory, id * 128 + 66);
      if (type === 1 || type === 2 || type === 5) entries.push(directoryEntry(directory, id, paths.get(id)));
    }
    return entries;
  }
}

function directoryEntry(directory: Uint8Array, id: number, path: string | undefined): CfbEntry {
  const at = id * 128;
  const name = entryName(directory, id);
  const classId = directory.subarray(at + 80, at + 96);
  return {
    path: id === 0 ? "" : (path ?? name),
    name,
    isStream: u8(directory, at + 66) === 2,
    start: u32(directory, at + 116),
    size: u32(directory, at + 120),
    classId: classId.some((byte) => byte !== 0) ? formatClassId(classId) : "",
  };
}

function entryName(directory: Uint8Array, id: number): string {
  const length = Math.min(u16(directory, id * 128 + 64), 64);
  return asUtf16(directory.subarray(id * 128, id * 128 + Math.max(0, length - 2)));
}

/** Paths by walking the sibling trees from the root; entries that no tree reaches get none and are still listed. */
function pathsOf(directory: Uint8Array, count: number): Map<number, string> {
  const paths = new Map<number, string>();
  const seen = new Set<number>([0]);
  const waiting: { id: number; parent: string }[] = [{ id: u32(directory, 76), parent: "" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, parent } = next;
    if (id >= count || seen.has(id)) continue;
    seen.add(id);
    const path = (parent === "" ? "" : `${parent}/`) + entryName(directory, id);
    paths.set(id, path.slice(-2000));
    waiting.push(
      { id: u32(directory, id * 128 + 68), parent },
      { id: u32(directory, id * 128 + 72), parent },
    );
    waiting.push({ id: u32(directory, id * 128 + 76), parent: path.slice(-1000) });
  }
  return paths;
}

function asWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length >>> 2);
  for (let i = 0; i < words.length; i++) words[i] = u32(bytes, i * 4);
  return words;
}

/** Class id bytes in the form of the registry, lower case, no braces. */
export function formatClassId(bytes: Uint8Array): string {
  const hex = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString("hex");
  const turned = (start: number, end: number) =>
    Buffer.from(bytes.slice(start, end).reverse()).toString("hex");
  return `${turned(0, 4)}-${turned(4, 6)}-${turned(6, 8)}-${hex(8, 10)}-${hex(10, 16)}`;
}

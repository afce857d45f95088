/** LZMA as 7-Zip stores it: no header, the size known. After Igor Pavlov's public-domain LZMA specification. */
export interface LzmaSettings {
  readonly literalContextBits: number;
  readonly literalPositionBits: number;
  readonly positionBits: number;
}

/** Reads the five property bytes of a coder; undefined when they are out of range. */
export function readLzmaSettings(properties: Uint8Array): LzmaSettings | undefined {
  const packed = properties[0] ?? 255;
  if (properties.length < 5 || packed >= 225) return undefined;
  const rest = Math.floor(packed / 9);
  const settings = {
    literalContextBits: packed % 9,
    literalPositionBits: rest % 5,
    positionBits: Math.floor(rest / 5),
  };
  // 7-Zip writes no more; larger tables would cost megabytes before the first byte.
  return settings.literalContextBits + settings.literalPositionBits <= 4 ? settings : undefined;
}

/** Unpacks exactly `size` bytes; undefined when the data is damaged or ends early. Linear in `size`. */
export function unpackLzma(packed: Uint8Array, settings: LzmaSettings, size: number): Uint8Array | undefined {
  return packed.length < 5 || packed[0] !== 0 ? undefined : new Decoder(packed, settings, size).run();
}

const initialChance = 1024;
const states = 12;
const lengthSlots = 4;
const modelEnd = 14;
const fullDistances = 128;
const alignBits = 4;
const damaged = -1;

function chances(count: number): Uint16Array {
  return new Uint16Array(count).fill(initialChance);
}

class RangeReader {
  private readonly bytes: Uint8Array;
  private at = 5;
  private range = 0xffffffff;
  private code: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.code = ((bytes[1]! << 24) | (bytes[2]! << 16) | (bytes[3]! << 8) | bytes[4]!) >>> 0;
  }

  get isOver(): boolean {
    return this.at > this.bytes.length + 8;
  }

  bit(model: Uint16Array, index: number): number {
    const chance = model[index]!;
    const bound = (this.range >>> 11) * chance;
    const isOne = this.code >= bound;
    if (isOne) {
      this.range = (this.range - bound) >>> 0;
      this.code = (this.code - bound) >>> 0;
      model[index] = chance - (chance >>> 5);
    } else {
      this.range = bound;
      model[index] = chance + ((2048 - chance) >>> 5);
    }
    this.normalize();
    return isOne ? 1 : 0;
  }

  direct(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      this.range >>>= 1;
      const isOne = this.code >= this.range;
      if (isOne) this.code = (this.code - this.range) >>> 0;
      value = value * 2 + (isOne ? 1 : 0);
      this.normalize();
    }
    return value;
  }

  tree(model: Uint16Array, offset: number, bits: number): number {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = node * 2 + this.bit(model, offset + node);
    return node - 2 ** bits;
  }

  reverseTree(model: Uint16Array, offset: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let at = 0; at < bits; at += 1) {
      const bit = this.bit(model, offset + node);
      node = node * 2 + bit;
      value += bit * 2 ** at;
    }
    return value;
  }

  private normalize(): void {
    if (this.range >= 0x1000000) return;
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
  }
}

/** How long a match is: short, middle and long lengths by their own trees. */
class LengthReader {
  private readonly choice = chances(2);
  private readonly low = chances(16 * 8);
  private readonly middle = chances(16 * 8);
  private readonly high = chances(256);

  read(range: RangeReader, position: number): number {
    if (range.bit(this.choice, 0) === 0) return 2 + range.tree(this.low, position * 8, 3);
    if (range.bit(this.choice, 1) === 0) return 10 + range.tree(this.middle, position * 8, 3);
    return 18 + range.tree(this.high, 0, 8);
  }
}

class Decoder {
  private readonly settings: LzmaSettings;
  private readonly range: RangeReader;
  private readonly out: Uint8Array;
  private at = 0;
  private state = 0;
  private readonly recent = [0, 0, 0, 0];
  private readonly literals: Uint16Array;
  private readonly isMatch = chances(states * 16);
  private readonly isRepeat = chances(states);
  private readonly isRepeat0 = chances(states);
  private readonly isRepeat1 = chances(states);
  private readonly isRepeat2 = chances(states);
  private readonly isRepeat0Long = chances(states * 16);
  private readonly slots = chances(lengthSlots * 64);
  private readonly special = chances(1 + fullDistances - modelEnd);
  private readonly align = chances(1 << alignBits);
  private readonly matchLength = new LengthReader();
  private readonly repeatLength = new LengthReader();

  constructor(packed: Uint8Array, settings: LzmaSettings, size: number) {
    this.settings = settings;
    this.range = new RangeReader(packed);
    this.out = new Uint8Array(size);
    this.literals = chances(0x300 << (settings.literalContextBits + settings.literalPositionBits));
  }

  run(): Uint8Array | undefined {
    while (this.at < this.out.length) {
      if (this.range.isOver) return undefined;
      const position = this.at & ((1 << this.settings.positionBits) - 1);
      if (this.range.bit(this.isMatch, this.state * 16 + position) === 0) this.literal();
      else if (!this.copy(this.matchOf(position))) return undefined;
    }
    return this.out;
  }

  private literal(): void {
    const { literalContextBits, literalPositionBits } = this.settings;
    const before = this.at > 0 ? this.out[this.at - 1]! : 0;
    const context =
      ((this.at & ((1 << literalPositionBits) - 1)) << literalContextBits) +
      (before >> (8 - literalContextBits));
    const offset = 0x300 * context;
    let symbol = 1;
    if (this.state >= 7) symbol = this.matchedLiteral(offset);
    while (symbol < 0x100) symbol = symbol * 2 + this.range.bit(this.literals, offset + symbol);
    this.out[this.at++] = symbol & 0xff;
    this.state = this.state < 4 ? 0 : this.state < 10 ? this.state - 3 : this.state - 6;
  }

  /** After a match the byte that would have followed it tells most of the next one. */
  private matchedLiteral(offset: number): number {
    let symbol = 1;
    let expected = this.out[this.at - this.recent[0]! - 1] ?? 0;
    while (symbol < 0x100) {
      const bit = (expected >> 7) & 1;
      expected <<= 1;
      const found = this.range.bit(this.literals, offset + ((1 + bit) << 8) + symbol);
      symbol = symbol * 2 + found;
      if (found !== bit) break;
    }
    return symbol;
  }

  /** Length of the next match; its distance becomes the most recent one. */
  private matchOf(position: number): number {
    if (this.range.bit(this.isRepeat, this.state) === 1) return this.repeat(position);
    this.recent.unshift(0);
    this.recent.pop();
    const length = this.matchLength.read(this.range, position);
    this.state = this.state < 7 ? 7 : 10;
    this.recent[0] = this.distance(length);
    return length;
  }

  private repeat(position: number): number {
    if (this.range.bit(this.isRepeat0, this.state) === 0) {
      if (this.range.bit(this.isRepeat0Long, this.state * 16 + position) === 0) {
        this.state = this.state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      const which =
        this.range.bit(this.isRepeat1, this.state) === 0 ? 1 : 2 + this.range.bit(this.isRepeat2, this.state);
      this.recent.unshift(...this.recent.splice(which, 1));
    }
    const length = this.repeatLength.read(this.range, position);
    this.state = this.state < 7 ? 8 : 11;
    return length;
  }

  private distance(length: number): number {
    const slot = this.range.tree(this.slots, Math.min(length - 2, lengthSlots - 1) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < modelEnd) return base + this.range.reverseTree(this.special, base - slot, bits);
    const high = this.range.direct(bits - alignBits) * 2 ** alignBits;
    const distance = base + high + this.range.reverseTree(this.align, 0, alignBits);
    return distance === 0xffffffff ? damaged : distance;
  }

  private copy(length: number): boolean {
    const distance = this.recent[0]! + 1;
    if (distance <= 0 || distance > this.at) return false;
    const end = Math.min(this.at + length, this.out.length);
    for (; this.at < end; this.at += 1) this.out[this.at] = this.out[this.at - distance]!;
    return true;
  }
}

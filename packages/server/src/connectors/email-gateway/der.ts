/** Just enough of ITU-T X.690 (DER) to write a certificate; nothing here reads. */

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

export const sequence = (...contents: readonly Uint8Array[]) => element(tags.sequence, ...contents);
export const set = (...contents: readonly Uint8Array[]) => element(tags.set, ...contents);
export const utf8String = (text: string) => element(tags.utf8String, Buffer.from(text, "utf8"));
export const octetString = (content: Uint8Array) => element(tags.octetString, content);
export const bitString = (content: Uint8Array) => element(tags.bitString, Buffer.from([0]), content);
export const truth = element(tags.boolean, Buffer.from([0xff]));

/** A positive integer of big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const needsZero = (bytes[0] ?? 0) >= 0x80;
  return element(tags.integer, Buffer.from(needsZero ? [0] : []), bytes);
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(tags.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** RFC 5280 section 4.1.2.5: two-digit years until 2049, four digits from 2050. */
export function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/gu, "");
  const isShort = new Date(milliseconds).getUTCFullYear() < 2050;
  const text = isShort ? digits.slice(2) : digits;
  return element(isShort ? tags.utcTime : tags.generalizedTime, Buffer.from(text, "latin1"));
}

function length(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value]);
  const bytes = base256(value);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

function base256(value: number): number[] {
  return value < 256 ? [value] : [...base256(Math.floor(value / 256)), value % 256];
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

import { u16, u32 } from "../bytes.ts";

export interface MapiProperty {
  readonly value: Uint8Array;
  readonly isWide: boolean;
  readonly isObject: boolean;
}

/** Sizes of fixed types ([MS-OXCDATA] 2.11.1), padded to four bytes as TNEF writes them. */
const fixedSizes: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const maxProperties = 2_000;

/** First value of each property of a TNEF property list ([MS-OXTNEF] 2.1.3.5); what follows a broken one is lost. */
export function readProperties(bytes: Uint8Array): Map<number, MapiProperty> {
  const properties = new Map<number, MapiProperty>();
  const count = Math.min(u32(bytes, 0), maxProperties);
  const cursor = { at: 4 };
  for (let n = 0; n < count && cursor.at + 4 <= bytes.length; n++) {
    const type = u16(bytes, cursor.at);
    const id = u16(bytes, cursor.at + 2);
    cursor.at += 4;
    if (id >= 0x8000) skipName(bytes, cursor);
    const value = readValue(bytes, type, cursor);
    if (!value) break;
    if (!properties.has(id))
      properties.set(id, { value, isWide: (type & 0xfff) === 0x1f, isObject: (type & 0xfff) === 0x0d });
  }
  return properties;
}

/** A named property brings its set's GUID and a number or a text. */
function skipName(bytes: Uint8Array, cursor: { at: number }): void {
  const isText = u32(bytes, cursor.at + 16) === 1;
  cursor.at += 20;
  cursor.at += isText ? 4 + padded(u32(bytes, cursor.at)) : 4;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}

function readValue(bytes: Uint8Array, type: number, cursor: { at: number }): Uint8Array | undefined {
  const isMany = (type & 0x1000) !== 0;
  const size = fixedSizes[type & 0xfff];
  const count = isMany || size === undefined ? Math.min(u32(bytes, cursor.at), maxProperties) : 1;
  if (isMany || size === undefined) cursor.at += 4;
  let first: Uint8Array | undefined;
  for (let n = 0; n < count; n++) {
    const length = size ?? u32(bytes, cursor.at);
    if (size === undefined) cursor.at += 4;
    if (cursor.at + length > bytes.length + 3) return undefined;
    first ??= bytes.subarray(cursor.at, cursor.at + length);
    cursor.at += padded(length);
  }
  return first ?? new Uint8Array(0);
}

import { startsWith, u8, u16, u16be, u32, u32be } from "../bytes.ts";
import type { KindName } from "../kinds.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Measurer = (bytes: Uint8Array) => Size | undefined;

const measurers: Readonly<Partial<Record<KindName, Measurer>>> = {
  png: (bytes) => ({ width: u32be(bytes, 16), height: u32be(bytes, 20) }),
  gif: (bytes) => ({ width: u16(bytes, 6), height: u16(bytes, 8) }),
  bmp: (bytes) => ({ width: Math.abs(u32(bytes, 18) | 0), height: Math.abs(u32(bytes, 22) | 0) }),
  jpeg: jpegSize,
  webp: webpSize,
};

/** Pixels of a picture by its header; undefined when it does not say. */
export function measure(kind: KindName, bytes: Uint8Array): Size | undefined {
  const size = measurers[kind]?.(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** The frame header of JPEG (ITU-T T.81 B.2.2), skipping every segment before it. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  for (let at = 2, steps = 0; at + 9 < bytes.length && steps < 10_000; steps++) {
    if (u8(bytes, at) !== 0xff) return undefined;
    const marker = u8(bytes, at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: u16be(bytes, at + 5), width: u16be(bytes, at + 7) };
    at += marker === 0xff ? 1 : 2 + u16be(bytes, at + 2);
  }
  return undefined;
}

function webpSize(bytes: Uint8Array): Size | undefined {
  if (startsWith(bytes, "VP8X", 12)) {
    return { width: 1 + (u32(bytes, 24) & 0xffffff), height: 1 + (u32(bytes, 27) & 0xffffff) };
  }
  if (startsWith(bytes, "VP8L", 12)) {
    const bits = u32(bytes, 21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: u16(bytes, 26) & 0x3fff, height: u16(bytes, 28) & 0x3fff };
}

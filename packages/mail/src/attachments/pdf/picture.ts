import type { PdfDocument } from "./document.ts";
import { nameOf } from "./document.ts";
import type { PdfDict, PdfValue } from "./lexer.ts";

const maxSide = 4_000;

/** Samples of an image (8.9.5) as a Windows bitmap, so that one reader serves all; undefined for rarer colour spaces. */
export function bitmapOf(dict: PdfDict, samples: Uint8Array, document: PdfDocument): Uint8Array | undefined {
  const number = (key: string) => Number(document.resolve(dict.get(key))) || 0;
  const [width, height] = [number("Width"), number("Height")];
  const bits = dict.get("ImageMask") === true ? 1 : number("BitsPerComponent");
  const colours = coloursOf(document.resolve(dict.get("ColorSpace")), document);
  if (width < 21 || height < 21 || width > maxSide || height > maxSide) return undefined;
  if (!(bits === 8 && (colours === 1 || colours === 3)) && !(bits === 1 && colours === 1)) return undefined;
  const row = Math.ceil((width * bits * colours) / 8);
  if (samples.length < row * height) return undefined;
  const gray = (x: number, y: number) =>
    bits === 1
      ? (((samples[y * row + (x >> 3)] as number) >> (7 - (x & 7))) & 1) * 255
      : (samples[y * row + x * colours] as number);
  return bitmap(width, height, gray);
}

function coloursOf(space: PdfValue, document: PdfDocument): number {
  const name = Array.isArray(space) ? nameOf(space[0] as PdfValue) : nameOf(space);
  if (name === "DeviceRGB" || name === "CalRGB") return 3;
  if (name === "ICCBased" && Array.isArray(space))
    return Number(document.dict(space[1] as PdfValue)?.get("N")) || 0;
  return name === "DeviceGray" || name === "CalGray" || name === "" ? 1 : name === "Indexed" ? 1 : 0;
}

/** 24 bits per pixel, bottom row first. */
function bitmap(width: number, height: number, gray: (x: number, y: number) => number): Uint8Array {
  const stride = (width * 3 + 3) & ~3;
  const out = Buffer.alloc(54 + stride * height);
  out.write("BM", 0, "latin1");
  out.writeUInt32LE(out.length, 2);
  out.writeUInt32LE(54, 10);
  out.writeUInt32LE(40, 14);
  out.writeInt32LE(width, 18);
  out.writeInt32LE(height, 22);
  out.writeUInt16LE(1, 26);
  out.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    const at = 54 + (height - 1 - y) * stride;
    for (let x = 0; x < width; x++) out.fill(gray(x, y), at + x * 3, at + x * 3 + 3);
  }
  return new Uint8Array(out);
}

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { QrReader } from "../../types.ts";

/**
 * A reader of QR codes from the bytes of `zxing_reader.wasm`, which the caller has read from its file: the library
 * would fetch it from the network otherwise. A picture that cannot be decoded has no codes.
 */
export async function createQrReader(wasm: Uint8Array): Promise<QrReader> {
  const wasmBinary = wasm.slice().buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return { read: readCodes };
}

async function readCodes(picture: Uint8Array): Promise<readonly string[]> {
  try {
    const codes = await readBarcodes(picture, {
      formats: ["QRCode", "MicroQRCode"],
      maxNumberOfSymbols: 4,
      tryHarder: true,
    });
    return codes.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, 4096));
  } catch {
    return [];
  }
}

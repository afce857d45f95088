import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import type { MailContext } from "../../types.ts";
import { analyzeFile } from "../analyze-file.ts";
import { latin1, pdfPage, png } from "../fixtures/build.ts";
import { createQrReader } from "./qr-reader.ts";

const require = createRequire(import.meta.url);
const wasm = (part: string) => readFileSync(require.resolve(`zxing-wasm/${part}/zxing_${part}.wasm`));
const address = "https://pague.example/pix/1";

async function qrPicture(): Promise<Uint8Array> {
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm("writer")).buffer } });
  const { image } = await writeBarcode(address, { format: "QRCode", scale: 4 });
  return new Uint8Array(await (image as Blob).arrayBuffer());
}

/** A grey PNG's data is what a PDF holds as an image with PNG predictors (ISO 32000-1, 7.4.4.4). */
function asPdfImage(picture: Uint8Array): readonly [string, Uint8Array] {
  const view = Buffer.from(picture);
  const [width, height, at] = [view.readUInt32BE(16), view.readUInt32BE(20), view.indexOf("IDAT")];
  const parameters = `/DecodeParms <</Predictor 15 /Columns ${width}>>`;
  const dict = `/Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode ${parameters}`;
  return [dict, picture.subarray(at + 4, at + 4 + view.readUInt32BE(at - 4))];
}

test("a QR code is read from a picture, and from a picture inside a PDF", async () => {
  const qr = await createQrReader(wasm("reader"));
  const context: MailContext = { now: 0, resolver: async () => [], engine: undefined as never, qr };
  const picture = await qrPicture();
  const report = await analyzeFile({ name: "a.png", declaredType: "", bytes: picture }, context);
  assert.deepEqual(
    report.links.map(({ href }) => href),
    [address],
  );
  const file = pdfPage("Pague aqui", [asPdfImage(picture)]);
  const inPdf = await analyzeFile({ name: "a.pdf", declaredType: "", bytes: file }, context);
  assert.deepEqual(
    inPdf.links.map(({ href }) => href),
    [address],
  );
});

test("a picture without a code, or no picture at all, has none", async () => {
  const qr = await createQrReader(wasm("reader"));
  assert.deepEqual(await qr.read(png(100, 100)), []);
  assert.deepEqual(await qr.read(latin1("none")), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileContext } from "../../../eval/files/report.ts";
import { analyzeFile } from "../analyze-file.ts";
import { sevenZips } from "../fixtures/seven-zips.ts";
import { listSevenZip } from "./seven-zip.ts";

test("names in a 7z are read from a header in clear and from a packed one", () => {
  assert.deepEqual(listSevenZip(sevenZips.plain, 100).names, ["../fora/relat\u00f3rio.pdf"]);
  const { names, isEncrypted } = listSevenZip(sevenZips.packed, 100);
  assert.equal(names.length, 43);
  assert.equal(names[2], "faturas/boleto.pdf.exe");
  assert.equal(names[42], "faturas/anexo n\u00famero 39.docx");
  assert.equal(isEncrypted, false);
});

test("a program, a way out and a lock in a 7z are told by its header", async () => {
  const ids = async (bytes: Uint8Array): Promise<string[]> =>
    (await analyzeFile({ name: "a.7z", declaredType: "", bytes }, fileContext())).signals.map(({ id }) => id);
  assert.ok((await ids(sevenZips.packed)).includes("attachment/archived-program"));
  assert.ok((await ids(sevenZips.plain)).includes("attachment/archive-path-traversal"));
  const locked = await ids(sevenZips.locked);
  assert.ok(locked.includes("attachment/encrypted-archive"));
  assert.ok(locked.includes("attachment/archived-program"));
});

test("a damaged 7z lists what can be read and never throws", () => {
  for (let cut = 0; cut < sevenZips.packed.length; cut += 7) {
    listSevenZip(sevenZips.packed.subarray(0, cut), 100);
    const bent = Buffer.from(sevenZips.packed);
    bent[cut] = (bent[cut] ?? 0) ^ 0x55;
    listSevenZip(bent, 100);
  }
});

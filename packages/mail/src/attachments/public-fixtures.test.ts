import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { encryptionKinds } from "../../eval/files/expectations.ts";
import { checkFixtures, dataFolder, reportOn } from "../../eval/files/report.ts";
import { readTnef } from "./mail/tnef.ts";

const missing = (folder: string) =>
  existsSync(join(dataFolder, folder)) ? false : `public fixtures absent: ${folder} (set ATALAIA_DATA)`;

test("every public Office fixture is named for what it carries, and clean twins stay clean", {
  skip: missing("oletools"),
}, async () => {
  const checked = await checkFixtures();
  const wrong = checked.filter(({ isRight }) => !isRight).map(({ path }) => path);
  assert.deepEqual(wrong, []);
  assert.ok(checked.length > 100);
});

test("each way of encrypting an Office file is told apart", { skip: missing("msoffcrypto") }, async () => {
  for (const [name, kind] of Object.entries(encryptionKinds)) {
    const report = await reportOn(join(dataFolder, "msoffcrypto/inputs", name));
    const signal = report.signals.find(({ id }) => id === "attachment/encrypted-document");
    assert.equal(signal?.details?.["kind"], kind, name);
    assert.equal(report.complete, false, name);
  }
});

test("a stated password opens Office files that can be opened", {
  skip: missing("msoffcrypto"),
}, async () => {
  for (const name of ["ecma376standard_password.docx", "example_password.docx", "example_password.xlsx"]) {
    const report = await reportOn(join(dataFolder, "msoffcrypto/inputs", name), "La clave es Password1234_");
    assert.equal(report.complete, true, name);
    assert.ok(report.text.length > 5, name);
  }
});

test("attachments come out of every winmail.dat with their names and sizes", {
  skip: missing("mimekit"),
}, () => {
  const folder = join(dataFolder, "mimekit/TestData/tnef");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tnef"))) {
    const { attachments } = readTnef(readFileSync(join(folder, file)));
    for (const name of binaryNames(join(folder, basename(file, ".tnef")))) {
      const expected = readFileSync(join(folder, basename(file, ".tnef"), name)).length;
      const found = attachments.find((attachment) => attachment.name === name);
      assert.equal(found?.content.length, expected, `${file}: ${name}`);
    }
  }
});

/** Text files beside the fixtures had their line ends changed, so only binary ones can be compared by size. */
function binaryNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /\.(?:jpg|png|mp3|pdf|doc)$/.test(name));
}

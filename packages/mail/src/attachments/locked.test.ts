import assert from "node:assert/strict";
import { test } from "node:test";
import type { MailContext } from "../types.ts";
import { analyzeFile } from "./analyze-file.ts";
import { lockedPdfs, lockedZip, pdfWithPassword } from "./fixtures/locked.ts";

const look = (name: string, base64: string, accompanyingText?: string) => {
  const context: MailContext = { now: 0, resolver: async () => [], engine: undefined as never };
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  return analyzeFile(
    { name, declaredType: "", bytes },
    { ...context, ...(accompanyingText && { accompanyingText }) },
  );
};
const names = (report: Awaited<ReturnType<typeof look>>) =>
  report.signals.map(({ id }) => id.replace("attachment/", "")).sort();

for (const [algorithm, base64] of Object.entries(lockedPdfs)) {
  test(`a PDF locked without a password (${algorithm}) is read like any other`, async () => {
    const report = await look("a.pdf", base64);
    assert.deepEqual(names(report), ["pdf-automatic-action", "pdf-javascript", "pdf-link-only"]);
    assert.equal(report.text, "Pedido e troca de produto");
    assert.deepEqual(
      report.links.map(({ href }) => href),
      ["https://doc.example/ver"],
    );
    assert.equal(report.complete, true);
  });
}

test("a PDF that asks for a password is held and not called looked at", async () => {
  const report = await look("a.pdf", pdfWithPassword);
  assert.ok(names(report).includes("encrypted-document"));
  assert.deepEqual([report.complete, report.held], [false, true]);
});

test("the password of the message opens the PDF", async () => {
  const report = await look("a.pdf", pdfWithPassword, "A senha do arquivo é Zaragoza-77.");
  assert.ok(names(report).includes("password-in-message"));
  assert.equal(report.text, "Pedido e troca de produto");
  assert.equal(report.complete, true);
});

test("the password of the message opens a zip encrypted with AES", async () => {
  const report = await look("a.zip", lockedZip, "Senha: Zaragoza-77");
  assert.deepEqual(names(report), ["archived-program", "encrypted-archive", "password-in-message", "script"]);
  assert.equal(report.complete, true);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createBudget, limitsOf } from "../limits.ts";
import type { MailContext } from "../types.ts";
import { analyzeFile } from "./analyze-file.ts";
import { docx, latin1, pdfPage, program, text, zip } from "./fixtures/build.ts";
import { fileCases } from "./fixtures/cases.ts";

/** Files are judged without engine and resolver; the type asks for both. */
const context: MailContext = { now: 0, resolver: async () => [], engine: undefined as never };
const look = (name: string, bytes: Uint8Array, extra: Partial<MailContext> = {}) =>
  analyzeFile({ name, declaredType: "", bytes }, { ...context, ...extra });

for (const {
  says,
  name,
  bytes,
  declaredType = "",
  accompanyingText,
  signals,
  held,
  type,
  incomplete = false,
} of fileCases) {
  test(says, async () => {
    const report = await analyzeFile(
      { name, declaredType, bytes },
      { ...context, ...(accompanyingText && { accompanyingText }) },
    );
    const names = report.signals.map(({ id }) => id.replace("attachment/", "")).sort();
    assert.deepEqual(names, [...signals].sort());
    assert.equal(report.held, held);
    assert.equal(report.complete, !incomplete);
    assert.equal(report.complete, report.limits.length === 0);
    if (type) assert.equal(report.type, type);
  });
}

test("the words of a document, a PDF and what lies in a zip are read", async () => {
  const document = docx("<w:p><w:r><w:t>Pedido &amp; troca</w:t></w:r></w:p>");
  assert.equal((await look("a.docx", document)).text, "Pedido & troca");
  assert.match((await look("a.pdf", pdfPage("Pedido e troca"))).text, /Pedido e troca/);
  assert.equal((await look("a.zip", zip([{ name: "a.docx", content: document }]))).text, "Pedido & troca");
});

test("links of all kinds of files are found", async () => {
  const link = "https://loja.example/ver";
  const page = text(`<html><body><a href="${link}">ver</a></body></html>`);
  const note = pdfPage("x", [`<</S /URI /URI (${link})>>`]);
  for (const [name, bytes] of [
    ["a.html", page],
    ["a.pdf", note],
    ["a.txt", text(`Veja ${link}.`)],
  ] as const) {
    assert.deepEqual(
      (await look(name, bytes)).links.map(({ href }) => href),
      [link],
    );
  }
});

test("one budget counts for a file and everything inside it", async () => {
  const limits = limitsOf({ textLength: 50 });
  const parts = Array.from({ length: 10 }, (_, n) => ({
    name: `${n}.txt`,
    content: text("palavra ".repeat(5)),
  }));
  const report = await look("a.zip", zip(parts), { limits, budget: createBudget(limits) });
  assert.ok(report.text.length <= 60);
  assert.deepEqual(report.limits, ["text-length"]);
});

test("a mail in a file is looked at by the reader handed in, one level deeper", async () => {
  let nesting = -1;
  const lookAtMail: NonNullable<MailContext["lookAtMail"]> = async (_raw, inner) => {
    nesting = inner.nesting ?? 0;
    return { signals: [], limits: [], files: [], links: [], subject: "Assunto", text: "Corpo" } as never;
  };
  const mail = text("From: lia@loja.example\r\nTo: sac@loja.example\r\nSubject: Oi\r\n\r\nOi\r\n");
  const report = await look("a.eml", mail, { lookAtMail });
  assert.equal(nesting, 1);
  assert.equal(report.text, "Assunto\nCorpo");
});

test("a mail in a file without a reader is not called looked at", async () => {
  const report = await look(
    "a.eml",
    latin1("From: lia@loja.example\r\nTo: b@loja.example\r\nSubject: Oi\r\n\r\nOi\r\n"),
  );
  assert.deepEqual([report.complete, report.held], [false, true]);
});

test("the contents of QR codes become links", async () => {
  const { png } = await import("./fixtures/build.ts");
  const qr = { read: async () => ["https://pague.example/1"] };
  const report = await look("a.png", png(100, 100), { qr });
  assert.deepEqual(
    report.links.map(({ href }) => href),
    ["https://pague.example/1"],
  );
  assert.deepEqual(
    report.signals.map(({ id }) => id),
    ["attachment/qr-code"],
  );
});

test("what a file is called never reaches the signals' details", async () => {
  const report = await look("Maria Quitéria 000.000.000-00.exe", program());
  assert.doesNotMatch(JSON.stringify(report.signals), /Quitéria/);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isAutomatic } from "../mail/automatic.ts";
import { readHeaderBlock } from "../mail/header-block.ts";
import { parseEmail } from "../testing/parse-email.ts";
import { composeReply, createMessageId, type RepliedMessage, type Reply } from "./reply.ts";

const original: RepliedMessage = {
  messageId: "<2@cliente.example>",
  references: ["<0@loja.example>", "<1@loja.example>"],
  from: { name: "Ana Lúcia", address: "ana@cliente.example" },
  date: Date.UTC(2026, 10, 22, 13, 5),
  subject: "Troca de e-mail",
  safeText: "Meu novo e-mail é [EMAIL_1].\n\n> disse antes\n.\nFrom aqui",
  automatic: false,
};

const reply: Reply = {
  kind: "agent",
  from: { name: "Loja — Ajuda", address: "ajuda@loja.example" },
  to: [{ name: "Ana Lúcia", address: "ana@cliente.example" }],
  text: "Olá, Ana.\r\nVamos confirmar por telefone.",
  language: "pt-BR",
  timeZone: "America/Sao_Paulo",
  original,
  messageId: createMessageId("loja.example"),
  date: Date.UTC(2026, 10, 22, 14),
  loopId: "installation-1",
};

describe("a reply", () => {
  test("stands in its thread, with our own Message-ID", async () => {
    const message = await parseEmail((await composeReply(reply)).raw);
    assert.equal(message.messageId, reply.messageId);
    assert.equal(message.inReplyTo, "<2@cliente.example>");
    assert.equal(message.references, "<0@loja.example> <1@loja.example> <2@cliente.example>");
    assert.equal(message.subject, "Re: Troca de e-mail");
    assert.deepEqual(message.from, { name: "Loja — Ajuda", address: "ajuda@loja.example" });
  });

  test("quotes the safe text under a line in the desk's language and time", async () => {
    const { text } = await parseEmail((await composeReply(reply)).raw);
    assert.equal(
      text,
      [
        "Olá, Ana.",
        "Vamos confirmar por telefone.",
        "",
        "Em 22 de novembro de 2026 às 10:05, Ana Lúcia escreveu:",
        "> Meu novo e-mail é [EMAIL_1].",
        ">",
        ">> disse antes",
        "> .",
        "> From aqui",
        "",
      ].join("\n"),
    );
    for (const [language, wrote] of [
      ["en", /Ana Lúcia wrote:/u],
      ["es", /Ana Lúcia escribió:/u],
    ] as const) {
      assert.match((await parseEmail((await composeReply({ ...reply, language })).raw)).text ?? "", wrote);
    }
  });

  test("is text only, and the same bytes every time it is composed", async () => {
    const first = await composeReply(reply);
    assert.equal((await parseEmail(first.raw)).html, undefined);
    assert.deepEqual((await composeReply(reply)).raw, first.raw);
    assert.match(Buffer.from(first.raw).toString("latin1"), /^Content-Type: text\/plain; charset=utf-8\r$/mu);
  });

  test("keeps an answer's subject, the beginning of a long thread and a bounded quotation", async () => {
    const references = Array.from({ length: 60 }, (_, index) => `<r${index}@loja.example>`);
    const safeText = "linha\n".repeat(1000);
    const long = { ...original, subject: "RES: Troca", references, safeText };
    const message = await parseEmail((await composeReply({ ...reply, original: long })).raw);
    assert.equal(message.subject, "RES: Troca");
    assert.equal(message.references?.split(" ").length, 20);
    assert.equal(message.references?.split(" ")[0], "<r0@loja.example>");
    assert.equal(message.references?.split(" ").at(-1), "<2@cliente.example>");
    assert.equal(message.text?.match(/^> linha$/gmu)?.length, 200);
  });

  test("lets nothing from outside add a field or a recipient", async () => {
    const evil = "x\r\nBcc: outro@fora.example\r\n\r\ncorpo";
    const { raw, rcptTo } = await composeReply({
      ...reply,
      from: { name: evil, address: "ajuda@loja.example" },
      original: {
        ...original,
        subject: evil,
        messageId: `<a@b>\r\nBcc: x@y.example`,
        references: [evil, "<ok@x.example>"],
      },
    });
    assert.doesNotMatch(Buffer.from(raw).toString("latin1"), /^Bcc:/imu);
    assert.deepEqual(rcptTo, ["ana@cliente.example"]);
  });

  test("refuses addresses and ids that are none, and a reply to nobody", async () => {
    const to = (address: string) => [{ name: "", address }];
    for (const address of [
      "",
      "ana",
      "a@b.example\r\nBcc: c@d.example",
      "a@b.example,c@d.example",
      "<a@b.example>",
    ]) {
      await assert.rejects(composeReply({ ...reply, to: to(address) }), { code: "address-invalid" });
    }
    await assert.rejects(composeReply({ ...reply, to: [] }), { code: "no-recipient" });
    await assert.rejects(composeReply({ ...reply, messageId: "sem-arroba" }), { code: "message-id-invalid" });
  });
});

describe("an automatic reply", () => {
  const automatic: Reply = { ...reply, kind: "automatic" };

  test("says so, has the null sender, and our own gateway would not answer it", async () => {
    const { raw, mailFrom } = await composeReply(automatic);
    assert.equal(mailFrom, "");
    assert.match(Buffer.from(raw).toString("latin1"), /^Auto-Submitted: auto-replied\r$/mu);
    assert.match(Buffer.from(raw).toString("latin1"), /^X-Atalaia-Loop: installation-1\r$/mu);
    assert.equal(isAutomatic(readHeaderBlock(raw)), true);
  });

  test("is never written in answer to automatic mail; a person may answer it", async () => {
    const robot = { ...original, automatic: true };
    await assert.rejects(composeReply({ ...automatic, original: robot }), { code: "automatic-original" });
    await composeReply({ ...reply, original: robot });
  });
});

describe("what counts as automatic mail", () => {
  const cases: readonly (readonly [boolean, string, string?])[] = [
    [false, "From: ana@cliente.example\r\nSubject: Oi"],
    [false, "From: ana@cliente.example\r\nAuto-Submitted: no"],
    [false, "From: ana@cliente.example\r\nX-Auto-Response-Suppress: None"],
    [false, "From: norberto@cliente.example"],
    [true, "From: ana@cliente.example", ""],
    [true, "From: ana@cliente.example\r\nReturn-Path: <>"],
    [true, "From: ana@cliente.example\r\nAuto-Submitted: auto-generated; x=y"],
    [true, "From: ana@cliente.example\r\nAuto-Submitted: Auto-Replied (vacation)"],
    [true, "From: ana@cliente.example\r\nPrecedence: bulk"],
    [true, "From: ana@cliente.example\r\nList-Id: <lista.example>"],
    [true, "From: ana@cliente.example\r\nList-Unsubscribe: <https://x.example>"],
    [true, "From: ana@cliente.example\r\nX-Auto-Response-Suppress: OOF"],
    [true, "Content-Type: multipart/report; report-type=delivery-status"],
    [true, "From: Correio <MAILER-DAEMON@cliente.example>"],
    [true, "From: no-reply@cliente.example"],
    [true, "From: x@cliente.example", "noreply+abc@cliente.example"],
  ];
  for (const [expected, header, mailFrom] of cases) {
    const name = `${header.replaceAll("\r\n", " | ")}${mailFrom === undefined ? "" : ` from <${mailFrom}>`}`;
    test(`${name} is ${expected ? "" : "not "}automatic`, () => {
      assert.equal(isAutomatic(readHeaderBlock(Buffer.from(`${header}\r\n\r\n`)), mailFrom), expected);
    });
  }
});

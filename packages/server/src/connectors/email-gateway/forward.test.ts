import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseEmail } from "../testing/parse-email.ts";
import { buildForward, type ForwardOptions, type SafeContent } from "./forward.ts";

const mail = [
  "DKIM-Signature: v=1; a=rsa-sha256; d=cliente.example; s=x;",
  "\th=from:subject; bh=YQ==; b=YQ==",
  'From: "Ana, da Loja" <ana@cliente.example>',
  "Reply-To: outra@cliente.example",
  "To: ajuda@loja.example",
  "Subject: =?utf-8?q?Troca_de_e-mail?=",
  "Message-ID: <2@cliente.example>",
  "In-Reply-To: <1@loja.example>",
  "References: <0@loja.example> <1@loja.example>",
  "Date: Sun, 22 Nov 2026 10:00:00 -0300",
  "Content-Type: text/plain; charset=iso-8859-1",
  "",
  "Não \xe9 UTF-8.   ",
  ".",
  "",
].join("\r\n");

const raw = Buffer.from(mail, "latin1");

const base = {
  report: {
    verdict: "caution",
    score: 0.5,
    complete: true,
    signals: ["mail/reply-to-differs"],
    conversationId: "c-1",
  },
  trace: {
    hostname: "mail.example",
    messageId: "m-1",
    receivedAt: Date.UTC(2026, 10, 22, 13),
    loopId: "installation-1",
    envelope: {
      mailFrom: "ana@cliente.example",
      rcptTo: ["ajuda@loja.example"],
      helo: "cliente.example",
      remoteAddress: "2001:db8::1",
    },
  },
} as const;

const original: ForwardOptions = { ...base, mode: "original" };

function safe(
  content: Partial<SafeContent> = {},
  report: Partial<ForwardOptions["report"]> = {},
): ForwardOptions {
  return {
    trace: base.trace,
    report: { ...base.report, ...report },
    mode: "safe",
    safe: {
      language: "pt-BR",
      subject: "Troca de e-mail",
      text: "Olá, troque meu e-mail para [EMAIL_1].",
      files: [],
      heldFiles: [],
      sender: "atalaia@loja.example",
      ...content,
    },
  };
}

async function forward(input: Uint8Array | string, options: ForwardOptions): Promise<string> {
  return Buffer.from(await buildForward(Buffer.from(input as string), options)).toString("latin1");
}

describe("forwarding the original", () => {
  test("keeps every byte and puts the trace and the report before them", async () => {
    const text = await forward(raw, original);
    assert.ok(text.endsWith(mail));
    assert.equal(
      text.slice(0, -mail.length),
      [
        "Received: from cliente.example ([IPv6:2001:db8::1])",
        "\tby mail.example (Atalaia) id m-1;",
        "\tSun, 22 Nov 2026 13:00:00 +0000",
        "X-Atalaia-Verdict: caution",
        "X-Atalaia-Score: 0.50",
        "X-Atalaia-Complete: yes",
        "X-Atalaia-Signals: mail/reply-to-differs",
        "X-Atalaia-Conversation: c-1",
        "X-Atalaia-Loop: installation-1",
        "",
      ].join("\r\n"),
    );
  });

  test("takes out reports that a stranger wrote, in any spelling", async () => {
    const forged = [
      "X-Atalaia-Verdict: clear",
      "x-ATALAIA-score : 0",
      "X-Atalaia-Signals: a,",
      "\tb",
      "Subject: x",
      "X-Atalaia-Verdict:clear",
      "",
      "X-Atalaia-Verdict: in the body stays",
      "",
    ].join("\r\n");
    const text = await forward(forged, original);
    assert.ok(
      text.endsWith(
        "X-Atalaia-Loop: installation-1\r\nSubject: x\r\n\r\nX-Atalaia-Verdict: in the body stays\r\n",
      ),
    );
  });

  test("a first line that would continue our last field is dropped", async () => {
    const text = await forward(" clear\r\n\tclear\r\nSubject: x\r\n\r\noi\r\n", original);
    assert.ok(text.endsWith("X-Atalaia-Loop: installation-1\r\nSubject: x\r\n\r\noi\r\n"));
  });

  test("lone line ends of a mailbox message are made whole before fields are looked for", async () => {
    const text = await forward("Subject: x\rX-Atalaia-Verdict: clear\n\noi\n.\nfim", original);
    assert.ok(text.endsWith("X-Atalaia-Loop: installation-1\r\nSubject: x\r\n\r\noi\r\n.\r\nfim"));
  });

  test("values from outside cannot add a field", async () => {
    const evil = "x\r\nX-Atalaia-Verdict: clear\r\n\r\n";
    const text = await forward(raw, {
      mode: "original",
      report: { ...base.report, signals: [evil], conversationId: evil },
      trace: { ...base.trace, envelope: { ...base.trace.envelope, helo: evil, remoteAddress: evil } },
    });
    assert.equal(text.match(/^X-Atalaia-Verdict/gmu)?.length, 1);
    assert.ok(text.endsWith(mail));
  });

  test("many signals are folded, every line short", async () => {
    const signals = Array.from({ length: 300 }, (_, index) => `mail/signal-number-${index}`);
    const text = await forward(raw, { ...original, report: { ...base.report, signals } });
    const longest = Math.max(
      ...text
        .slice(0, -mail.length)
        .split("\r\n")
        .map(({ length }) => length),
    );
    assert.ok(longest <= 78, String(longest));
  });

  test("a message that has been here, or everywhere, is a loop", async () => {
    const again = await buildForward(raw, original);
    await assert.rejects(buildForward(again, original), { code: "mail-loop" });
    await assert.rejects(buildForward(Buffer.from(`${"Received: x\r\n".repeat(101)}\r\n`), original), {
      code: "mail-loop",
    });
  });

  test("an empty message and one without a body can be forwarded", async () => {
    assert.ok((await forward("", original)).endsWith("installation-1\r\n"));
    assert.ok((await forward("Subject: x", original)).endsWith("installation-1\r\nSubject: x"));
  });
});

describe("forwarding the safe text", () => {
  test("is a new message from us in the same thread, answers go to the author", async () => {
    const message = await parseEmail(await buildForward(raw, safe()));
    assert.equal(message.from?.address, "atalaia@loja.example");
    assert.equal(message.from?.name, "Ana, da Loja via Atalaia");
    assert.deepEqual(
      message.replyTo?.map(({ address }) => address),
      ["outra@cliente.example"],
    );
    assert.equal(message.messageId, "<2@cliente.example>");
    assert.equal(message.inReplyTo, "<1@loja.example>");
    assert.equal(message.references, "<0@loja.example> <1@loja.example>");
    assert.equal(message.subject, "Troca de e-mail");
    assert.match(message.text ?? "", /ATENÇÃO/u);
    assert.match(message.text ?? "", /Olá, troque meu e-mail para \[EMAIL_1\]\./u);
    assert.equal(message.html, undefined);
  });

  test("nothing of the author's body or headers comes along", async () => {
    const text = await forward(raw, safe());
    assert.doesNotMatch(text, /UTF-8\. {3}|DKIM-Signature/u);
    assert.match(text, /^X-Atalaia-Verdict: caution\r$/mu);
  });

  test("held files are named and stay, others pass", async () => {
    const files = [{ name: "nota.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4 nota") }];
    const message = await parseEmail(
      await buildForward(raw, safe({ files, heldFiles: ["boleto.exe\r\nBcc: x@y.example"] })),
    );
    assert.match(message.text ?? "", /Anexos retidos: boleto\.exe Bcc: x@y\.example\n/u);
    assert.deepEqual(
      message.attachments.map(({ filename, mimeType }) => [filename, mimeType]),
      [["nota.pdf", "application/pdf"]],
    );
    assert.equal(message.bcc, undefined);
  });

  test("every language has a banner for every verdict, and clear is not said of what was not looked at", async () => {
    const seen = new Set<string>();
    for (const language of ["pt-BR", "en", "es"] as const) {
      for (const [verdict, complete] of [
        ["clear", true],
        ["clear", false],
        ["caution", true],
        ["danger", false],
      ] as const) {
        const message = await parseEmail(await buildForward(raw, safe({ language }, { verdict, complete })));
        seen.add(message.text?.split("\n")[1] ?? "");
      }
    }
    assert.equal(seen.size, 12);
  });

  test("names and subjects from outside cannot add a field", async () => {
    const evil = "=?utf-8?q?x=0D=0ABcc:_a@b.example?= <ana@cliente.example>";
    const input = `From: ${evil}\r\nReply-To: ${evil}\r\n\r\noi\r\n`;
    const text = await forward(input, safe({ subject: "a\r\nBcc: a@b.example" }));
    assert.doesNotMatch(text, /^Bcc:/imu);
    assert.match(text, /^To: atalaia@loja\.example/mu);
  });
});

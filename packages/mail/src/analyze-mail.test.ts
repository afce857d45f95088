import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine, type Desk } from "@atalaia/detect";
import { analyzeMail } from "./analyze-mail.ts";
import type { MailContext, MailReport } from "./types.ts";

const desk: Desk = {
  domains: ["lojaaurora.com.br"],
  people: [{ name: "Helena Prado", address: "helena@lojaaurora.com.br", vip: true }],
  suppliers: [{ name: "Tecidos Norte", domains: ["tecidosnorte.com"] }],
};
const engine = createEngine({ desk });
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));

function look(message: string | Uint8Array, extra: Partial<MailContext> = {}): Promise<MailReport> {
  return analyzeMail(Buffer.from(message), { engine, resolver, now: 0, desk, ...extra });
}

const mail = (headers: string, body: string, type = "text/plain"): string =>
  `To: ana@lojaaurora.com.br\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n${headers}\n\n${body}\n`;

async function ids(message: string, extra: Partial<MailContext> = {}): Promise<string[]> {
  return (await look(message, extra)).signals.map((signal) => signal.id);
}

const shown: Readonly<Record<string, readonly [message: string, signal: string]>> = {
  "a brand's name on a foreign address": [
    mail("From: PayPal <a@random-mailer.example>\nSubject: x", "hello"),
    "identity/brand-display-name",
  ],
  "a director's name on a free mailbox": [
    mail("From: Helena Prado <hp@gmail.com>\nSubject: x", "oi"),
    "identity/impersonated-person",
  ],
  "another address in the name": [
    mail('From: "ana@lojaaurora.com.br" <a@evil.example>\nSubject: x', "oi"),
    "identity/address-in-name",
  ],
  "our own domain as a name": [
    mail("From: Lojaaurora Administrador <a@evil.example>\nSubject: x", "oi"),
    "identity/own-domain-in-name",
  ],
  "an answer that would go elsewhere": [
    mail("From: Norte <a@norte.example>\nReply-To: x@protonmail.com\nSubject: x", "oi"),
    "identity/reply-to-elsewhere",
  ],
  "letters of another script": [
    mail("From: =?utf-8?Q?P=D0=B0yp=D0=B0l?= <a@b.example>\nSubject: x", "oi"),
    "identity/deceptive-characters",
  ],
  "two senders in one header": [
    mail("From: a@one.example\nFrom: b@two.example\nSubject: x", "oi"),
    "authentication/ambiguous-headers",
  ],
  "an imitation of a supplier": [
    mail("From: Paula <p@tecidosnorle.com>\nSubject: x", "oi"),
    "domain/lookalike",
  ],
  "a link that shows another site": [
    mail(
      "From: a@b.example\nSubject: x",
      "<a href='https://evil.example'>www.tecidosnorte.com</a>",
      "text/html",
    ),
    "url/text-target-mismatch",
  ],
  "the reader's address inside a link": [
    mail(
      "From: a@b.example\nSubject: x",
      "<a href='https://evil.example/#ana@lojaaurora.com.br'>x</a>",
      "text/html",
    ),
    "url/recipient-in-link",
  ],
  "the reader's address in base64": [
    mail(
      "From: a@b.example\nSubject: x",
      `<a href='https://evil.example/?e=${Buffer.from("ana@lojaaurora.com.br").toString("base64")}'>x</a>`,
      "text/html",
    ),
    "url/recipient-in-link",
  ],
  "a name before the host": [
    mail("From: a@b.example\nSubject: x", "<a href='https://paypal.com@203.0.113.5/'>x</a>", "text/html"),
    "url/obfuscated-host",
  ],
  "a scheme that runs something": [
    mail("From: a@b.example\nSubject: x", "<a href='search-ms:query=x'>x</a>", "text/html"),
    "url/dangerous-scheme",
  ],
  "a trusted site that sends on": [
    mail(
      "From: a@b.example\nSubject: x",
      "<a href='https://www.google.com/url?q=https://evil.example'>x</a>",
      "text/html",
    ),
    "url/open-redirect",
  ],
  "a password form in the mail": [
    mail(
      "From: a@b.example\nSubject: x",
      "<form action='https://e.example'><input type=password></form>",
      "text/html",
    ),
    "content/password-form",
  ],
  "two forms that say different things": [
    `From: a@b.example\nContent-Type: multipart/alternative; boundary=z\n\n--z\n\n${"alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor"}\n--z\nContent-Type: text/html\n\n<p>um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta</p>\n--z--`,
    "content/different-alternative",
  ],
  "an invitation that is a pretext": [
    "From: a@b.example\nContent-Type: multipart/mixed; boundary=z\n\n--z\n\nhi\n--z\nContent-Type: text/calendar; name=x.ics\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Your account is suspended\nDESCRIPTION:Verify your account at https://evil.example\nEND:VEVENT\nEND:VCALENDAR\n--z--",
    "content/calendar-lure",
  ],
  "an answer to nothing": [
    mail("From: a@b.example\nSubject: RE: contrato", "oi"),
    "conversation/fake-thread",
  ],
  "a charge to be fought by telephone": [
    mail(
      "From: Billing <x@gmail.com>\nSubject: Norton",
      "Your subscription renewed for $399.99. If you did not authorize it call +1 808 555 0142 to cancel.",
    ),
    "content/disputed-charge-call",
  ],
};

for (const [name, [message, signal]] of Object.entries(shown)) {
  test(`${name} is seen`, async () => assert.ok((await ids(message)).includes(signal), signal));
}

test("the same mail from a known supplier in a thread of ours is clear", async () => {
  const message = mail(
    "From: Paula <paula@tecidosnorte.com>\nIn-Reply-To: <m1@lojaaurora.com.br>\nSubject: Re: pedido",
    "O boleto vence dia 20, dados de sempre.",
  );
  const report = await look(message, { isOurMessageId: (id) => id === "<m1@lojaaurora.com.br>" });
  assert.equal(report.verdict, "clear");
  assert.ok(report.signals.some((signal) => signal.id === "conversation/own-thread" && signal.benign));
});

test("spans are places in the body's text, and the new part leaves the history out", async () => {
  const report = await look(
    mail(
      "From: a@b.example\nSubject: conta",
      "Meu CPF é 529.982.247-25.\n\nEm seg., Ana <a@b.example> escreveu:\n> CPF 111.444.777-35",
    ),
  );
  const values = report.findings.map(({ start, end }) => report.text.slice(start, end));
  assert.ok(values.includes("529.982.247-25") && values.includes("111.444.777-35"), values.join());
  assert.equal(report.text.slice(report.fresh.start, report.fresh.end).trim(), "Meu CPF é 529.982.247-25.");
});

test("a customer who asks whether a mail is genuine is not the attacker", async () => {
  const text =
    "Este e-mail é de vocês ou é golpe?\n\n---------- Mensagem encaminhada ---------\nDe: x@y.example\nAssunto: bloqueio\nPara: ana\n\nVerifique sua conta em https://lojaaurora-suporte.com";
  assert.notEqual(
    (await look(mail("From: Carla <c@hotmail.com>\nSubject: Fwd: bloqueio", text))).verdict,
    "danger",
  );
});

test("auto-replies, bounces and lists are automatic, people are not", async () => {
  const automatic = async (headers: string) =>
    (await look(mail(`From: a@b.example\n${headers}`, "x"))).automatic;
  assert.equal(await automatic("Auto-Submitted: auto-replied"), true);
  assert.equal(await automatic("List-Id: <a.example>"), true);
  assert.equal(await automatic("Subject: x"), false);
});

test("the same message gives the same report", async () => {
  const message = shown["a link that shows another site"]![0];
  assert.deepEqual(await look(message), await look(message));
});

const hostile: Readonly<Record<string, string>> = {
  "empty lines": `From: a@b.example\n\n${"\n".repeat(300_000)}`,
  "header fields": "a:\n".repeat(100_000),
  boundaries: `Content-Type: multipart/mixed; boundary=a\n\n${"--a\n".repeat(75_000)}`,
  addresses: `To: ${"<".repeat(300_000)}`,
  "unclosed tags": `Content-Type: text/html\n\n${"<b>".repeat(100_000)}`,
  links: `Content-Type: text/html\n\n${"<a href='http://a.example/?u=http://b.example'>x</a>".repeat(6_000)}`,
  "addresses in text": `From: a@b.example\n\n${"http://a.example/ ".repeat(17_000)}`,
  "quote marks": `From: a@b.example\n\n${"> ".repeat(150_000)}`,
  "encoded words": `Subject: ${"=?utf-8?q?=41?= ".repeat(18_000)}`,
  nulls: `From: a@b.example\n\n${"\0".repeat(300_000)}`,
};

for (const [name, message] of Object.entries(hostile)) {
  test(`a flood of ${name} is looked at and answered`, { timeout: 20_000 }, async () => {
    assert.ok(["clear", "caution", "danger"].includes((await look(message)).verdict));
  });
}

const data = process.env["ATALAIA_DATA"] ?? new URL("../../../../shared/data", import.meta.url).pathname;

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

for (const set of ["mimekit/TestData", "mailparser/fixtures", "mailauth/fixtures"]) {
  const folder = join(data, set);
  test(`every message of ${set} is read without a crash`, {
    skip: existsSync(folder) ? false : `${set} is not here`,
  }, async () => {
    for (const path of filesBelow(folder)) {
      if (statSync(path).size < 3_000_000 && /\.(eml|msg|txt|mbox)$/.test(path))
        assert.ok(await look(readFileSync(path)), path);
    }
  });
}

test("every fourth message of the SpamAssassin corpus is read without a crash", {
  skip: existsSync(join(data, "spamassassin")) ? false : "the SpamAssassin corpus is not here",
}, async () => {
  const lines = readFileSync(join(data, "spamassassin/messages.jsonl"), "utf8").split("\n").filter(Boolean);
  for (const line of lines.filter((_, at) => at % 4 === 0)) {
    const { base64 } = JSON.parse(line) as { base64: string };
    assert.ok(await look(Buffer.from(base64, "base64")));
  }
});

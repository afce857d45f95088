import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine, type Desk, type Signal } from "@atalaia/detect";
import { analyzeMail } from "../analyze-mail.ts";
import type { MailReport } from "../types.ts";

const border = "mx.lojaaurora.com.br";
const desk: Desk = { domains: ["lojaaurora.com.br"], trustedAuthservIds: [border] };
const engine = createEngine({ desk });
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));

interface Letter {
  readonly from: string;
  readonly subject?: string;
  readonly headers?: string;
  readonly body: string;
  /** What the border found out about the sender. */
  readonly proof?: "pass" | "none" | "fail";
}

function look({ from, subject = "x", headers, body, proof }: Letter): Promise<MailReport> {
  const domain = /@([^>]+)/.exec(from)?.[1] ?? "";
  const results: Readonly<Record<string, string>> = {
    pass: `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
    none: "spf=none; dkim=none; dmarc=none",
    fail: `spf=fail smtp.mailfrom=${domain}; dkim=none; dmarc=fail (p=reject) header.from=${domain}`,
  };
  const type = body.startsWith("<") ? "text/html" : "text/plain";
  const raw = [
    ...(proof ? [`Authentication-Results: ${border}; ${results[proof]}`] : []),
    `From: ${from}`,
    "To: sac@lojaaurora.com.br",
    `Subject: ${subject}`,
    ...(headers ? [headers] : []),
    `Content-Type: ${type}; charset=utf-8`,
    "",
    body,
  ].join("\n");
  return analyzeMail(Buffer.from(raw), { engine, resolver, now: 0, desk });
}

async function signal(letter: Letter, id: string): Promise<Signal | undefined> {
  return (await look(letter)).signals.find((one) => one.id === id);
}

const reset: Letter = {
  from: "GitHub <noreply@github.com>",
  subject: "[GitHub] Please reset your password",
  body: "<p>We heard that you lost your password. Reset it or your account stays locked.</p><a href='https://github.com/password_reset/x'>Reset your password</a>",
};

test("a proven service's own notice is no request to this desk, the same words from elsewhere are", async () => {
  const genuine = await look({ ...reset, proof: "pass" });
  assert.equal(genuine.verdict, "clear");
  assert.deepEqual(genuine.requests, []);
  const forged = await look({ ...reset, proof: "fail" });
  assert.equal(forged.verdict, "danger");
  assert.equal(
    (await look({ ...reset, from: "GitHub <noreply@githubb-mail.example>", proof: "pass" })).verdict,
    "danger",
  );
});

test("a charge to be fought by telephone in a service's notice is still read", async () => {
  const { verdict } = await look({
    from: "PayPal <service@paypal.com>",
    subject: "Invoice from Norton Support",
    proof: "pass",
    body: "You were charged $499.99 for Norton 360. If you did not authorize this, call +1 808 555 0142 within 24 hours to cancel and install the remote support tool.",
  });
  assert.notEqual(verdict, "clear");
});

test("a small firm without proof that forgot its password gives cause for care, not for alarm", async () => {
  for (const from of ["Cláudio <contato@oficinaduasrodas.com.br>", "Rita <rita@yahoo.com.br>"]) {
    const report = await look({
      from,
      subject: "Esqueci a minha senha, pedido urgente",
      body: "Boa tarde. Não consigo entrar no site para fechar o pedido e preciso dele até sexta. Como faço para redefinir a senha?",
      proof: "none",
    });
    assert.equal(report.verdict, "caution", from);
    assert.ok(!report.signals.some(({ category }) => category === "authentication"), from);
  }
});

test("links to the proven sender's own domain speak for it, links elsewhere do not", async () => {
  const to = (host: string): Letter => ({
    from: "NetVale <boletos@netvale.net.br>",
    proof: "pass",
    body: `<p>A fatura de agosto chegou.</p><a href='https://${host}/fatura'>Ver fatura</a>`,
  });
  assert.equal((await signal(to("app.netvale.net.br"), "url/own-links"))?.benign, true);
  assert.equal(await signal(to("outro.example"), "url/own-links"), undefined);
  assert.equal(await signal({ ...to("app.netvale.net.br"), proof: "none" }, "url/own-links"), undefined);
});

test("an automatic reply is marked only while it is bare", async () => {
  const away: Letter = {
    from: "Marcos <marcos@lima.example>",
    headers: "Auto-Submitted: auto-replied",
    body: "Estou de férias até o dia 17.",
  };
  assert.equal((await signal(away, "content/automatic-reply"))?.benign, true);
  const linked = { ...away, body: "Estou de férias: https://evil.example/ferias" };
  assert.equal(await signal(linked, "content/automatic-reply"), undefined);
});

test("a clock far from the sender's country is worth a word, Greenwich and neighbours are not", async () => {
  const at = (zone: string): Letter => ({
    from: "Paula <paula@embalagens.com.br>",
    headers: `Date: Mon, 3 Aug 2026 10:00:00 ${zone}`,
    body: "oi",
  });
  assert.equal((await signal(at("+0800"), "authentication/foreign-time-zone"))?.details?.["zone"], "+08:00");
  for (const zone of ["-0300", "+0000", "-0400", "-0500 (EST)", "nonsense"])
    assert.equal(await signal(at(zone), "authentication/foreign-time-zone"), undefined, zone);
});

/** CRC-16/CCITT-FALSE, as the fourth field of a BR Code wants it. */
function withChecksum(code: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(code)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return code + crc.toString(16).toUpperCase().padStart(4, "0");
}

test("a PIX code with a right checksum is seen, a number that looks like one is not", async () => {
  const code = withChecksum(
    "00020126400014br.gov.bcb.pix0118chave@fixture.test5204000053039865802BR5907FIXTURA6006CIDADE62070503***6304",
  );
  const pay = (text: string): Letter => ({
    from: "Cobrança <c@cobranca.example>",
    body: `Pague pelo copia e cola:\n${text}\n`,
  });
  assert.equal((await signal(pay(code), "url/payment-code"))?.strength, "medium");
  const last = code.endsWith("0") ? "1" : "0";
  assert.equal(await signal(pay(code.slice(0, -1) + last), "url/payment-code"), undefined);
});

test("a name that is the suffix of the sender's own address is no address in a name", async () => {
  assert.equal(
    await signal({ from: "gov.br <noreply@acesso.gov.br>", body: "oi" }, "identity/address-in-name"),
    undefined,
  );
});

test("tables and logs that came along are not weighed as talk, letters are", async () => {
  const attach = (name: string, text: string): string =>
    `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsegue\n--b\nContent-Type: text/plain; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${text}\n--b--`;
  const rows = "2026-08-03;88213;cancel;refund;password;119,90;ok\n".repeat(80);
  const talk =
    "You must buy gift cards for me right now and send me the codes, do not tell anybody about it.\n".repeat(
      40,
    );
  const verdict = async (raw: string): Promise<string> =>
    (await analyzeMail(Buffer.from(raw), { engine, resolver, now: 0, desk })).verdict;
  assert.equal(await verdict(attach("a.log", rows)), "clear");
  assert.notEqual(await verdict(attach("a.txt", talk)), "clear");
});

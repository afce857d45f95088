/**
 * A mail of about 36 KB as shops send them: signed, HTML with links, a picture; and the names of its zone, so that
 * SPF, DKIM and DMARC can be checked without a network.
 */
import { generateKeyPairSync } from "node:crypto";
import { dkimSign } from "mailauth/lib/dkim/sign.js";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
const zone: Readonly<Record<string, string>> = {
  "s1._domainkey.boutique-aurora.example": `v=DKIM1; k=rsa; p=${key}`,
  "_dmarc.boutique-aurora.example": "v=DMARC1; p=reject",
  "boutique-aurora.example": "v=spf1 ip4:192.0.2.10 -all",
};

/** Answers for the names of the mail's own zone, and no other. */
export async function resolver(name: string, type: string): Promise<unknown[]> {
  const text = type === "TXT" ? zone[name.toLowerCase()] : undefined;
  if (text === undefined) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  return [[text]];
}

const paragraph =
  "<tr><td style='padding:8px;font-family:Arial;font-size:14px;color:#333'>Olá! A sua encomenda saiu do nosso depósito e chega na quinta-feira. <a href='https://boutique-aurora.example/pedido?id=1' style='color:#06c'>Acompanhar o pedido</a></td></tr>\n";
const html = `<html><body><table>${paragraph.repeat(30)}</table></body></html>`;
const pixels = Uint8Array.from({ length: 21_000 }, (_, at) => (at * 7919) % 251);
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pixels]);
const file = picture.toString("base64").replace(/.{76}/g, "$&\r\n");

export async function signedMail(number = 1): Promise<Buffer> {
  const body = [
    "From: Boutique Aurora <pedidos@boutique-aurora.example>",
    "To: cliente@desk.example",
    "Subject: O seu pedido saiu para entrega",
    "Date: Mon, 3 Aug 2026 10:00:00 +0000",
    `Message-ID: <${number}@boutique-aurora.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    html,
    "--b",
    'Content-Type: image/png; name="caneca.png"',
    "Content-Transfer-Encoding: base64",
    "",
    file,
    "--b--",
    "",
  ].join("\r\n");
  const signature = {
    signingDomain: "boutique-aurora.example",
    selector: "s1",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  // The library signs by what `signatureData` lists; its types ask for the same beside it.
  const signed = await dkimSign(body, {
    ...signature,
    signTime: new Date(Date.UTC(2026, 7, 3)),
    signatureData: [signature],
  });
  return Buffer.from(signed.signatures + body);
}

/** How the mail came in. */
export const envelope = {
  mailFrom: "pedidos@boutique-aurora.example",
  rcptTo: ["cliente@desk.example"],
  helo: "mx.boutique-aurora.example",
  remoteAddress: "192.0.2.10",
};

import { createServer } from "node:http";
import { createTransport } from "nodemailer";
import { freePort, type Product } from "./product.ts";

/** A site of somebody else with the chat in it, under another origin than the desk. */
export interface Site {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function openSite(page: (origin: string) => string): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(page(origin));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function pageWithChat(product: Product, inboxId: string): string {
  return `<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>Loja</title></head><body><h1>Loja</h1>
<script src="${product.origin}/widget.js" data-inbox="${inboxId}" data-language="pt-BR" async></script></body></html>`;
}

interface SentMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Hands a mail to the gateway as any mail server would. */
export async function sendMail(product: Product, to: string, mail: SentMail): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: product.smtpPort,
    name: "mail.sender.example",
    tls: { rejectUnauthorized: false },
  });
  try {
    await transport.sendMail({ ...mail, to });
  } finally {
    transport.close();
  }
}

/** A saved message (RFC 5322); several make a mailbox file (RFC 4155). */
export function savedMail(number: number, text: string): string {
  return [
    `From: Pessoa ${number} <pessoa${number}@caixa.example>`,
    "To: <ajuda@farol.example>",
    `Subject: Recado ${number}`,
    `Date: Mon, 16 Nov 2026 10:0${number}:00 -0300`,
    `Message-ID: <recado-${number}@caixa.example>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ].join("\r\n");
}

export function mailboxFile(mails: readonly string[]): string {
  return mails.map((mail) => `From caixa Mon Nov 16 10:00:00 2026\r\n${mail}\r\n`).join("");
}

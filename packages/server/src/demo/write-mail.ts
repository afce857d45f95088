import { createHash } from "node:crypto";
import { authserv, deskDomain } from "./desk.ts";
import { type FileName, files } from "./files.ts";
import type { MailPart, SenderProof } from "./stories/types.ts";

export interface Mail extends MailPart {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
  readonly messageId: string;
  readonly inReplyTo?: string;
}

/** A message as the mail server before the desk hands it on (RFC 5322, MIME), with that server's results (RFC 8601). */
export function writeMail(mail: Mail): Buffer {
  const domain = mail.address.split("@")[1]!;
  const header = [
    `Authentication-Results: ${authserv}; ${results[mail.proof ?? "pass"](domain, mail.address)}`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.25]) by ${authserv} with ESMTPS; ${dateOf(mail.at)}`,
    `From: ${word(mail.name)} <${mail.address}>`,
    ...(mail.replyTo ? [`Reply-To: <${mail.replyTo}>`] : []),
    `To: <ajuda@${deskDomain}>`,
    `Subject: ${word(mail.subject)}`,
    `Date: ${dateOf(mail.at)}`,
    `Message-ID: ${mail.messageId}`,
    ...(mail.inReplyTo ? [`In-Reply-To: ${mail.inReplyTo}`, `References: ${mail.inReplyTo}`] : []),
    "MIME-Version: 1.0",
  ];
  return Buffer.from([...header, ...bodyOf(mail)].join("\r\n"));
}

const results: Readonly<Record<SenderProof, (domain: string, address: string) => string>> = {
  pass: (domain, address) =>
    `spf=pass smtp.mailfrom=${address}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
  fail: (domain, address) =>
    `spf=fail smtp.mailfrom=${address}; dkim=none; dmarc=fail policy.p=reject header.from=${domain}`,
  none: (domain, address) => `spf=none smtp.mailfrom=${address}; dkim=none; dmarc=none header.from=${domain}`,
};

function bodyOf({ text, html, files: names = [], messageId }: Mail): string[] {
  const boundary = createHash("sha256").update(messageId).digest("hex").slice(0, 24);
  const words = html === undefined ? [part("text/plain", text)] : [alternative(text, html, `${boundary}a`)];
  if (names.length === 0) return words;
  const parts = [...words, ...names.map(attachment)].map((one) => `--${boundary}\r\n${one}`);
  return [`Content-Type: multipart/mixed; boundary="${boundary}"`, "", ...parts, `--${boundary}--`, ""];
}

function alternative(text: string, html: string, boundary: string): string {
  const parts = [part("text/plain", text), part("text/html", html)].map((one) => `--${boundary}\r\n${one}`);
  const head = `Content-Type: multipart/alternative; boundary="${boundary}"`;
  return [head, "", ...parts, `--${boundary}--`].join("\r\n");
}

function part(type: string, text: string): string {
  const head = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64`;
  return `${head}\r\n\r\n${wrapped(Buffer.from(text))}`;
}

function attachment(name: FileName): string {
  const { type, bytes } = files[name];
  const disposition = `Content-Disposition: attachment; filename="${name}"`;
  return `Content-Type: ${type}\r\n${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(bytes())}`;
}

function wrapped(bytes: Buffer): string {
  return (bytes.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
}

/** RFC 2047 encoded-word. */
function word(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
}

function dateOf(at: number): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}

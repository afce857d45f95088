/** A mail of the evaluation set, as short as it can be told. */
export interface MailCase {
  readonly lang: "pt-BR" | "en" | "es";
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The case as a message (RFC 5322) in UTF-8. */
export function compose(one: MailCase): Uint8Array {
  const headers = [
    `From: ${one.from}`,
    `To: ${one.to ?? "desk@example.org"}`,
    ...(one.replyTo ? [`Reply-To: ${one.replyTo}`] : []),
    `Subject: ${one.subject}`,
    "Date: Mon, 3 Aug 2026 10:00:00 +0000",
    ...Object.entries(one.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    `Content-Type: text/${one.html ? "html" : "plain"}; charset=utf-8`,
    "Content-Transfer-Encoding: 8bit",
  ];
  return new TextEncoder().encode(`${headers.join("\r\n")}\r\n\r\n${one.html ?? one.text ?? ""}\r\n`);
}

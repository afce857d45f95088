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
  /** The sender's domain signs its mail and publishes a policy. */
  readonly authenticated?: boolean;
}

/** How a message is read: from a file, or at a border that says whether the sender is who it claims to be. */
export type Reading = "unchecked" | "checked";

/** The authserv-id of the border in `checked` readings. */
export const border = "mx.desk.example";

/** The case as a message (RFC 5322) in UTF-8. */
export function compose(one: MailCase, reading: Reading = "unchecked"): Uint8Array {
  const headers = [
    ...(reading === "checked" ? [`Authentication-Results: ${resultsOf(one)}`] : []),
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

function resultsOf({ from, authenticated }: MailCase): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "";
  return authenticated
    ? `${border}; spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`
    : `${border}; spf=none smtp.mailfrom=${domain}; dkim=none; dmarc=none header.from=${domain}`;
}

import type { InboxSettings } from "@atalaia/contract";
import type { MailAccount, TlsMode } from "../../connectors/mail/account.ts";
import type { InboxSecrets } from "./secrets.ts";

type Submission = NonNullable<Extract<InboxSettings, { kind: "mailbox" }>["submission"]>;
type Mailbox = Extract<InboxSettings, { kind: "mailbox" }>;

/** The console's words for what RFC 8314 calls implicit TLS and STARTTLS. */
const tlsModes: Readonly<Record<"tls" | "starttls" | "none", TlsMode>> = {
  tls: "implicit",
  starttls: "starttls",
  none: "none",
};

export function tlsModeOf(security: "tls" | "starttls" | "none"): TlsMode {
  return tlsModes[security];
}

export function submissionAccount(submission: Submission, secrets: InboxSecrets): MailAccount {
  return account(submission, submission.user, submission.password ?? secrets.submissionPassword);
}

export function mailboxAccount(mailbox: Mailbox, secrets: InboxSecrets): MailAccount {
  return account(mailbox, mailbox.user, mailbox.password ?? secrets.password);
}

function account(
  server: { host: string; port: number; security: "tls" | "starttls" | "none" },
  user: string,
  password: string | undefined,
): MailAccount {
  return {
    host: server.host,
    port: server.port,
    tls: tlsModeOf(server.security),
    ...(user && password ? { credentials: { user, password } } : {}),
  };
}

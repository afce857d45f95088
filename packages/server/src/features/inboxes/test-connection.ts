import type { InboxSettings } from "@atalaia/contract";
import type { MailAccount } from "../../connectors/mail/account.ts";
import type { ConnectionOutcome } from "../../connectors/mail/connection-outcome.ts";
import { createMailboxReader } from "../../connectors/mailbox-reader/reader.ts";
import { createSubmission } from "../../connectors/smtp-submission/submission.ts";
import type { Context } from "../../context.ts";
import { fetchOutside } from "../../platform/outbound/fetch-outside.ts";
import { getInbox, takeSecrets } from "./inboxes.ts";
import { mailboxAccount, submissionAccount, tlsModeOf } from "./mail-account.ts";
import { type InboxSecrets, openSecrets } from "./secrets.ts";

type StepName = "name" | "connect" | "tls" | "sign-in" | "folder" | "recipient" | "answer";

export interface Step {
  readonly step: StepName;
  readonly ok: boolean;
  readonly reason: string | null;
}

/** At which step each code of a mail connection shows up. */
const stepByCode: Readonly<Record<string, StepName>> = {
  "name-not-found": "name",
  refused: "connect",
  timeout: "connect",
  unreachable: "connect",
  "certificate-expired": "tls",
  "certificate-name": "tls",
  "certificate-untrusted": "tls",
  "tls-failed": "tls",
  "tls-unavailable": "tls",
  "authentication-failed": "sign-in",
  "authentication-missing": "sign-in",
  "folder-not-found": "folder",
};

const mailSteps: readonly StepName[] = ["name", "connect", "tls", "sign-in"];

/** Tries settings without saving them; a password left out is the one kept. Each step with its outcome. */
export async function testInbox(
  context: Context,
  inboxId: string | null,
  settings: InboxSettings,
): Promise<{ ok: boolean; steps: Step[] }> {
  const before = inboxId ? openSecrets(context, await getInbox(context, inboxId)) : {};
  const steps = await stepsOf(context, settings, takeSecrets(settings, before));
  return { ok: steps.every((step) => step.ok), steps };
}

async function stepsOf(context: Context, settings: InboxSettings, secrets: InboxSecrets): Promise<Step[]> {
  switch (settings.kind) {
    case "mailbox":
      return [
        ...toSteps(await testMailbox(context, settings, secrets), [...mailSteps, "folder"]),
        ...(settings.submission
          ? await testSubmission(context, submissionAccount(settings.submission, secrets))
          : []),
      ];
    case "email-gateway":
      return [
        ...(settings.forwardTo && settings.forwardHost
          ? await testForward(context, settings.forwardHost, settings.forwardPort, settings.forwardSecurity)
          : []),
        ...(settings.submission
          ? await testSubmission(context, submissionAccount(settings.submission, secrets))
          : []),
      ];
    case "intake":
      return settings.replyUrl ? testReplyUrl(context, settings.replyUrl) : [];
    default:
      return [];
  }
}

async function testMailbox(
  context: Context,
  settings: Extract<InboxSettings, { kind: "mailbox" }>,
  secrets: InboxSecrets,
): Promise<ConnectionOutcome> {
  const reader = createMailboxReader({
    account: mailboxAccount(settings, secrets),
    inboxId: "",
    folders: [settings.folder],
    firstStart: "new-only",
    pollMilliseconds: 60_000,
    idle: false,
    maxMessageBytes: 1,
    loadCursor: async () => null,
    saveCursor: async () => {},
    accept: () => Promise.reject(new Error("a test accepts nothing")),
    now: context.now,
    log: () => {},
  });
  return reader.testConnection();
}

async function testSubmission(context: Context, account: MailAccount): Promise<Step[]> {
  const submission = createSubmission({ ...account, hostname: context.origin.hostname, log: () => {} });
  try {
    return toSteps(await submission.testConnection(), mailSteps);
  } finally {
    await submission.stop();
  }
}

async function testForward(
  context: Context,
  host: string,
  port: number,
  security: "tls" | "starttls" | "none",
): Promise<Step[]> {
  return testSubmission(context, { host, port, tls: tlsModeOf(security) });
}

async function testReplyUrl(context: Context, url: string): Promise<Step[]> {
  const answer = await fetchOutside(context.settings, {
    url,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  return [{ step: "answer", ok: answer.status !== null, reason: answer.reason }];
}

/** Steps before the one that failed went well; those after it were not reached and are not told. */
function toSteps(outcome: ConnectionOutcome, names: readonly StepName[]): Step[] {
  if (outcome.ok) return names.map((step) => ({ step, ok: true, reason: null }));
  // Without a password nothing was connected to: no earlier step may be told as done.
  if (outcome.code === "authentication-missing")
    return [{ step: "sign-in", ok: false, reason: outcome.code }];
  const failed = stepByCode[outcome.code] ?? names.at(-1)!;
  const reached = names.slice(0, Math.max(0, names.indexOf(failed)));
  return [
    ...reached.map((step) => ({ step, ok: true, reason: null })),
    { step: failed, ok: false, reason: outcome.code },
  ];
}

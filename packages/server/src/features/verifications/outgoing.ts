import { composeReply } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import { fetchOutside } from "../../platform/outbound/fetch-outside.ts";
import { submit } from "../deliveries/index.ts";
import { type InboxRow, listInboxRows, loopIdOf, openSecrets, submissionAccount } from "../inboxes/index.ts";
import { usesSink, writeToSink } from "./sink.ts";
import type { VerificationSettings } from "./types.ts";

/** How one try to reach a customer ended: `later` is worth another try. */
export type Outcome =
  | { readonly state: "sent" }
  | { readonly state: "later" | "failed"; readonly code: string };

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: "pt-BR" | "en" | "es";
  /** Names the message: every try is the same one. */
  readonly id: string;
}

/** The inbox that writes to customers: the one the desk chose, else the first that can send. */
async function senderOf(context: Pick<Context, "database">, chosen: string | null): Promise<InboxRow | null> {
  const able = (await listInboxRows(context.database)).filter((row) => row.enabled && submissionOf(row));
  return able.find(({ id }) => id === chosen) ?? able[0] ?? null;
}

export async function sendMail(
  context: Context,
  settings: Pick<VerificationSettings, "noticeInboxId">,
  mail: Mail,
): Promise<Outcome> {
  const { to, subject, text } = mail;
  if (usesSink(context)) {
    await writeToSink(context, { kind: "email", to, subject, text });
    return { state: "sent" };
  }
  const inbox = await senderOf(context, settings.noticeInboxId);
  const submission = inbox && submissionOf(inbox);
  if (!inbox || !submission) return { state: "failed", code: "no-mail-inbox" };
  const composed = await composeReply({
    kind: "automatic",
    from: { name: submission.fromName, address: submission.fromAddress },
    to: [{ name: "", address: to }],
    subject,
    text,
    language: mail.language,
    timeZone: "UTC",
    messageId: `<${mail.id}@${context.origin.hostname}>`,
    date: context.now(),
    loopId: loopIdOf(context),
  });
  // Submission servers of many providers take no null sender.
  return submit(context, submissionAccount(submission, openSecrets(context, inbox)), {
    ...composed,
    mailFrom: submission.fromAddress,
  });
}

function submissionOf(inbox: InboxRow) {
  return "submission" in inbox.settings ? inbox.settings.submission : null;
}

/** Whether a mail can be sent to a customer at all. */
export async function canMail(
  context: Pick<Context, "database" | "settings">,
  settings: Pick<VerificationSettings, "noticeInboxId">,
): Promise<boolean> {
  return usesSink(context) || (await senderOf(context, settings.noticeInboxId)) !== null;
}

/** Whether a text would reach anything: a provider, or the local sink. */
export function canText(
  context: Pick<Context, "settings">,
  settings: Pick<VerificationSettings, "smsUrl">,
): boolean {
  return settings.smsUrl !== null || usesSink(context);
}

/** The provider's contract: docs/verification.md, "Text messages". */
export async function sendText(
  context: Context,
  settings: Pick<VerificationSettings, "smsUrl" | "secrets">,
  message: { to: string; text: string; id: string },
): Promise<Outcome> {
  const { to, text, id } = message;
  if (usesSink(context)) {
    await writeToSink(context, { kind: "sms", to, text });
    return { state: "sent" };
  }
  if (settings.smsUrl === null) return { state: "failed", code: "no-sms-provider" };
  const { smsToken } = settings.secrets;
  const answer = await fetchOutside(context.settings, {
    url: settings.smsUrl,
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": id,
      ...(smsToken === undefined ? {} : { authorization: `Bearer ${smsToken}` }),
    },
    body: JSON.stringify({ to, text }),
  });
  if (answer.status === null) return { state: "later", code: answer.reason };
  if (answer.status >= 200 && answer.status < 300) return { state: "sent" };
  const passing = answer.status === 408 || answer.status === 429 || answer.status >= 500;
  return { state: passing ? "later" : "failed", code: `status-${answer.status}` };
}

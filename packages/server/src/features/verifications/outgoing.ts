import type { Context } from "../../context.ts";
import { fetchOutside } from "../../platform/outbound/fetch-outside.ts";
import { findSendingInbox, sendDeskMail } from "../deliveries/index.ts";
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
  const inbox = await findSendingInbox(context, settings.noticeInboxId);
  if (inbox === null) return { state: "failed", code: "no-mail-inbox" };
  return sendDeskMail(context, inbox, {
    to: { name: "", address: to },
    subject,
    text,
    language: mail.language,
    timeZone: "UTC",
    messageId: `<${mail.id}@${context.origin.hostname}>`,
  });
}

/** Whether a mail can be sent to a customer at all. */
export async function canMail(
  context: Pick<Context, "database" | "settings">,
  settings: Pick<VerificationSettings, "noticeInboxId">,
): Promise<boolean> {
  return usesSink(context) || (await findSendingInbox(context, settings.noticeInboxId)) !== null;
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

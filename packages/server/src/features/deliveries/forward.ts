import { buildForward, type SafeContent } from "../../connectors/email-gateway/forward.ts";
import type { MailAccount } from "../../connectors/mail/account.ts";
import type { Context } from "../../context.ts";
import { type InboxRow, loopIdOf, openSecrets, submissionAccount, tlsModeOf } from "../inboxes/index.ts";
import { contactSealer, openEnvelope, openOriginal } from "../originals/index.ts";
import { findDesk } from "../settings/index.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";
import { findForwardReport, findHeldFileNames, type OutgoingRow } from "./deliveries.store.ts";
import { submit } from "./submit.ts";

/** Hands a received mail to the mailbox behind the gateway: the original untouched, or a safe one. */
export async function forward(
  context: Context,
  message: OutgoingRow,
  inbox: InboxRow,
): Promise<DeliveryOutcome> {
  if (inbox.settings.kind !== "email-gateway" || !inbox.settings.forwardTo)
    return { state: "failed", code: "no-forward-address" };
  const { forwardTo, forwardMode } = inbox.settings;
  const contact = contactSealer(context.keys, message.contact_id, message.contact_key!);
  const raw = openOriginal(context.keys, message, contact);
  const envelope = openEnvelope(context.keys, message, contact);
  const report = await findForwardReport(context.database, message.id);
  const common = {
    report: {
      verdict: message.verdict ?? "caution",
      score: report?.score ?? 0.5,
      complete: message.complete ?? false,
      signals: report?.signals ?? [],
      conversationId: message.conversation_id,
    },
    trace: {
      hostname: context.origin.hostname,
      messageId: message.id,
      receivedAt: message.at.getTime(),
      loopId: loopIdOf(context),
      ...(envelope ? { envelope } : {}),
    },
  };
  const body =
    forwardMode === "original"
      ? await buildForward(raw, { ...common, mode: "original" })
      : await buildForward(raw, {
          ...common,
          mode: "safe",
          safe: await safeContent(context, message, inbox),
        });
  const account = forwardAccount(context, inbox);
  if (!account) return { state: "failed", code: "no-forward-host" };
  return submit(context, account, { raw: body, mailFrom: envelope?.mailFrom ?? "", rcptTo: [forwardTo] });
}

async function safeContent(context: Context, message: OutgoingRow, inbox: InboxRow): Promise<SafeContent> {
  const files = await findHeldFileNames(context.database, message.id);
  const desk = await findDesk(context.database);
  const settings = inbox.settings.kind === "email-gateway" ? inbox.settings : null;
  return {
    language: desk.default_language,
    subject: message.safe_subject ?? "",
    text: message.safe_text ?? "",
    // A safe forward carries no files: whoever needs one opens the conversation.
    files: [],
    heldFiles: files.map((file) => file.safe_name),
    sender:
      settings?.submission?.fromAddress ??
      settings?.recipients.find((one) => !one.startsWith("@")) ??
      `atalaia@${context.origin.hostname}`,
  };
}

/** The mailbox's own server when it is named, else the submission account. */
function forwardAccount(context: Context, inbox: InboxRow): MailAccount | null {
  if (inbox.settings.kind !== "email-gateway") return null;
  const { forwardHost, forwardPort, forwardSecurity, submission } = inbox.settings;
  if (forwardHost) return { host: forwardHost, port: forwardPort, tls: tlsModeOf(forwardSecurity) };
  return submission ? submissionAccount(submission, openSecrets(context, inbox)) : null;
}

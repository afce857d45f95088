import { isAutomatic } from "../../connectors/mail/automatic.ts";
import { firstValue, readHeaderBlock } from "../../connectors/mail/header-block.ts";
import { readMessageIds } from "../../connectors/mail/message-ids.ts";
import { composeReply, type RepliedMessage } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import { type InboxRow, loopIdOf, openSecrets, submissionAccount } from "../inboxes/index.ts";
import { contactSealer } from "../originals/index.ts";
import { findDesk } from "../settings/index.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";
import { findAnswered, type OutgoingRow } from "./deliveries.store.ts";
import { openRaw } from "./open-raw.ts";
import { submit } from "./submit.ts";

/** Sends a member's reply in its mail thread; the Message-ID is made of our own id, so every try is the same message. */
export async function replyByMail(
  context: Context,
  message: OutgoingRow,
  inbox: InboxRow,
): Promise<DeliveryOutcome> {
  const submission = "submission" in inbox.settings ? inbox.settings.submission : null;
  if (!submission) return { state: "failed", code: "no-submission-account" };
  const to = await contactAddress(context, message);
  if (!to) return { state: "failed", code: "no-address" };
  const { text } = JSON.parse(openRaw(context, message).toString("utf8")) as { text: string };
  const desk = await findDesk(context.database);
  const original = await answered(context, message);
  const mail = await composeReply({
    kind: "agent",
    from: { name: submission.fromName, address: submission.fromAddress },
    to: [{ name: "", address: to }],
    text,
    language: desk.default_language,
    timeZone: desk.time_zone,
    messageId: outgoingMessageId(context, message.id),
    date: message.at.getTime(),
    loopId: loopIdOf(context),
    ...(original ? { original } : { subject: message.safe_subject ?? submission.fromName }),
  });
  return submit(context, submissionAccount(submission, openSecrets(context, inbox)), mail);
}

/** `<id@desk>`: recognised when somebody answers it. */
export function outgoingMessageId(context: Pick<Context, "origin">, messageId: string): string {
  return `<${messageId}@${context.origin.hostname}>`;
}

async function contactAddress(context: Context, message: OutgoingRow): Promise<string | null> {
  const point = await context.database.first<{ id: string; value_sealed: Buffer }>(
    "select id, value_sealed from contact_points where contact_id = $1 and kind = 'email' order by created_at limit 1",
    [message.contact_id],
  );
  if (!point) return null;
  return contactSealer(context.keys, message.contact_id, message.contact_key!)
    .open({ table: "contact_points", column: "value", row: point.id }, point.value_sealed)
    .toString();
}

async function answered(context: Context, message: OutgoingRow): Promise<RepliedMessage | null> {
  const row = await findAnswered(context.database, message.conversation_id, message.at, "rfc5322");
  if (!row?.contact_key) return null;
  const block = readHeaderBlock(openRaw(context, row));
  const id = readMessageIds(firstValue(block, "message-id"))[0];
  if (!id) return null;
  return {
    messageId: id,
    references: readMessageIds(firstValue(block, "references")),
    from: { name: "", address: "" },
    date: row.at.getTime(),
    subject: row.safe_subject ?? "",
    safeText: row.safe_text ?? "",
    automatic: isAutomatic(block),
  };
}

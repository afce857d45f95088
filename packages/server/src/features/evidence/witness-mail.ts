import type { Language } from "@atalaia/detect";
import { composeReply, createMessageId } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import { submit } from "../deliveries/index.ts";
import { type InboxRow, listInboxRows, loopIdOf, openSecrets, submissionAccount } from "../inboxes/index.ts";
import { findDesk } from "../settings/index.ts";
import type { CheckpointRow } from "./checkpoints.store.ts";
import { checkpointMail } from "./witness.messages.ts";

/** Sends the signed head through the first inbox that can send. @returns a coded problem, or null. */
export async function sendCheckpointMail(
  context: Context,
  to: string,
  checkpoint: Pick<CheckpointRow, "size" | "note">,
): Promise<string | null> {
  const inbox = (await listInboxRows(context.database)).find((row) => row.enabled && submissionOf(row));
  if (inbox === undefined) return "no-submission-account";
  const submission = submissionOf(inbox)!;
  const desk = await findDesk(context.database);
  const language = desk.default_language as Language;
  const mail = await composeReply({
    kind: "automatic",
    from: { name: submission.fromName, address: submission.fromAddress },
    to: [{ name: "", address: to }],
    subject: checkpointMail.subject[language].replace("{entries}", String(checkpoint.size)),
    text: checkpointMail.text[language]
      .replace("{desk}", () => desk.name)
      .replace("{checkpoint}", () => checkpoint.note),
    language,
    timeZone: desk.time_zone,
    messageId: createMessageId(context.origin.hostname),
    date: context.now(),
    loopId: loopIdOf(context),
  });
  const account = submissionAccount(submission, openSecrets(context, inbox));
  // Submission servers of many providers take no null sender.
  const outcome = await submit(context, account, { ...mail, mailFrom: submission.fromAddress });
  return outcome.state === "sent" ? null : outcome.code;
}

function submissionOf({ settings }: InboxRow) {
  return "submission" in settings ? settings.submission : null;
}

import type { Language } from "@atalaia/detect";
import { createMessageId } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import { findSendingInbox, sendDeskMail } from "../deliveries/index.ts";
import { findDesk } from "../settings/index.ts";
import type { CheckpointRow } from "./checkpoints.store.ts";
import { checkpointMail } from "./witness.messages.ts";

/** Sends the signed head through the first inbox that can send. @returns a coded problem, or null. */
export async function sendCheckpointMail(
  context: Context,
  to: string,
  checkpoint: Pick<CheckpointRow, "size" | "note">,
): Promise<string | null> {
  const inbox = await findSendingInbox(context);
  if (inbox === null) return "no-submission-account";
  const desk = await findDesk(context.database);
  const language = desk.default_language as Language;
  const outcome = await sendDeskMail(context, inbox, {
    to: { name: "", address: to },
    subject: checkpointMail.subject[language].replace("{entries}", String(checkpoint.size)),
    text: checkpointMail.text[language]
      .replace("{desk}", () => desk.name)
      .replace("{checkpoint}", () => checkpoint.note),
    language,
    timeZone: desk.time_zone,
    messageId: createMessageId(context.origin.hostname),
  });
  return outcome.state === "sent" ? null : outcome.code;
}

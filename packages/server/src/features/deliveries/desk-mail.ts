import { composeReply } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import { type InboxRow, listInboxRows, loopIdOf, openSecrets, submissionAccount } from "../inboxes/index.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";
import { submit } from "./submit.ts";

/** A mail the desk writes by itself, in answer to nobody. */
export interface DeskMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: "pt-BR" | "en" | "es";
  readonly timeZone: string;
  /** With its angle brackets: every try is the same message. */
  readonly messageId: string;
}

/** The inbox that was chosen to write from, else the first that can send; null when none can. */
export async function findSendingInbox(
  context: Pick<Context, "database">,
  chosen: string | null = null,
): Promise<InboxRow | null> {
  const able = (await listInboxRows(context.database)).filter((row) => row.enabled && submissionOf(row));
  return able.find(({ id }) => id === chosen) ?? able[0] ?? null;
}

/** Sends through an inbox of `findSendingInbox`. */
export async function sendDeskMail(
  context: Context,
  inbox: InboxRow,
  { to, ...mail }: DeskMail,
): Promise<DeliveryOutcome> {
  const submission = submissionOf(inbox)!;
  const composed = await composeReply({
    kind: "automatic",
    from: { name: submission.fromName, address: submission.fromAddress },
    to: [to],
    ...mail,
    date: context.now(),
    loopId: loopIdOf(context),
  });
  const account = submissionAccount(submission, openSecrets(context, inbox));
  // Submission servers of many providers take no null sender.
  return submit(context, account, { ...composed, mailFrom: submission.fromAddress });
}

function submissionOf({ settings }: InboxRow) {
  return "submission" in settings ? settings.submission : null;
}

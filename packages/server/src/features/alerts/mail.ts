import { composeReply } from "../../connectors/smtp-submission/reply.ts";
import type { Context } from "../../context.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { submit } from "../deliveries/index.ts";
import { type InboxRow, listInboxRows, loopIdOf, openSecrets, submissionAccount } from "../inboxes/index.ts";
import { findDesk } from "../settings/index.ts";
import { type AlertRow, findWatcher, readAlert, type Watcher } from "./alerts.store.ts";
import { letterTexts, sentenceOf } from "./alerts.texts.ts";

/** One alert to one admin or lead, through the first inbox that can send; without one the console has to do. */
export async function mailAlert(context: Context, alertId: string, memberId: string): Promise<JobOutcome> {
  const alert = await readAlert(context.database, alertId);
  const watcher = await findWatcher(context.database, memberId);
  if (!alert || !watcher || alert.seen_at || context.settings.demo) return "give-up";
  const inbox = (await listInboxRows(context.database)).find((row) => row.enabled && submissionOf(row));
  if (inbox === undefined) return "give-up";
  const account = submissionAccount(submissionOf(inbox)!, openSecrets(context, inbox));
  const { state } = await submit(context, account, await compose(context, inbox, alert, watcher));
  if (state === "sent") return "done";
  return state === "later" ? "retry" : "give-up";
}

async function compose(context: Context, inbox: InboxRow, alert: AlertRow, watcher: Watcher) {
  const submission = submissionOf(inbox)!;
  const desk = await findDesk(context.database);
  const texts = letterTexts[watcher.language];
  const sentence = sentenceOf(alert.kind, watcher.language, {
    member: alert.member_name,
    contact: alert.contact_handle,
  });
  const composed = await composeReply({
    kind: "automatic",
    from: { name: submission.fromName, address: submission.fromAddress },
    to: [{ name: watcher.name, address: watcher.email }],
    subject: texts.subject(desk.name),
    text: texts.text(sentence, new URL("/alerts", context.origin).href),
    language: watcher.language,
    timeZone: desk.time_zone,
    messageId: `<${alert.id}.${watcher.id}@${context.origin.hostname}>`,
    date: context.now(),
    loopId: loopIdOf(context),
  });
  // Submission servers of many providers take no null sender.
  return { ...composed, mailFrom: submission.fromAddress };
}

function submissionOf({ settings }: InboxRow) {
  return "submission" in settings ? settings.submission : null;
}

import type { Context } from "../../context.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { findSendingInbox, sendDeskMail } from "../deliveries/index.ts";
import { findDesk } from "../settings/index.ts";
import { type AlertRow, findWatcher, readAlert, type Watcher } from "./alerts.store.ts";
import { letterTexts, sentenceOf } from "./alerts.texts.ts";

/** One alert to one admin or lead, through the first inbox that can send; without one the console has to do. */
export async function mailAlert(context: Context, alertId: string, memberId: string): Promise<JobOutcome> {
  const alert = await readAlert(context.database, alertId);
  const watcher = await findWatcher(context.database, memberId);
  if (!alert || !watcher || alert.seen_at || context.settings.demo) return "give-up";
  const inbox = await findSendingInbox(context);
  if (inbox === null) return "give-up";
  const { state } = await sendDeskMail(context, inbox, await compose(context, alert, watcher));
  if (state === "sent") return "done";
  return state === "later" ? "retry" : "give-up";
}

async function compose(context: Context, alert: AlertRow, watcher: Watcher) {
  const desk = await findDesk(context.database);
  const texts = letterTexts[watcher.language];
  const sentence = sentenceOf(alert.kind, watcher.language, {
    member: alert.member_name,
    contact: alert.contact_handle,
  });
  return {
    to: { name: watcher.name, address: watcher.email },
    subject: texts.subject(desk.name),
    text: texts.text(sentence, new URL("/alerts", context.origin).href),
    language: watcher.language,
    timeZone: desk.time_zone,
    messageId: `<${alert.id}.${watcher.id}@${context.origin.hostname}>`,
  };
}

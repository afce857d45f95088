import type { Context } from "../../context.ts";
import { contactSealer } from "../originals/index.ts";
import { findDesk } from "../settings/index.ts";
import { finishNotice, type NoticeRow, takeNotice } from "./notices.store.ts";
import { codeMailOf, codeTextOf, mailOf, type NoticeKind, textOf, type Wording } from "./notices.texts.ts";
import { disownToken, openNotice } from "./notices.ts";
import { type Outcome, sendMail, sendText } from "./outgoing.ts";
import { findSendableCode, forgetSentCode, listPointsOnFile, type SendableCode } from "./proofs.store.ts";
import { readSettings } from "./settings.ts";
import { findContactFacts } from "./verifications.store.ts";

const mostAttempts = 14;

/** One try to send a notice. Answers whether the job should come back. */
export async function sendNotice(context: Context, id: string): Promise<"done" | "retry"> {
  const row = await takeNotice(context.database, id);
  if (!row) return "done";
  const outcome = await tryNotice(context, row);
  const again = outcome.state === "later" && row.attempts < mostAttempts;
  const state = outcome.state === "sent" ? "sent" : again ? "queued" : "failed";
  await finishNotice(context.database, id, state, codeOf(outcome));
  if (state === "failed") context.log.warn("notice.failed", { kind: row.kind as NoticeKind });
  return again ? "retry" : "done";
}

function codeOf(outcome: Outcome): string | null {
  return outcome.state === "sent" ? null : outcome.code;
}

async function tryNotice(context: Context, row: NoticeRow): Promise<Outcome> {
  const opened = openNotice(context, row);
  if (!opened) return { state: "failed", code: "gone" };
  const { address, parts } = opened;
  const desk = (await findDesk(context.database)).name;
  const words: Wording = {
    desk,
    action: parts.action?.[row.language] ?? "",
    agent: parts.agent,
    link: parts.link,
    disown: new URL(`/not-me#${disownToken(context, row.id)}`, context.origin).href,
  };
  const settings = await readSettings(context, context.database);
  const kind = row.kind as NoticeKind;
  if (row.point_kind === "phone")
    return sendText(context, settings, { to: address, text: textOf(kind, row.language, words), id: row.id });
  return sendMail(context, settings, {
    to: address,
    ...mailOf(kind, row.language, words),
    language: row.language,
    id: row.id,
  });
}

/** One try to send a code. It is worth nothing after it ran out, so the job gives up with it. */
export async function sendCode(context: Context, id: string): Promise<"done" | "retry"> {
  const row = await findSendableCode(context.database, id, new Date(context.now()));
  if (!row?.code_sealed) return "done";
  const outcome = await tryCode(context, row);
  if (outcome.state === "later") return "retry";
  if (outcome.state === "failed") context.log.warn("code.failed", { method: row.method });
  await forgetSentCode(context.database, id);
  return "done";
}

async function tryCode(context: Context, row: SendableCode): Promise<Outcome> {
  const contact = await findContactFacts(context.database, row.contact_id);
  const points = await listPointsOnFile(context.database, row.contact_id);
  const point = points.find(({ id }) => id === row.point_id);
  if (!contact?.key_wrapped || !point) return { state: "failed", code: "gone" };
  const to = contactSealer(context.keys, contact.id, contact.key_wrapped)
    .open({ table: "contact_points", column: "value", row: point.id }, point.value_sealed)
    .toString();
  const code = context.keys.system.open(sentCodePlace(row.id), row.code_sealed!).toString();
  const desk = (await findDesk(context.database)).name;
  const settings = await readSettings(context, context.database);
  if (row.method === "sms-code")
    return sendText(context, settings, { to, text: codeTextOf(row.language, code, desk), id: row.id });
  const mail = codeMailOf(row.language, code, desk);
  return sendMail(context, settings, { to, ...mail, language: row.language, id: row.id });
}

export function sentCodePlace(row: string) {
  return { table: "customer_codes", column: "code", row };
}

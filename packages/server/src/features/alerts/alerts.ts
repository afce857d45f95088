import type { Language } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { createId } from "../../platform/identifiers.ts";
import { logId } from "../../platform/log/log.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { announceLater } from "../webhooks/index.ts";
import {
  type AlertKind,
  type AlertRow,
  findAlert,
  insertAlert,
  listAlertRows,
  listWatchers,
  markAlertSeen,
} from "./alerts.store.ts";
import { sentenceOf } from "./alerts.texts.ts";

export interface Alert {
  readonly kind: AlertKind;
  readonly conversationId?: string | null;
  readonly contactId?: string | null;
  /** Whose doing it was. */
  readonly memberId?: string | null;
  readonly evidenceId?: string | null;
  readonly dueAt?: Date | null;
}

const pageSize = 50;

/**
 * What nobody may overlook: kept with the caller's transaction; once that commits it is on every open console, at every
 * webhook that asked, and on its way by mail to all admins and leads.
 */
export async function raiseAlert(
  context: Pick<Context, "now" | "live" | "log" | "jobs">,
  tx: Queryable,
  alert: Alert,
): Promise<string> {
  const id = createId(context.now());
  await insertAlert(tx, {
    id,
    kind: alert.kind,
    at: new Date(context.now()),
    conversationId: alert.conversationId ?? null,
    contactId: alert.contactId ?? null,
    memberId: alert.memberId ?? null,
    evidenceId: alert.evidenceId ?? null,
    dueAt: alert.dueAt ?? null,
  });
  await context.live.publish({ type: "alert", alertId: id }, tx);
  await announceLater(context, tx, [
    {
      event: "alert.raised",
      alertId: id,
      ...(alert.conversationId ? { conversationId: alert.conversationId } : {}),
    },
  ]);
  await context.jobs.add("alert", await letters(tx, id), tx);
  context.log.warn("alert.raised", { kind: alert.kind, alertId: logId(id) });
  return id;
}

async function letters(tx: Queryable, alert: string) {
  return (await listWatchers(tx)).map(({ id }) => ({ alert, member: id }));
}

export async function listAlerts(
  context: Pick<Context, "database">,
  language: Language,
  query: { cursor?: string | undefined },
) {
  const rows = await listAlertRows(context.database, decodeCursor(query.cursor), pageSize);
  return toPage(
    rows,
    pageSize,
    (row) => ({ at: row.at, id: row.id }),
    (row) => present(row, language),
  );
}

/** @throws {Failure} `not-found`, `conflict` when it was closed before, `forbidden` for one's own doing. */
export async function seeAlert(
  context: Pick<Context, "database" | "engine" | "now" | "live">,
  principal: Principal,
  id: string,
  comment: string,
): Promise<void> {
  const text = redactWords(context, comment);
  await context.database.transaction(async (tx) => {
    const alert = await findAlert(tx, id);
    if (!alert) throw new Failure("not-found");
    if (alert.seen_at) throw new Failure("conflict");
    if (alert.member_id === principal.memberId) throw new Failure("forbidden");
    await markAlertSeen(tx, id, {
      memberId: principal.memberId,
      at: new Date(context.now()),
      comment: text,
    });
    await context.live.publish({ type: "alert", alertId: id }, tx);
  });
}

function present(row: AlertRow, language: Language) {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    sentence: sentenceOf(row.kind, language, { member: row.member_name, contact: row.contact_handle }),
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    member: row.member_id ? { id: row.member_id, name: row.member_name! } : null,
    evidenceId: row.evidence_id,
    dueAt: row.due_at?.toISOString() ?? null,
    seen: row.seen_at
      ? { by: row.seen_by!, at: row.seen_at.toISOString(), comment: row.comment ?? "" }
      : null,
  };
}

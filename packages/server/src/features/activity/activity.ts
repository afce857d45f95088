import type { Signal } from "@atalaia/detect";
import type { Context } from "../../context.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { describeSignal } from "../messages/index.ts";
import { findDesk } from "../settings/index.ts";
import {
  countByChannel,
  countByDay,
  countByHour,
  countFindings,
  countHeld,
  countReplies,
  countRequests,
  countSignals,
  findDayBounds,
  listReleaseRows,
  measureAnalysis,
} from "./activity.store.ts";

const releasesPage = 50;

/** Everything is counted from the messages and reports themselves; nothing is kept twice. */
export async function showActivity(context: Context, principal: Principal, day: string | undefined) {
  const desk = await findDesk(context.database);
  const bounds = await findDayBounds(context.database, desk.time_zone, day ?? null);
  const db = context.database;
  const [hours, days, channels, requests, signals, findings, held, replies, analysis] = await Promise.all([
    countByHour(db, bounds),
    countByDay(db, bounds),
    countByChannel(db, bounds),
    countRequests(db, bounds),
    countSignals(db, bounds),
    countFindings(db, bounds),
    countHeld(db, bounds),
    countReplies(db, bounds),
    measureAnalysis(db, bounds),
  ]);
  return {
    day: bounds.day,
    hours,
    days,
    channels,
    requests,
    levers: signals.map(({ signal, category, strength, count }) => ({
      signal,
      count,
      text: describeSignal(
        { id: signal, category, strength, spans: [] } as unknown as Signal,
        context.engine,
        principal.language,
      ),
    })),
    findings,
    held: { waiting: held.waiting, released: held.released, medianMinutesToRelease: held.median },
    replies: { sent: replies.sent, stopped: replies.stopped, medianMinutesToFirst: replies.median },
    analysis: {
      messages: analysis.messages,
      medianMilliseconds: analysis.median,
      p95Milliseconds: analysis.p95,
    },
  };
}

export async function listReleases(context: Context, cursor: string | undefined) {
  const rows = await listReleaseRows(context.database, decodeCursor(cursor), releasesPage);
  return toPage(
    rows,
    releasesPage,
    (row) => ({ at: row.at, id: row.message_id }),
    (row) => ({
      messageId: row.message_id,
      by: row.by,
      at: row.at.toISOString(),
      reason: row.reason,
      verdict: row.verdict,
    }),
  );
}

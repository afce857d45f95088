import type { accessReview, Language } from "@atalaia/contract";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { decodeCursor, toPage } from "../../platform/http/cursor.ts";
import { redactWords } from "../../platform/redact-words.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import {
  explainRow,
  judgeRow,
  listOwnReviewRows,
  listReviewRows,
  lockReview,
  type RevealView,
  type ReviewRow,
  type ReviewState,
} from "./access.store.ts";
import { signalTexts } from "./signals.texts.ts";

const pageSize = 50;
const mostOwn = 200;

export async function listReviews(
  context: Pick<Context, "database">,
  language: Language,
  query: {
    state: ReviewState | "waiting" | "all";
    memberId?: string | undefined;
    cursor?: string | undefined;
  },
) {
  const rows = await listReviewRows(context.database, query, decodeCursor(query.cursor), pageSize);
  return toPage(
    rows,
    pageSize,
    (row) => row,
    (row) => presentReview(row, language),
  );
}

export async function listOwnReviews(context: Pick<Context, "database">, principal: Principal) {
  const rows = await listOwnReviewRows(context.database, principal.memberId, mostOwn);
  return { items: rows.map((row) => presentReview(row, principal.language)) };
}

/** May be written anew until somebody has judged. @throws {Failure} `not-found` for others' and for traps, `conflict` */
export async function explainAccess(
  context: Context,
  principal: Principal,
  id: string,
  text: string,
): Promise<void> {
  const safe = redactWords(context, text);
  const entryId = await context.database.transaction(async (tx) => {
    const review = await lockReview(tx, id);
    if (review?.member_id !== principal.memberId || review.signals.includes("honey"))
      throw new Failure("not-found");
    if (review.verdict_at) throw new Failure("conflict");
    await explainRow(tx, id, safe, new Date(context.now()));
    return recordStep(context, tx, principal, review, { type: "access.explained", text: safe });
  });
  await awaitLogged(context, entryId);
}

/** @throws {Failure} `not-found`, `forbidden` for one's own, `conflict` when it was judged before */
export async function judgeAccess(
  context: Context,
  principal: Principal,
  id: string,
  verdict: { justified: boolean; comment: string },
): Promise<void> {
  const comment = redactWords(context, verdict.comment);
  const entryId = await context.database.transaction(async (tx) => {
    const review = await lockReview(tx, id);
    if (!review) throw new Failure("not-found");
    if (review.member_id === principal.memberId) throw new Failure("forbidden");
    if (review.verdict_at) throw new Failure("conflict");
    await judgeRow(tx, id, {
      justified: verdict.justified,
      comment,
      memberId: principal.memberId,
      at: new Date(context.now()),
    });
    return recordStep(context, tx, principal, review, {
      type: "access.reviewed",
      text: comment,
      justified: verdict.justified,
    });
  });
  await awaitLogged(context, entryId);
}

function recordStep(
  context: Context,
  tx: Parameters<typeof record>[1],
  principal: Principal,
  review: ReviewRow,
  step: { type: "access.explained" | "access.reviewed"; text: string; justified?: boolean },
): Promise<string> {
  return record(context, tx, {
    type: step.type,
    actor: { kind: "member", id: principal.memberId },
    subjectId: review.reveal_id ?? review.id,
    conversationId: review.conversation_id,
    contactId: review.contact_id,
    data: {
      review: review.id,
      about: review.member_id,
      ...(step.justified === undefined ? {} : { justified: step.justified }),
    },
    personal: { text: step.text },
  });
}

function presentReview(row: ReviewRow, language: Language): z.input<typeof accessReview> {
  return {
    id: row.id,
    reveal: row.reveal && presentReveal(row.reveal),
    member: { id: row.member_id, name: row.member_name },
    at: row.at.toISOString(),
    signals: row.signals.map((code) => ({ code, text: signalTexts[code][language] })),
    state: stateOf(row),
    explanation: row.explained_at && { text: row.explanation ?? "", at: row.explained_at.toISOString() },
    verdictBy: row.verdict_at && {
      name: row.verdict_name ?? "",
      at: row.verdict_at.toISOString(),
      comment: row.comment ?? "",
    },
  };
}

function stateOf({ verdict_at, justified, explained_at }: ReviewRow): ReviewState {
  if (verdict_at) return justified ? "justified" : "unjustified";
  return explained_at ? "explained" : "unexplained";
}

export function presentReveal(row: RevealView): RevealView {
  return { ...row, at: new Date(row.at).toISOString() };
}

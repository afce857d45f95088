import type { Context } from "../../context.ts";
import { storable } from "../../platform/database/json.ts";
import type { Transaction } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { forwardLater } from "../deliveries/index.ts";
import { contactSealer, sealKeyToContact } from "../originals/index.ts";
import { announceLater } from "../webhooks/index.ts";
import type { Look } from "./look.types.ts";
import type { Looked } from "./looked.ts";
import type { PlacedMessage } from "./place.ts";
import {
  type AnalysedRow,
  type AttachmentRow,
  type ConversationRow,
  type ConversationUpdate,
  countClearMessages,
  findConversations,
  insertReports,
  insertSightings,
  insertTokenValues,
  refreshConversations,
  replaceAttachments,
  storeAnalysed,
  type TokenValueRow,
  updateConversations,
} from "./reports.store.ts";
import { canonicalValue } from "./safe-text.ts";

const previewLength = 160;

/** @returns the messages whose conversation moved on since the look; the caller looks again. */
export async function store(
  context: Context,
  tx: Transaction,
  looked: readonly Looked[],
  seen: ReadonlyMap<string, ConversationRow>,
  options: { readonly again: boolean; readonly evenIfMoved: boolean },
): Promise<PlacedMessage[]> {
  const locked = await findConversations(tx, [...seen.keys()], { lock: true });
  const moved = new Set(
    options.again || options.evenIfMoved
      ? []
      : locked.filter((row) => hasMoved(row, seen.get(row.id))).map((row) => row.id),
  );
  const due = looked.filter((one) => !moved.has(one.message.conversationId));
  if (due.length > 0) await storeDue(context, tx, due, options.again);
  return looked.filter((one) => moved.has(one.message.conversationId)).map((one) => one.message);
}

function hasMoved(now: ConversationRow, before: ConversationRow | undefined): boolean {
  return now.message_count !== before?.message_count || now.state?.turns !== before?.state?.turns;
}

async function storeDue(
  context: Context,
  tx: Transaction,
  due: readonly Looked[],
  again: boolean,
): Promise<void> {
  const written = await storeAnalysed(
    tx,
    due.map((one) => analysedRow(context, one)),
    { again },
  );
  const fresh = due.filter((one) => written.has(one.message.row.id));
  if (fresh.length === 0) return;
  await insertReports(
    tx,
    fresh.map((one) => reportRow(context, one)),
  );
  await replaceAttachments(
    tx,
    again ? fresh.map(idOf) : [],
    fresh.flatMap((one) => attachmentRows(context, one)),
  );
  await insertTokenValues(
    tx,
    fresh.flatMap((one) => tokenRows(context, one)),
  );
  await insertSightings(
    tx,
    fresh.flatMap((one) => sightings(context, one)),
  );
  if (again) return storeSecondLook(context, tx, fresh);
  await updateConversations(tx, conversationUpdates(fresh));
  await countClearMessages(
    tx,
    fresh.filter((one) => one.look.verdict === "clear").map((one) => one.message.contact.id),
  );
  await forwardLater(context, tx, fresh.map(forwardable));
  await announceAll(context, tx, fresh);
  await recordHeld(context, tx, fresh);
  count(context, fresh);
}

async function recordHeld(context: Context, tx: Transaction, fresh: readonly Looked[]): Promise<void> {
  for (const one of fresh.filter((other) => stateOf(other) === "held")) {
    const { row, conversationId, contact } = one.message;
    await context.evidence.record(tx, {
      type: "message.held",
      actor: { kind: "system" },
      subjectId: row.id,
      conversationId,
      contactId: contact.id,
      data: { verdict: one.look.verdict, engine: context.engine.version },
    });
  }
}

/**
 * Counts no message twice. What waited only because it could not be judged goes on when it now is; what was held as
 * dangerous waits for a person, whatever a newer engine thinks of it.
 */
async function storeSecondLook(context: Context, tx: Transaction, fresh: readonly Looked[]): Promise<void> {
  const groups = Map.groupBy(fresh, (one) => one.message.conversationId);
  await refreshConversations(
    tx,
    [...groups].map(([id, group]) => ({ id, verdict: worstOf(group) })),
  );
  const waited = fresh.filter((one) => one.message.row.state === "quarantined");
  await forwardLater(context, tx, waited.map(forwardable));
  await announceAll(context, tx, fresh);
}

function forwardable(one: Looked) {
  const { id, inbox_id, inbox_kind } = one.message.row;
  return { messageId: id, inboxId: inbox_id, inboxKind: inbox_kind, state: stateOf(one) };
}

function idOf(one: Looked): string {
  return one.message.row.id;
}

async function announceAll(context: Context, tx: Transaction, fresh: readonly Looked[]): Promise<void> {
  const conversations = new Map(fresh.map((one) => [one.message.conversationId, one.message.row.inbox_id]));
  for (const [conversationId, inboxId] of conversations) {
    await context.live.publish({ type: "conversation", conversationId, inboxId }, tx);
  }
  await announceLater(
    context,
    tx,
    fresh.map((one) => ({
      event: stateOf(one) === "held" ? ("message.held" as const) : ("message.analysed" as const),
      messageId: one.message.row.id,
      conversationId: one.message.conversationId,
    })),
  );
}

function stateOf({ look }: Looked): "held" | "quarantined" | "analysed" {
  if (look.held) return "held";
  return look.complete ? "analysed" : "quarantined";
}

function analysedRow(context: Context, one: Looked): AnalysedRow {
  const { message, look } = one;
  return {
    id: message.row.id,
    at: message.row.at.toISOString(),
    conversation_id: message.conversationId,
    state: stateOf(one),
    safe_subject: look.subject?.text ?? null,
    safe_text: look.body.text,
    tokens: look.body.tokens,
    verdict: look.verdict,
    complete: look.complete,
    automatic: look.automatic,
    engine: look.engine,
    error_code: one.errorCode,
    key_sealed: keyForContact(context, message),
  };
}

function keyForContact(context: Context, { row, contact }: PlacedMessage): string | null {
  if (!row.key_wrapped || !contact.key_wrapped) return null;
  const sealer = contactSealer(context.keys, contact.id, contact.key_wrapped);
  return sealKeyToContact(sealer, row.id, row.key_wrapped).toString("base64");
}

function reportRow(context: Context, { message, look }: Looked) {
  return {
    id: createId(context.now()),
    message_id: message.row.id,
    at: new Date(context.now()).toISOString(),
    engine: look.engine,
    verdict: look.verdict,
    score: look.score,
    complete: look.complete,
    milliseconds: look.milliseconds,
    body: look.report,
  };
}

function attachmentRows(context: Context, { message, look }: Looked): AttachmentRow[] {
  return look.attachments.map((file, position) => ({
    id: createId(context.now()),
    message_id: message.row.id,
    conversation_id: message.conversationId,
    position,
    safe_name: file.name,
    type: file.type,
    size: file.size,
    content_fingerprint: context.keys.fingerprint("file", file.sha256).toString("base64"),
    held: file.held,
    complete: file.complete,
    body: { signals: file.signals },
  }));
}

function tokenRows(context: Context, { message, look }: Looked): TokenValueRow[] {
  const values = [...(look.subject?.values ?? []), ...look.body.values];
  if (values.length === 0 || !message.contact.key_wrapped) return [];
  const sealer = contactSealer(context.keys, message.contact.id, message.contact.key_wrapped);
  return values.map((value) => ({
    contact_id: message.contact.id,
    token: storable(value.token),
    type: value.type,
    value_sealed: sealer.seal(
      { table: "token_values", column: "value", row: `${message.contact.id}:${value.token}` },
      value.value,
    ),
  }));
}

function sightings(
  context: Context,
  { message, look }: Looked,
): { fingerprint: Buffer; conversationId: string }[] {
  return [...(look.subject?.values ?? []), ...look.body.values].map((value) => ({
    fingerprint: context.keys.fingerprint("value", canonicalValue(value.value)),
    conversationId: message.conversationId,
  }));
}

function conversationUpdates(fresh: readonly Looked[]): ConversationUpdate[] {
  const groups = Map.groupBy(fresh, (one) => one.message.conversationId);
  return [...groups].map(([id, group]) => {
    const last = group.at(-1)!;
    const worst = worstOf(group);
    const requests = group.flatMap((one) =>
      one.look.report.requests.map(({ action }) => ({ action, messageId: idOf(one) })),
    );
    return {
      id,
      state: last.look.state,
      safe_subject: group[0]!.look.subject?.text ?? null,
      safe_preview: last.look.body.text.replace(/\s+/g, " ").trim().slice(0, previewLength),
      verdict: worst,
      complete: group.every((one) => one.look.complete),
      held: group.filter((one) => stateOf(one) !== "analysed").length,
      needs_attention:
        worst !== "clear" || group.some((one) => stateOf(one) !== "analysed") || requests.length > 0,
      requests,
      messages: group.length,
      last_message_at: last.message.row.at.toISOString(),
    };
  });
}

const bySeverity = ["danger", "caution", "clear"] as const;

function worstOf(group: readonly Looked[]): Look["verdict"] {
  return bySeverity.find((verdict) => group.some((one) => one.look.verdict === verdict))!;
}

function count(context: Context, fresh: readonly Looked[]): void {
  for (const { message, look } of fresh) {
    const channel = message.row.channel;
    context.metrics.analysed.inc({ channel, verdict: look.verdict });
    context.metrics.analysisSeconds.observe({ channel }, look.milliseconds / 1000);
    context.metrics.acceptedToAnalysedSeconds.observe(
      { channel },
      Math.max(0, context.now() - message.row.at.getTime()) / 1000,
    );
    for (const limit of look.report.limits) context.metrics.incomplete.inc({ limit });
  }
}

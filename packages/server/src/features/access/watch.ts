import type { Context } from "../../context.ts";
import type { Queryable, Transaction } from "../../platform/database/types.ts";
import { contactSealer } from "../originals/index.ts";
import { findDesk } from "../settings/index.ts";
import {
  type ClosedReveal,
  countClosedAtOnce,
  hasReviewOf,
  hasReviewSince,
  latestReveal,
  markClosedAtOnce,
} from "./access.store.ts";
import { flagAccess } from "./flag.ts";
import { isBulk, mayBeBulk } from "./pace.ts";
import { type AccessSignal, isClosingHabit, PATTERN, wantsExplanation } from "./signals.ts";
import { findAgentDays, findPaces, findSteps, forgetTouches, type StepRow } from "./touches.store.ts";
import { FEWEST_STEPS, isWalk, type Step } from "./walk.ts";

type Needs = Pick<Context, "database" | "keys" | "now" | "live" | "log" | "jobs">;

const watchLock = 4_171_928_012;

/** Looks for what shows only over many accesses; every minute, in one process at a time. */
export async function watchAccess(context: Needs): Promise<void> {
  await context.database.transaction(async (tx) => {
    await tx.run("select pg_advisory_xact_lock($1)", [watchLock]);
    await watchPaces(context, tx);
    await watchWalks(context, tx);
    await watchClosings(context, tx);
    await forgetTouches(tx, new Date(context.now()));
  });
}

async function watchPaces(context: Needs, tx: Transaction): Promise<void> {
  const now = new Date(context.now());
  const { time_zone: timeZone } = await findDesk(tx);
  const paces = await findPaces(tx, now, timeZone);
  if (!paces.some(mayBeBulk)) return;
  const history = await findAgentDays(tx, now, timeZone);
  for (const pace of paces.filter(mayBeBulk)) {
    const others = paces.filter(({ memberId }) => memberId !== pace.memberId);
    if (isBulk(pace, history, others)) await flagPattern(context, tx, pace.memberId, "bulk");
  }
}

async function watchWalks(context: Needs, tx: Transaction): Promise<void> {
  const rows = await findSteps(tx, new Date(context.now()), FEWEST_STEPS);
  for (const memberId of new Set(rows.map(({ member_id }) => member_id))) {
    const steps = rows.filter(({ member_id }) => member_id === memberId).map((row) => openStep(context, row));
    if (isWalk(steps)) await flagPattern(context, tx, memberId, "sequential");
  }
}

async function watchClosings(context: Needs, tx: Transaction): Promise<void> {
  const closed = await markClosedAtOnce(tx, new Date(context.now()));
  for (const reveal of closed) await flagClosed(context, tx, reveal);
  const counts = await countClosedAtOnce(
    tx,
    closed.map(({ member_id }) => member_id),
    new Date(context.now()),
  );
  for (const [memberId, count] of counts)
    if (isClosingHabit(count)) await flagPattern(context, tx, memberId, "closed-at-once");
}

/** The closing may be what was missing for an explanation. */
async function flagClosed(context: Needs, tx: Queryable, reveal: ClosedReveal): Promise<void> {
  const signals: AccessSignal[] = [...reveal.signals, "closed-at-once"];
  if (!wantsExplanation(signals) || (await hasReviewOf(tx, reveal.id))) return;
  await flagAccess(context, tx, {
    memberId: reveal.member_id,
    contactId: reveal.contact_id,
    conversationId: reveal.conversation_id,
    revealId: reveal.id,
    signals,
  });
}

/** A pattern is asked about once a shift. */
async function flagPattern(
  context: Needs,
  tx: Queryable,
  memberId: string,
  signal: AccessSignal,
): Promise<void> {
  const since = new Date(context.now() - PATTERN);
  if (await hasReviewSince(tx, { memberId, signals: [signal], since })) return;
  const last = await latestReveal(tx, memberId);
  await flagAccess(context, tx, {
    memberId,
    signals: [signal],
    revealId: last?.id ?? null,
    contactId: last?.contact_id ?? null,
    conversationId: last?.conversation_id ?? null,
  });
}

/** What a list could be sorted by, for comparing alone: nothing of it is kept or told. */
function openStep({ keys }: Pick<Context, "keys">, row: StepRow): Step {
  const sealer = contactSealer(keys, row.contact_id, row.key_wrapped);
  const open = (table: string, column: string, id: string, sealed: Buffer) =>
    sealer.open({ table, column, row: id }, sealed).toString();
  const point = (one: StepRow["email"]) =>
    one && open("contact_points", "value", one.id, Buffer.from(one.sealed, "base64"));
  return {
    contactId: row.contact_id,
    handle: row.handle,
    name: row.name_sealed && open("contacts", "name", row.contact_id, row.name_sealed),
    email: point(row.email),
    phone: point(row.phone),
  };
}

import type { Context } from "../../context.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { fetchOutside, type OutsideAnswer } from "../../platform/outbound/fetch-outside.ts";
import { makeReceipt, record } from "../evidence/index.ts";
import { notifyContact } from "../verifications/index.ts";
import { type Held, holdAction, tellConsoles } from "./act.ts";
import { type ActionRow, countAttempt, findAction, findPerson, moveAction } from "./actions.store.ts";
import { findDefinition } from "./definitions.store.ts";
import { readExecutorKey, signedHeaders } from "./executor-key.ts";
import { levelOf } from "./levels.ts";
import { factsBehind } from "./question.ts";
import { openExternalId, openParameters } from "./sealed.ts";
import type { Definition } from "./types.ts";

/** Tries before an action counts as failed: with the queue's pauses about an hour. */
export const MOST_ATTEMPTS = 10;

/** What came of one call, or why there was none. */
export interface Outcome {
  readonly state: "executed" | "failed";
  /** `done`, or a coded reason: `status-500`, `timeout`, `frozen` … */
  readonly code: string;
  readonly reference: string | null;
  /** Whether another try may do better. */
  readonly again: boolean;
}

/**
 * Calls the company's system with what was authorized and its receipt. The receipt is made first, and there is none
 * before the entry is in the signed log: what is not logged is not executed.
 * @throws {Failure} `evidence-unavailable`, on which the job is tried again.
 */
export async function executeAction(context: Context, id: string): Promise<JobOutcome> {
  const row = await findAction(context.database, id, new Date(context.now()));
  if (row?.state !== "executing" || row.receipt_id === null) return "done";
  const outcome = isStopped(row) ? failed("frozen") : await call(context, row);
  if (outcome.state === "failed" && outcome.again && (await isWorthAnother(context, id))) return "retry";
  await settle(context, id, outcome);
  return outcome.state === "executed" ? "done" : "give-up";
}

/** The customer said no between the decision and the call. Break-glass goes on: it is for when the customer cannot be asked. */
function isStopped(row: ActionRow): boolean {
  return row.frozen_at !== null && !row.forced;
}

async function isWorthAnother(context: Context, id: string): Promise<boolean> {
  return (await countAttempt(context.database, id)) < MOST_ATTEMPTS;
}

async function call(context: Context, row: ActionRow): Promise<Outcome> {
  if (row.executor.kind !== "webhook") return failed("no-executor");
  const definition = (await findDefinition(context.database, row.definition_id))!;
  const body = await composeBody(context, row, definition);
  if (body === null) return failed("erased");
  // Nothing leaves a demonstration, whatever is entered in its settings.
  if (context.settings.demo) return { state: "executed", code: "done", reference: "DEMO", again: false };
  return toOutcome(await send(context, { url: row.executor.url, id: row.id, body }));
}

/** All that the digest is over, so that the receiver works it out and compares it with the receipt's. */
async function composeBody(context: Context, row: ActionRow, definition: Definition): Promise<string | null> {
  const sealed = openParameters(context, row);
  const person = await findPerson(context.database, row.contact_id);
  if (!sealed || !person) return null;
  const receipt = await makeReceipt(context, row.receipt_id!);
  return JSON.stringify({
    type: "action.execute",
    timestamp: new Date(context.now()).toISOString(),
    data: {
      ...factsBehind(row),
      definitionKey: definition.key,
      family: definition.family,
      externalId: openExternalId(context, person),
      ...sealed,
      digest: row.digest,
      requiredLevel: levelOf(row.required_level),
      provenLevel: levelOf(row.proven_level ?? 0),
      forced: row.forced,
      receipt: Buffer.from(receipt).toString("base64"),
    },
  });
}

/** One signed call (Standard Webhooks 1.0, Ed25519) through the guarded door: no redirects, no private networks. */
export async function send(
  context: Pick<Context, "database" | "keys" | "now" | "settings">,
  { url, id, body }: { readonly url: string; readonly id: string; readonly body: string },
): Promise<OutsideAnswer> {
  const headers = signedHeaders(await readExecutorKey(context), { id, at: new Date(context.now()), body });
  return fetchOutside(context.settings, {
    url,
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

/** Asked to come back later; every other refusal of the receiver is its last word. */
const comeBack: ReadonlySet<number> = new Set([408, 425, 429]);

export function toOutcome(answer: OutsideAnswer): Outcome {
  if (answer.status === null) return { ...failed(answer.reason), again: answer.reason !== "address-refused" };
  const { status, body } = answer;
  if (status >= 200 && status < 300)
    return { state: "executed", code: "done", reference: referenceIn(body), again: false };
  return { ...failed(`status-${status}`), again: status >= 500 || comeBack.has(status) };
}

function failed(code: string): Outcome {
  return { state: "failed", code, reference: null, again: false };
}

/** `{"reference": "…"}`, at most 120 characters; anything else is no reference, and no fault. */
function referenceIn(body: string): string | null {
  try {
    const { reference } = JSON.parse(body) as { reference?: unknown };
    return typeof reference === "string" && /^[^\p{Cc}]{1,120}$/u.test(reference) ? reference : null;
  } catch {
    return null;
  }
}

async function settle(context: Context, id: string, outcome: Outcome): Promise<void> {
  await context.database.transaction(async (tx) => {
    const held = await holdAction(context, tx, id);
    if (held.row.state !== "executing") return;
    await endAction(context, tx, held, { outcome, memberId: null });
  });
}

/** The last step, by the job or by a person's word. @returns the entry. */
export async function endAction(
  context: Context,
  tx: Transaction,
  { row, definition }: Held,
  { outcome, memberId }: { readonly outcome: Outcome; readonly memberId: string | null },
): Promise<string> {
  const at = new Date(context.now());
  await moveAction(tx, row.id, row.state, outcome.state, {
    endedAt: outcome.state === "executed" ? at : null,
    outcome: { code: outcome.code, reference: outcome.reference, at },
  });
  if (outcome.state === "executed" && (definition.notices || row.forced))
    await notifyContact(context, tx, {
      kind: "action-executed",
      contactId: row.contact_id,
      conversationId: row.conversation_id,
      actionId: row.id,
      action: definition.names,
    });
  await tellConsoles(context, tx, row);
  return record(context, tx, {
    type: `action.${outcome.state}`,
    actor: memberId === null ? { kind: "system" } : { kind: "member", id: memberId },
    subjectId: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    data: { digest: row.digest, code: outcome.code, authorization: row.receipt_id },
    ...(outcome.reference === null ? {} : { personal: { reference: outcome.reference } }),
  });
}

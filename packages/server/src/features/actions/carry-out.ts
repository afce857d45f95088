import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { flagAccess } from "../access/index.ts";
import { raiseAlert } from "../alerts/index.ts";
import { record } from "../evidence/index.ts";
import { notifyContact } from "../verifications/index.ts";
import {
  type Held,
  holdAction,
  requireAllowed,
  requireOpen,
  requireSame,
  requireThawed,
  showAction,
  tellConsoles,
  transact,
} from "./act.ts";
import { markAuthorized, moveAction, raiseRequirement, resetAttempts } from "./actions.store.ts";
import { type Confirmation, isConfirmed } from "./confirm.ts";
import { redacted } from "./decide.ts";
import { factsOf } from "./facts.ts";
import { requireIntact } from "./intact.ts";
import { levelOf } from "./levels.ts";
import type { ActionView } from "./present.ts";
import { questionOf } from "./question.ts";
import { openParameters } from "./sealed.ts";
import { customersPart } from "./standing.ts";

const reviewMilliseconds = 24 * 3_600_000;

/**
 * Carries out what is proven: decided, logged, and only then does the job call the company's system with the receipt.
 * @throws {Failure} the codes of the contract's row, each for the first thing that is missing.
 */
export async function carryOut(
  context: Context,
  principal: Principal,
  id: string,
  confirmation: Confirmation,
): Promise<ActionView> {
  const steppedUp = await isConfirmed(context, principal, confirmation);
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireSame(held, confirmation.digest);
    requireThawed(held.row);
    requireIntact(context, held);
    requireReady(held, steppedUp);
    const question = questionOf(held, "carry-out-action", steppedUp || isFresh(context, principal));
    await requireAllowed(tx, await factsOf(context, tx, principal, question));
    return authorize(context, tx, principal, held, { type: "action.authorized" });
  });
  return showAction(context, id);
}

function isFresh({ now }: Pick<Context, "now">, { steppedUpUntil }: Principal): boolean {
  return steppedUpUntil > now();
}

/** The policy refuses all of this as well; here it is said in a code of its own. */
function requireReady({ standing }: Held, steppedUp: boolean): void {
  if (!standing.isProven)
    throw new Failure("level-required", {
      required: levelOf(standing.requirement.level),
      proven: levelOf(standing.provenLevel),
    });
  if (!standing.isApproved) throw new Failure("approval-required");
  if (!standing.isDelayPassed)
    throw new Failure("too-early", {
      at: standing.delayUntil === null ? null : new Date(standing.delayUntil).toISOString(),
    });
  if (standing.requirement.stepUp && !steppedUp) throw new Failure("step-up-required");
}

export interface Forcing extends Confirmation {
  readonly passkey: Record<string, unknown>;
  readonly reason: string;
}

/**
 * Break-glass: without proof, never without a passkey, a reason, an entry in the log and an alert on every console.
 * @throws {Failure} `not-found`, `action-ended`, `action-changed`, `step-up-required`, `policy-refused`, `evidence-unavailable`
 */
export async function forceAction(
  context: Context,
  principal: Principal,
  id: string,
  forcing: Forcing,
): Promise<ActionView> {
  const steppedUp = await isConfirmed(context, principal, forcing);
  await transact(context, principal, async (tx) => {
    const held = await holdAction(context, tx, id);
    requireOpen(held);
    requireSame(held, forcing.digest);
    requireIntact(context, held);
    await requireAllowed(
      tx,
      await factsOf(context, tx, principal, questionOf(held, "force-action", steppedUp)),
    );
    const { row } = held;
    const entryId = await authorize(context, tx, principal, held, {
      type: "action.forced",
      reason: redacted(context, forcing.reason),
    });
    await raiseAlert(context, tx, {
      kind: "break-glass",
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      memberId: principal.memberId,
      evidenceId: entryId,
      dueAt: new Date(context.now() + reviewMilliseconds),
    });
    await flagAccess(context, tx, {
      memberId: principal.memberId,
      signals: ["forced"],
      contactId: row.contact_id,
      conversationId: row.conversation_id,
    });
    return entryId;
  });
  return showAction(context, id);
}

interface Authorization {
  readonly type: "action.authorized" | "action.forced";
  readonly reason?: string;
}

/** The entry, the state and the work in one transaction; the job waits for the entry to be in the log. */
async function authorize(
  context: Context,
  tx: Transaction,
  principal: Principal,
  { row, definition, standing }: Held,
  { type, reason }: Authorization,
): Promise<string> {
  const entryId = await record(context, tx, {
    type,
    actor: { kind: "member", id: principal.memberId },
    subjectId: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    data: {
      definition: definition.key,
      digest: row.digest,
      required: levelOf(standing.requirement.level),
      proven: levelOf(standing.provenLevel),
      verification: row.verification_id,
      approvals: row.approvals.map(({ memberId }) => memberId),
    },
    personal: {
      parameters: { ...openParameters(context, row)?.parameters },
      ...(reason === undefined ? {} : { reason }),
    },
  });
  const forced = type === "action.forced";
  await raiseRequirement(tx, row.id, standing.requirement);
  await markAuthorized(tx, row.id, { receiptId: entryId, provenLevel: standing.provenLevel, forced });
  await moveAction(tx, row.id, "open", stateFor(row.executor));
  if (row.executor.kind === "webhook") await context.jobs.add("execute", [{ action: row.id }], tx);
  if (definition.notices || forced) await tellCustomer(context, tx, principal, { row, definition });
  await tellConsoles(context, tx, row);
  return entryId;
}

function stateFor({ kind }: Held["row"]["executor"]): "executing" | "task" {
  return kind === "webhook" ? "executing" : "task";
}

async function tellCustomer(
  context: Context,
  tx: Transaction,
  principal: Principal,
  { row, definition }: Pick<Held, "row" | "definition">,
): Promise<void> {
  await notifyContact(context, tx, {
    kind: "action-authorized",
    contactId: row.contact_id,
    conversationId: row.conversation_id,
    actionId: row.id,
    action: definition.names,
    agent: principal.name,
  });
}

/**
 * The company's system is called again after it failed: same receipt, same idempotency key. What was voided meanwhile
 * stays void.
 * @throws {Failure} `not-found`, `conflict`, `frozen`, `evidence-unavailable`
 */
export async function retryAction(context: Context, principal: Principal, id: string): Promise<ActionView> {
  await transact(context, principal, async (tx) => {
    const { row } = await holdAction(context, tx, id);
    if (row.state !== "failed" || row.receipt_id === null) throw new Failure("conflict");
    if (!row.forced) requireThawed(row);
    if (!row.forced && (row.passed_level ?? 0) < customersPart(row.required_level))
      throw new Failure("conflict");
    await resetAttempts(tx, id);
    await moveAction(tx, id, "failed", stateFor(row.executor));
    if (row.executor.kind === "webhook") await context.jobs.add("execute", [{ action: id }], tx);
    await tellConsoles(context, tx, row);
    return record(context, tx, {
      type: "action.authorized",
      actor: { kind: "member", id: principal.memberId },
      subjectId: id,
      conversationId: row.conversation_id,
      contactId: row.contact_id,
      data: { digest: row.digest, again: row.receipt_id },
    });
  });
  return showAction(context, id);
}

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { awaitLogged } from "../evidence/index.ts";
import { type Decision, decide, type Facts, noteFailedRules, refuse } from "../policy/index.ts";
import { type ActionRow, findAction, lockAction } from "./actions.store.ts";
import { findDefinition } from "./definitions.store.ts";
import { type ActionView, presentAction } from "./present.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { Definition } from "./types.ts";

/** One action under its lock, with all that decides about it. */
export interface Held {
  readonly row: ActionRow;
  readonly definition: Definition;
  readonly standing: Standing;
}

/** @throws {Failure} `not-found` */
export async function holdAction(context: Pick<Context, "now">, tx: Transaction, id: string): Promise<Held> {
  const row = await lockAction(tx, id, new Date(context.now()));
  if (!row) throw new Failure("not-found");
  const definition = (await findDefinition(tx, row.definition_id))!;
  return { row, definition, standing: standingOf(row, definition, context.now()) };
}

/** @throws {Failure} `action-ended` unless it still waits to be carried out. */
export function requireOpen({ row, standing }: Held): void {
  if (row.state !== "open" || standing.isExpired) throw new Failure("action-ended");
}

/** @throws {Failure} `frozen` */
export function requireThawed({ frozen_at }: Pick<ActionRow, "frozen_at">): void {
  if (frozen_at) throw new Failure("frozen");
}

/** @throws {Failure} `action-changed` when what was confirmed is not what the action is. */
export function requireSame({ row }: Held, digest: string): void {
  if (row.digest !== digest) throw new Failure("action-changed");
}

/** A refusal for reasons that nobody could evaluate is told to everybody. */
class Refused extends Error {
  readonly decision: Decision;
  constructor(decision: Decision) {
    super("refused");
    this.decision = decision;
  }
}

/** @throws what `transact` turns into `policy-refused` */
export async function requireAllowed(tx: Transaction, facts: Facts): Promise<void> {
  const decision = await decide(tx, facts);
  if (!decision.allowed) throw new Refused(decision);
}

/**
 * One step of an action: change and evidence in one transaction, and no answer before the entry is in the log.
 * @param work returns the entry to wait for; null where nothing happened.
 * @throws {Failure} `evidence-unavailable`, before anything is changed where the log is known to be broken.
 */
export async function transact(
  context: Context,
  principal: Principal,
  work: (tx: Transaction) => Promise<string | null>,
): Promise<void> {
  if (context.evidence.health === "rolled-back" || context.evidence.health === "forked")
    throw new Failure("evidence-unavailable");
  try {
    const entryId = await context.database.transaction(work);
    if (entryId) await awaitLogged(context, entryId);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await noteFailedRules(context, error.decision);
    throw refuse(error.decision, principal.language);
  }
}

/** @throws {Failure} `not-found` */
export async function showAction(
  context: Pick<Context, "database" | "keys" | "now">,
  id: string,
): Promise<ActionView> {
  const row = await findAction(context.database, id, new Date(context.now()));
  if (!row) throw new Failure("not-found");
  const definition = await findDefinition(context.database, row.definition_id);
  return presentAction(context, row, definition!);
}

/** Open consoles look again. */
export async function tellConsoles(
  { live }: Pick<Context, "live">,
  tx: Transaction,
  { id, conversation_id }: Pick<ActionRow, "id" | "conversation_id">,
): Promise<void> {
  await live.publish({ type: "action", conversationId: conversation_id, actionId: id }, tx);
}

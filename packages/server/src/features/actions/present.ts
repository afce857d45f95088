import type { actionView } from "@atalaia/contract";
import type { z } from "zod";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { ActionRow } from "./actions.store.ts";
import { findDefinitions } from "./definitions.store.ts";
import { levelOf } from "./levels.ts";
import { lacksParameters, maskParameters } from "./parameters.ts";
import { openParameters } from "./sealed.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { Definition, Parameters } from "./types.ts";

export type ActionView = z.input<typeof actionView>;

type Parts = Pick<Context, "keys" | "now">;

export async function presentActions(
  context: Parts,
  tx: Queryable,
  rows: readonly ActionRow[],
): Promise<ActionView[]> {
  const ids = [...new Set(rows.map((row) => row.definition_id))];
  const definitions = new Map((await findDefinitions(tx, ids)).map((one) => [one.id, one]));
  return rows.map((row) => presentAction(context, row, definitions.get(row.definition_id)!));
}

export function presentAction(context: Parts, row: ActionRow, definition: Definition): ActionView {
  const standing = standingOf(row, definition, context.now());
  const parameters = openParameters(context, row)?.parameters ?? {};
  return {
    id: row.id,
    conversationId: row.conversation_id,
    contact: { id: row.contact_id, name: row.contact_handle },
    definition: {
      id: definition.id,
      key: definition.key,
      names: definition.names,
      family: definition.family,
    },
    state: stateOf(row, standing),
    openedBy: { id: row.opened_by, name: row.opener_name },
    openedAt: row.opened_at.toISOString(),
    parameters: presentParameters(definition, parameters),
    requiredLevel: levelOf(standing.requirement.level),
    raisedBy: [...standing.requirement.raisedBy],
    provenLevel: levelOf(row.proven_level ?? standing.provenLevel),
    provenUntil: instant(standing.provenUntil),
    missing: missingOf(row, definition, standing, parameters),
    approvals: row.approvals.map(({ name, at }) => ({ by: name, at: new Date(at).toISOString() })),
    delayUntil: instant(standing.delayUntil),
    verificationId: row.latest_verification,
    digest: row.digest,
    forced: row.forced,
    outcome: row.outcome_code
      ? { code: row.outcome_code, at: row.outcome_at!.toISOString(), reference: row.outcome_reference }
      : null,
    receiptId: row.receipt_id,
  };
}

function presentParameters(definition: Definition, parameters: Parameters): ActionView["parameters"] {
  const masked = maskParameters(definition, parameters);
  return definition.parameters.flatMap(({ key, label }) => {
    const value = masked[key];
    return value === undefined ? [] : [{ key, label, masked: value }];
  });
}

/** What lies between open and executing follows from verification, approvals and clock. */
export function stateOf(row: ActionRow, standing: Standing): ActionView["state"] {
  if (row.state !== "open") return row.state;
  if (standing.isExpired) return "expired";
  if (!standing.isProven) return row.verifying ? "proving" : "open";
  if (!standing.isApproved) return "waiting-approval";
  return standing.isDelayPassed ? "proven" : "waiting-delay";
}

type Missing = ActionView["missing"][number];

/** In the order in which it is to be done. */
function missingOf(
  row: ActionRow,
  definition: Definition,
  standing: Standing,
  parameters: Parameters,
): Missing[] {
  if (row.ended_at !== null || standing.isExpired) return [];
  const frozen = row.frozen_at !== null;
  if (row.state !== "open") return [...(frozen ? (["unfreeze"] as const) : []), "execution"];
  const table: readonly (readonly [Missing, boolean])[] = [
    ["unfreeze", frozen],
    ["parameters", lacksParameters(definition, parameters)],
    ["verification", !standing.isProven],
    ["approval", !standing.isApproved],
    ["delay", !standing.isDelayPassed],
    ["step-up", standing.requirement.stepUp],
    ["execution", true],
  ];
  return table.filter(([, holds]) => holds).map(([what]) => what);
}

function instant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

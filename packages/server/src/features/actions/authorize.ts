import type { Context } from "../../context.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Principal } from "../../platform/http/call.ts";
import { record } from "../evidence/index.ts";
import { notifyContact } from "../verifications/index.ts";
import { type Held, tellConsoles } from "./act.ts";
import { markAuthorized, moveAction, raiseRequirement } from "./actions.store.ts";
import { levelOf } from "./levels.ts";
import { openParameters } from "./sealed.ts";

export interface Authorization {
  readonly type: "action.authorized" | "action.forced";
  readonly reason?: string;
}

/** The entry, the state and the work in one transaction; the job waits for the entry to be in the log. */
export async function authorize(
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

export function stateFor({ kind }: Held["row"]["executor"]): "executing" | "task" {
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

import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Transaction } from "../../platform/database/types.ts";
import type { Call } from "../../platform/http/call.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { tellConsoles } from "./announce.ts";
import { isFrozen } from "./freeze.ts";
import { customerPart, toLevel } from "./level.ts";
import { notifyContact } from "./notices.ts";
import { type CustomerView, presentToCustomer } from "./present.ts";
import { heldVerification, refuseEnded } from "./session.ts";
import { openShown } from "./shown.ts";
import { readStanding } from "./standing.ts";
import type { Rank } from "./types.ts";
import {
  findContactFacts,
  findVerification,
  lockVerification,
  markPassed,
  type VerificationRow,
} from "./verifications.store.ts";

/**
 * "Yes, this is me and this is what I want": the level is computed anew from what is proven and on file now.
 * @throws {Failure} `signed-out`, `verification-ended`, `level-required`, `evidence-unavailable`
 */
export async function confirm(call: Pick<Call, "context" | "headers">): Promise<CustomerView> {
  const { context } = call;
  const held = await heldVerification(call);
  const entryId = await context.database.transaction((tx) => pass(context, tx, held.id));
  await awaitLogged(context, entryId);
  return presentToCustomer(context, context.database, (await findVerification(context.database, held.id))!);
}

async function pass(context: Context, tx: Transaction, id: string): Promise<string> {
  const row = await lockVerification(tx, id);
  if (!row?.contact_id) throw new Failure(row ? "level-required" : "signed-out");
  refuseEnded(context, row);
  if (row.conversation_id && (await isFrozen(tx, row.conversation_id)))
    throw new Failure("verification-ended");
  const { level } = await readStanding(context, tx, row);
  if (level < customerPart(row.required_level as Rank))
    throw new Failure("level-required", { required: toLevel(row.required_level), proven: toLevel(level) });
  await markPassed(tx, id, level, new Date(context.now()));
  await tellOfPass(context, tx, row);
  return record(context, tx, {
    type: "verification.passed",
    actor: { kind: "contact", id: row.contact_id },
    subjectId: id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    data: {
      level: toLevel(level),
      required: toLevel(row.required_level),
      ...(row.action_id ? { action: row.action_id, digest: row.digest! } : {}),
    },
  });
}

async function tellOfPass(context: Context, tx: Transaction, row: VerificationRow): Promise<void> {
  const contact = await findContactFacts(tx, row.contact_id!);
  await notifyContact(context, tx, {
    kind: row.purpose === "access" ? "access-passed" : "verification-passed",
    contactId: row.contact_id!,
    conversationId: row.conversation_id,
    verificationId: row.id,
    actionId: row.action_id,
    action: openShown(context, contact, row)?.names ?? null,
  });
  await tellConsoles(context, tx, row);
}

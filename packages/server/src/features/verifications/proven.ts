import type { Level } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Call } from "../../platform/http/call.ts";
import { findEnrolmentBySession } from "./enrolments.store.ts";
import { toLevel, toRank } from "./level.ts";
import { sessionHashOf } from "./session.ts";
import { readSettings } from "./settings.ts";
import { readStanding } from "./standing.ts";
import { stateAt } from "./state.ts";
import type { Customer, Proven } from "./types.ts";
import { findBySession, findPassed, type VerificationRow } from "./verifications.store.ts";

/**
 * What this contact has proven in this conversation and that still counts; with a digest, only what was proven for
 * exactly this action. V0 while the conversation is frozen.
 */
export async function provenLevel(
  context: Pick<Context, "keys" | "now">,
  tx: Queryable,
  where: { readonly contactId: string; readonly conversationId: string; readonly digest: string | null },
): Promise<Proven> {
  const { provenFor } = await readSettings(context, tx);
  const now = new Date(context.now());
  const row = await findPassed(tx, { ...where, since: new Date(context.now() - provenFor), now });
  if (!row?.passed_at) return { level: "V0", until: null, verificationId: null };
  return {
    level: toLevel(row.proven_level),
    until: row.passed_at.getTime() + provenFor,
    verificationId: row.id,
  };
}

/**
 * The customer whose page asks: in a verification, or in an enrolment's session.
 * @throws {Failure} `signed-out`; `level-required` below `level`
 */
export async function requireCustomer(
  call: Pick<Call, "context" | "headers">,
  { level = "V0" }: { readonly level?: Level } = {},
): Promise<Customer> {
  const hash = sessionHashOf(call);
  const customer =
    hash && ((await inVerification(call.context, hash)) ?? (await inEnrolment(call.context, hash)));
  if (!customer) throw new Failure("signed-out");
  if (customer.contactId === "" || toRank(customer.level) < toRank(level))
    throw new Failure("level-required", { required: level, proven: customer.level });
  return customer;
}

async function inVerification(context: Context, hash: Buffer): Promise<Customer | null> {
  const row = await findBySession(context.database, hash, new Date(context.now()));
  if (!row) return null;
  return {
    kind: "verification",
    id: row.id,
    contactId: row.contact_id ?? "",
    level: await standingLevel(context, row),
    language: row.language,
  };
}

async function standingLevel(context: Context, row: VerificationRow): Promise<Level> {
  const state = stateAt(row, context.now());
  if (state === "passed") return toLevel(row.proven_level);
  return state === "joined" ? toLevel((await readStanding(context, context.database, row)).level) : "V0";
}

/** The company's site vouches for who it sent: V1. Who also kept an authenticator in this session is as good as V2 here. */
async function inEnrolment(context: Context, hash: Buffer): Promise<Customer | null> {
  const row = await findEnrolmentBySession(context.database, hash, new Date(context.now()));
  return (
    row && {
      kind: "enrolment",
      id: row.id,
      contactId: row.contact_id,
      level: row.has_bound ? "V2" : "V1",
      language: row.language,
    }
  );
}

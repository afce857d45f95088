import type { BodyOf, proveAsCustomer } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Queryable } from "../../platform/database/types.ts";
import type { Call } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { record } from "../evidence/index.ts";
import { recordEnd, tellConsoles } from "./announce.ts";
import { type CustomerView, presentToCustomer } from "./present.ts";
import { insertProof, type ProofRow } from "./proofs.store.ts";
import { proveByCode } from "./prove-code.ts";
import { proveByPasskey } from "./prove-passkey.ts";
import { proveBySite } from "./prove-site.ts";
import { proveByTotp } from "./prove-totp.ts";
import type { Proving } from "./proving.ts";
import { joinedVerification } from "./session.ts";
import { readSettings } from "./settings.ts";
import { steadily } from "./steady.ts";
import { endVerification, reserveProofTry, type VerificationRow } from "./verifications.store.ts";

type Body = BodyOf<typeof proveAsCustomer>;
type Shown = Omit<ProofRow, "id" | "at">;

/** Tries of all methods together, right ones included, after which a verification is over. */
const MOST_PROOF_TRIES = 20;

type Prover<Method extends Body["method"]> = (
  proving: Proving,
  body: Extract<Body, { method: Method }>,
) => Promise<Shown>;

const provers: { readonly [Method in Body["method"]]: Prover<Method> } = {
  passkey: proveByPasskey,
  totp: proveByTotp,
  "email-code": proveByCode,
  "sms-code": proveByCode,
  "site-session": proveBySite,
};

/**
 * One proof by one method. It belongs to this verification, and through it to one contact and one action.
 * @throws {Failure} `proof-refused`, the same whichever part was wrong; `signed-out`, `verification-ended`
 */
export async function prove(call: Pick<Call, "context" | "headers">, body: Body): Promise<CustomerView> {
  const { context } = call;
  const row = await joinedVerification(call);
  return steadily(async () => {
    if (!(await reserveProofTry(context.database, row.id, MOST_PROOF_TRIES))) {
      await failForGood(context, row);
      throw new Failure("verification-ended");
    }
    const settings = await readSettings(context, context.database);
    if (!settings.methods.has(body.method)) throw new Failure("proof-refused");
    try {
      const prover = provers[body.method] as Prover<Body["method"]>;
      const shown = await prover({ context, row, settings }, body);
      await keepProof(context, row, shown);
    } catch (error) {
      if (error instanceof Failure && error.code === "proof-refused")
        await recordRefusal(context, row, body.method);
      throw error;
    }
    return presentToCustomer(context, context.database, row);
  });
}

export async function keepProof(context: Context, row: VerificationRow, shown: Shown): Promise<void> {
  await context.database.transaction(async (tx) => {
    const proof = { ...shown, id: createId(context.now()), at: new Date(context.now()) };
    if (!(await insertProof(tx, row.id, proof))) throw new Failure("verification-ended");
    await recordProof(context, tx, row, "verification.proof-accepted", shown.method);
    await tellConsoles(context, tx, row);
  });
}

async function recordRefusal(context: Context, row: VerificationRow, method: string): Promise<void> {
  await context.database.transaction((tx) =>
    recordProof(context, tx, row, "verification.proof-refused", method),
  );
}

function recordProof(
  context: Context,
  tx: Queryable,
  row: VerificationRow,
  type: "verification.proof-accepted" | "verification.proof-refused",
  method: string,
): Promise<string> {
  return record(context, tx, {
    type,
    actor: row.contact_id ? { kind: "contact", id: row.contact_id } : { kind: "system" },
    subjectId: row.id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    data: { method },
  });
}

async function failForGood(context: Context, row: VerificationRow): Promise<void> {
  await context.database.transaction(async (tx) => {
    const ended = await endVerification(tx, row.id, "failed", new Date(context.now()));
    if (ended?.contact_id) await recordEnd(context, tx, ended, "wrong-proofs");
  });
}

import { readConsistencyProof, WITNESS_SIGNATURE } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { maskByKind } from "../contacts/index.ts";
import { askWitness, readKey } from "./ask-witness.ts";
import { filesOf } from "./log-files.ts";
import { awaitLogged, record } from "./record.ts";
import { signHead } from "./sign.ts";
import { sendCheckpointMail } from "./witness-mail.ts";
import { deleteWitness, insertWitness, type WitnessRow } from "./witnesses.store.ts";

export type NewWitness =
  | { readonly kind: "atalaia"; readonly name: string; readonly url: string; readonly verifierKey: string }
  | { readonly kind: "mailbox"; readonly name: string; readonly address: string };

/**
 * From now on this one remembers the log's heads; asked once before it is taken.
 * @throws {Failure} `connection-failed` with `reason`, `request-invalid`, `evidence-unavailable`
 */
export async function addWitness(context: Context, principal: Principal, body: NewWitness): Promise<string> {
  const problem = await (body.kind === "atalaia" ? tryAtalaia(context, body) : tryMailbox(context, body));
  if (problem !== null) throw new Failure("connection-failed", { reason: problem });
  const id = createId(context.now());
  const entryId = await context.database.transaction(async (tx) => {
    await insertWitness(tx, {
      id,
      name: body.name,
      kind: body.kind,
      targetSealed: context.keys.system.seal(placeOfTarget(id), targetOf(body)),
      shown: body.kind === "atalaia" ? targetOf(body) : maskByKind.email(body.address),
      verifier_key: body.kind === "atalaia" ? body.verifierKey : null,
      createdAt: new Date(context.now()),
    });
    return record(context, tx, witnessChange(principal, id, { change: "added", kind: body.kind }));
  });
  await awaitLogged(context, entryId);
  await context.jobs.add("checkpoint", [{}], context.database);
  return id;
}

/** What it cosigned stays; a log that only this witness accused goes on. @throws {Failure} `not-found` */
export async function removeWitness(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    if (!(await deleteWitness(tx, id))) throw new Failure("not-found");
    await record(context, tx, witnessChange(principal, id, { change: "removed" }));
  });
  await context.evidence.acquit(id);
}

export function witnessChange(principal: Principal, id: string, data: Readonly<Record<string, string>>) {
  const actor = { kind: "member", id: principal.memberId } as const;
  return { type: "witness.changed", actor, subjectId: id, data } as const;
}

function targetOf(body: NewWitness): string {
  return body.kind === "atalaia" ? new URL(body.url).origin : body.address;
}

async function tryAtalaia(
  context: Context,
  { url, verifierKey }: Extract<NewWitness, { kind: "atalaia" }>,
): Promise<string | null> {
  const key = readKey(verifierKey, WITNESS_SIGNATURE);
  if (key === null) return "key-invalid";
  const checkpoint = await signHead(context);
  if (checkpoint === null) return null;
  const ask = async (oldSize: number) =>
    askWitness(context, {
      url,
      key,
      oldSize,
      consistency: await readConsistencyProof(oldSize, checkpoint.size, filesOf(context.database)),
      note: checkpoint.note,
    });
  const first = await ask(0);
  // It knows this log already: then it says how far.
  const reply = first.kind === "remembers" && first.size <= checkpoint.size ? await ask(first.size) : first;
  if (reply.kind === "cosigned") return null;
  return reply.kind === "problem" ? reply.code : "log-inconsistent";
}

async function tryMailbox(
  context: Context,
  { address }: Extract<NewWitness, { kind: "mailbox" }>,
): Promise<string | null> {
  const checkpoint = await signHead(context);
  return checkpoint === null ? null : sendCheckpointMail(context, address, checkpoint);
}

export function openTarget({ keys }: Pick<Context, "keys">, row: WitnessRow): string {
  return keys.system.open(placeOfTarget(row.id), row.target_sealed).toString();
}

function placeOfTarget(id: string) {
  return { table: "evidence_witnesses", column: "target", row: id };
}

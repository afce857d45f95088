import { LOG_SIGNATURE, originOf, parseVerifierKey, type WitnessAnswer, witness } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { readKey } from "./ask-witness.ts";
import { record } from "./record.ts";
import {
  deleteWatched,
  insertWatched,
  listWatchedRows,
  lockWatched,
  updateWatched,
  type WatchedRow,
} from "./witnesses.store.ts";
import { witnessChange } from "./witnesses.ts";

export async function listWatchedLogs({ database }: Pick<Context, "database">) {
  return (await listWatchedRows(database)).map((row) => ({
    id: row.id,
    origin: row.origin,
    verifierKey: row.verifier_key,
    size: row.size,
    at: row.at?.toISOString() ?? null,
  }));
}

/** @throws {Failure} `request-invalid` for a key that is none of a log, `conflict` for a log that is watched */
export async function watchLog(context: Context, principal: Principal, verifierKey: string): Promise<string> {
  const key = readKey(verifierKey, LOG_SIGNATURE);
  if (key === null)
    throw new Failure("request-invalid", {
      issues: [{ path: "body.verifierKey", message: "Not the verifier key of a log" }],
    });
  const id = createId(context.now());
  await context.database.transaction(async (tx) => {
    const row = { id, origin: key.name, verifierKey, createdAt: new Date(context.now()) };
    if (!(await insertWatched(tx, row))) throw new Failure("conflict");
    await record(context, tx, witnessChange(principal, id, { change: "watching", log: key.name }));
  });
  return id;
}

/** @throws {Failure} `not-found` */
export async function unwatchLog(context: Context, principal: Principal, id: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const origin = await deleteWatched(tx, id);
    if (origin === null) throw new Failure("not-found");
    await record(context, tx, witnessChange(principal, id, { change: "not-watching", log: origin }));
  });
}

/** Decides an add-checkpoint; what is cosigned is remembered before anybody gets the signature. */
export async function answerCheckpoint(
  context: Pick<Context, "database" | "evidence" | "now">,
  body: string,
): Promise<WitnessAnswer> {
  const origin = originOf(body);
  return context.database.transaction(async (tx) => {
    const row = origin === null ? null : await lockWatched(tx, origin);
    const now = context.now();
    const answer = witness(body, row && toLog(row), context.evidence.witness, Math.floor(now / 1000));
    if (answer.status === 200) await updateWatched(tx, row!.id, answer.next, new Date(now));
    return answer;
  });
}

function toLog({ verifier_key, size, root }: WatchedRow) {
  return { keys: [parseVerifierKey(verifier_key)], latest: root === null ? null : { size, root } };
}

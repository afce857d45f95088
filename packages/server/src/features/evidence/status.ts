import { formatVerifierKey, toBase64 } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { findLatestCheckpoint } from "./checkpoints.store.ts";
import { countWaiting, findState } from "./evidence.store.ts";
import { findTimestampStatus } from "./timestamps/timestamps.store.ts";
import type { LogHealth } from "./types.ts";
import { listWitnessRows, type WitnessRow } from "./witnesses.store.ts";

/** Where the log stands, as the evidence room shows it. */
export async function showStatus(context: Pick<Context, "database" | "evidence" | "settings">) {
  const { database, evidence, settings } = context;
  // Read before the checkpoint: whoever is shown to have signed has its line in what is shown below.
  const witnesses = await listWitnessRows(database);
  const state = await findState(database);
  const latest = await findLatestCheckpoint(database, { witnessed: false });
  const stamps = await findTimestampStatus(database);
  const authority = settings.timestampUrl;
  return {
    origin: evidence.origin,
    verifierKey: formatVerifierKey(evidence.signer),
    size: state.size,
    root: toBase64(state.root),
    waiting: await countWaiting(database),
    checkpoint:
      latest === null ? null : { text: latest.note, size: latest.size, at: latest.at.toISOString() },
    health: (state.health === "ok" ? evidence.health : state.health) as LogHealth,
    witnesses: witnesses.map(presentWitness),
    timestamps: {
      authority: authority === null ? null : new URL(authority).host,
      latest: stamps.latest?.toISOString() ?? null,
      problem: stamps.problem,
    },
  };
}

function presentWitness(row: WitnessRow) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    target: row.shown,
    verifierKey: row.verifier_key,
    cosignedSize: row.cosigned_size,
    cosignedAt: row.cosigned_at?.toISOString() ?? null,
    problem: row.problem,
  };
}

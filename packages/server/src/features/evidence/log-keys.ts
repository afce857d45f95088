import { randomBytes } from "node:crypto";
import {
  createSigner,
  EMPTY_ROOT,
  formatVerifierKey,
  LOG_SIGNATURE,
  type SignatureType,
  type Signer,
  WITNESS_SIGNATURE,
} from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { findKeys, insertLog, type KeyRow } from "./evidence.store.ts";
import type { LogKeys } from "./types.ts";

const table = "evidence_log";
const row = "log";
const seedBytes = 32;

/** The log's keys, made on the first start: seeds sealed under the installation key, never shown. */
export async function ensureLog(
  context: Pick<Context, "database" | "keys" | "now" | "origin">,
): Promise<LogKeys> {
  const known = await findKeys(context.database);
  if (known !== null) return openKeys(context, known);
  await insertLog(context.database, makeKeys(context), EMPTY_ROOT, new Date(context.now()));
  return openKeys(context, (await findKeys(context.database))!);
}

function makeKeys({ keys, origin: { host } }: Pick<Context, "keys" | "origin">): KeyRow {
  const origin = `${host}/${randomBytes(4).toString("hex")}`;
  const log = makeSeed(origin, LOG_SIGNATURE);
  const witness = makeSeed(`${origin}/witness`, WITNESS_SIGNATURE);
  return {
    origin,
    log_seed_sealed: keys.system.seal({ table, column: "log_seed", row }, log.seed),
    log_key: formatVerifierKey(log.signer),
    witness_seed_sealed: keys.system.seal({ table, column: "witness_seed", row }, witness.seed),
    witness_key: formatVerifierKey(witness.signer),
  };
}

function makeSeed(name: string, type: SignatureType): { seed: Buffer; signer: Signer } {
  const seed = randomBytes(seedBytes);
  return { seed, signer: createSigner(name, type, seed) };
}

function openKeys({ keys }: Pick<Context, "keys">, sealed: KeyRow): LogKeys {
  const open = (column: string, bytes: Buffer) => keys.system.open({ table, column, row }, bytes);
  const { origin } = sealed;
  return {
    origin,
    signer: createSigner(origin, LOG_SIGNATURE, open("log_seed", sealed.log_seed_sealed)),
    witness: createSigner(
      `${origin}/witness`,
      WITNESS_SIGNATURE,
      open("witness_seed", sealed.witness_seed_sealed),
    ),
  };
}

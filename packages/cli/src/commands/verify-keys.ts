import { existsSync, readFileSync } from "node:fs";
import {
  EvidenceError,
  type Head,
  LOG_SIGNATURE,
  openCheckpoint,
  parseVerifierKey,
  type TrustedKeys,
  type VerifierKey,
  WITNESS_SIGNATURE,
} from "@atalaia/evidence";
import { UsageError } from "../command.ts";

export interface Trust extends Required<TrustedKeys> {
  /** PEM of the roots that time-stamping authorities must end in; null where time stamps are not looked at. */
  readonly timestamps: string | null;
}

interface KeyArguments {
  readonly key: readonly string[];
  readonly witness: readonly string[];
  readonly quorum: string;
  readonly "timestamp-roots"?: string | undefined;
}

/** @throws {UsageError} for what is no key, or a key of the other kind. */
export function readTrust({ key, witness, quorum, "timestamp-roots": roots }: KeyArguments): Trust {
  if (!/^\d{1,2}$/.test(quorum)) throw new UsageError("--quorum: a small whole number");
  return {
    log: key.flatMap((text) => readKeys("--key", text, LOG_SIGNATURE)),
    witnesses: witness.flatMap((text) => readKeys("--witness", text, WITNESS_SIGNATURE)),
    quorum: Number(quorum),
    timestamps: roots === undefined ? null : readRoots(roots),
  };
}

function readRoots(file: string): string {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (!text.includes("-----BEGIN CERTIFICATE-----"))
    throw new UsageError("--timestamp-roots: a file with certificates in PEM");
  return text;
}

/** A key itself, or a file with one key a line. */
function readKeys(option: string, text: string, type: VerifierKey["type"]): VerifierKey[] {
  const lines = existsSync(text) ? readFileSync(text, "utf8").split("\n") : [text];
  const keys = lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => parseKey(option, line));
  // A file may hold the keys of the log and of its witnesses together.
  const wanted = keys.filter((key) => key.type === type);
  if (wanted.length === 0) throw new UsageError(`${option}: holds no key of this kind`);
  return wanted;
}

function parseKey(option: string, line: string): VerifierKey {
  try {
    return parseVerifierKey(line);
  } catch (error) {
    if (error instanceof EvidenceError)
      throw new UsageError(`${option}: not a verifier key, nor a file that holds some`);
    throw error;
  }
}

/** Heads that somebody has kept. What stands around the checkpoint, as in a mail, is left aside. @throws {UsageError} */
export function readSeen(files: readonly string[], trust: Trust): Head[] {
  return files.map((file) => {
    const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
    const heads = trust.log.flatMap(({ name }) => {
      const start = text.indexOf(`${name}\n`);
      const opened = openCheckpoint(start < 0 ? "" : noteIn(text.slice(start)), trust.log);
      return opened.valid ? [opened.checkpoint] : [];
    });
    if (heads[0] === undefined) throw new UsageError(`--seen: ${file} holds no checkpoint of this log`);
    return heads[0];
  });
}

/** From the origin to the last signature line. */
function noteIn(text: string): string {
  return /^[\s\S]*?\n\n(?:— .*\n?)+/.exec(text)?.[0].replace(/\n?$/, "\n") ?? "";
}

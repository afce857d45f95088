import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import {
  auditLog,
  type Head,
  leafHash,
  openCosignatures,
  parseNote,
  type ReadFile,
  readCheckpoint,
  verifyProofText,
  verifyReceipt,
} from "@atalaia/evidence";
import { unzipSync } from "fflate";
import { UsageError } from "../command.ts";
import type { Trust } from "./verify-keys.ts";
import { checkTimestamps } from "./verify-timestamps.ts";
import { NOTHING, type Verified } from "./verify-types.ts";

/** A folder of files, or of what a pack holds. */
interface Files {
  readonly names: readonly string[];
  read(name: string): Uint8Array | null;
}

const MOST_PACK_BYTES = 512 * 1024 ** 2;
const isEvidence = (name: string) => name.endsWith(".receipt.json") || name.endsWith(".tlog-proof");

/** @throws {UsageError} for a path in which there is nothing to check. */
export async function checkPath(path: string, trust: Trust, seen: readonly Head[]): Promise<Verified[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${path}: there is no such file`);
  if (found.isDirectory()) return checkFolder(path, trust, seen);
  if (path.endsWith(".zip")) return checkAll(path, openPack(path), trust);
  const files = folderOf(dirname(path), [basename(path)]);
  return [checkFile(path, basename(path), files, trust)];
}

async function checkFolder(path: string, trust: Trust, seen: readonly Head[]): Promise<Verified[]> {
  const checkpoint = folderOf(path, []).read("checkpoint");
  if (checkpoint !== null) return checkLogFolder(path, Buffer.from(checkpoint).toString(), trust, seen);
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));
  return checkAll(path, folderOf(path, names), trust);
}

/** The log, held also against every head that an authority has vouched for; then these. */
async function checkLogFolder(path: string, checkpoint: string, trust: Trust, seen: readonly Head[]) {
  const stamps = trust.timestamps === null ? [] : await checkTimestamps(path, trust.log, trust.timestamps);
  const heads = stamps.flatMap(({ head }) => head ?? []);
  const log = await checkWholeLog(path, checkpoint, trust, [...seen, ...heads]);
  return [log, ...stamps.map(({ verified }) => verified)];
}

function checkAll(path: string, files: Files, trust: Trust): Verified[] {
  const names = files.names.filter(isEvidence).sort();
  if (names.length === 0) throw new UsageError(`${path}: there is no evidence in it`);
  return names.map((name) => checkFile(join(path, name), name, files, trust));
}

function folderOf(folder: string, names: readonly string[]): Files {
  return {
    names,
    read(name) {
      try {
        return readFileSync(join(folder, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
  };
}

/** Only what is evidence is unpacked, and no more than fits into memory. */
function openPack(path: string): Files {
  let bytes = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const isWanted = isEvidence(name) || name.endsWith(".entry.json");
    if (isWanted) bytes += originalSize;
    if (bytes > MOST_PACK_BYTES) throw new UsageError(`${path}: unpack it first, it is too large`);
    return isWanted;
  };
  const unpacked = unzip(path, wanted);
  return { names: Object.keys(unpacked), read: (name) => unpacked[name] ?? null };
}

function unzip(path: string, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(readFileSync(path), { filter });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: not a zip archive that can be read`);
  }
}

function checkFile(file: string, name: string, files: Files, trust: Trust): Verified {
  return name.endsWith(".tlog-proof")
    ? checkProof(file, name, files, trust)
    : checkReceipt(file, files.read(name)!, trust);
}

function checkReceipt(file: string, bytes: Uint8Array, trust: Trust): Verified {
  const kind = "receipt";
  const verdict = verifyReceipt(bytes, trust);
  if (!verdict.valid) return { ...NOTHING, file, kind, valid: false, flaw: verdict.flaw };
  const { checkpoint, entry, index, sealed } = verdict;
  return {
    file,
    kind,
    valid: true,
    flaw: null,
    origin: checkpoint.origin,
    index,
    size: checkpoint.size,
    type: entry.type,
    time: entry.time,
    witnesses: verdict.cosignatures.map(toWitness),
    sealed,
  };
}

/** `X.tlog-proof` proves the bytes of `X`, `X.json` or `X.entry.json` beside it. */
function checkProof(file: string, name: string, files: Files, trust: Trust): Verified {
  const kind = "proof";
  const stem = name.slice(0, -".tlog-proof".length);
  const entry = [stem, `${stem}.entry.json`, `${stem}.json`].map((one) => files.read(one)).find(Boolean);
  if (!entry) return { ...NOTHING, file, kind, valid: false, flaw: "entry-missing" };
  const text = Buffer.from(files.read(name)!).toString("utf8");
  const verdict = verifyProofText(text, leafHash(entry), trust);
  if (!verdict.valid) return { ...NOTHING, file, kind, valid: false, flaw: verdict.flaw };
  const { checkpoint, index } = verdict;
  const witnesses = verdict.cosignatures.map(toWitness);
  return {
    ...NOTHING,
    file,
    kind,
    valid: true,
    origin: checkpoint.origin,
    index,
    size: checkpoint.size,
    witnesses,
  };
}

async function checkWholeLog(
  file: string,
  checkpoint: string,
  trust: Trust,
  seen: readonly Head[],
): Promise<Verified> {
  const kind = "log";
  const { read: readNow } = folderOf(file, []);
  const read: ReadFile = async (path) => readNow(path);
  const verdict = await auditLog({ checkpoint, keys: trust.log, read, seen });
  if (!verdict.intact) return { ...NOTHING, file, kind, valid: false, flaw: verdict.flaw };
  const cosignatures = openCosignatures(parseNote(checkpoint), trust.witnesses);
  const flaw = cosignatures === null ? "bad-cosignature" : missing(cosignatures.length, trust);
  return {
    ...NOTHING,
    file,
    kind,
    valid: flaw === null,
    flaw,
    origin: readCheckpoint(checkpoint)!.checkpoint.origin,
    size: verdict.head.size,
    witnesses: (cosignatures ?? []).map(toWitness),
  };
}

function missing(count: number, { quorum }: Trust): string | null {
  return count < quorum ? "too-few-witnesses" : null;
}

function toWitness({ witness, time }: { witness: string; time: number }) {
  return { name: witness, time: new Date(time * 1000).toISOString() };
}

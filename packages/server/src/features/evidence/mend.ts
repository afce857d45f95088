import { join } from "node:path";
import {
  appendEntries,
  auditFiles,
  decodeBundle,
  type Entry,
  type Head,
  headOf,
  parseEntry,
  parseVerifierKey,
  type ReadFile,
  readEdge,
  TILE_WIDTH,
  tileAt,
  tilePath,
} from "@atalaia/evidence";
import { withDatabase } from "../../platform/backup/storage.ts";
import { openDatabase } from "../../platform/database/database.ts";
import type { Database, Queryable } from "../../platform/database/types.ts";
import type { Settings } from "../../platform/settings/settings.ts";
import { assertContinues, tileRowsOf } from "./append.ts";
import { insertCheckpoint } from "./checkpoints.store.ts";
import { nodeDisk } from "./copy/disk.ts";
import { copyFolder, readCopyHead } from "./copy/published.ts";
import { EvidenceMendError } from "./errors.ts";
import {
  findKeys,
  insertPlaced,
  lockState,
  removeWaiting,
  updateHead,
  updateHealth,
  upsertTiles,
} from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { LogFault, type StagedEntry } from "./types.ts";

type Place = Pick<Settings, "databaseUrl" | "dataFolder">;

/**
 * Takes the entries that the database has lost, as after the restore of a backup, out of the published copy in the data
 * folder: what they say, not the personal values that were sealed beside them.
 * @returns how many came back.
 * @throws {EvidenceMendError} `log-copy-missing`, `log-copy-broken`, `log-forked`
 */
export function mendLog(settings: Place): Promise<number> {
  return withDatabase(settings, async (url) => {
    const database = await openDatabase(url, { maxConnections: 1 });
    try {
      return await mend(settings, database);
    } finally {
      await database.close();
    }
  });
}

async function mend(settings: Place, database: Database): Promise<number> {
  const keys = await findKeys(database);
  if (keys === null) throw new EvidenceMendError("log-copy-missing");
  const signer = parseVerifierKey(keys.log_key);
  const head = await readCopyHead({ settings, evidence: { signer } }).catch(asMendError);
  if (head === null) throw new EvidenceMendError("log-copy-missing");
  const folder = copyFolder({ settings });
  const read: ReadFile = (path) => nodeDisk.read(join(folder, path));
  const note = Buffer.from((await read("checkpoint"))!).toString("utf8");
  return database.transaction((tx) => takeBack(tx, { ...head, note }, read));
}

async function takeBack(
  tx: Queryable,
  copy: Head & { readonly note: string },
  read: ReadFile,
): Promise<number> {
  const state = await lockState(tx);
  await assertContinued(tx, copy, state, read);
  const missing = copy.size - state.size;
  if (missing > 0) await append(tx, state, copy, await leavesOf(read, state.size, copy.size));
  // What a witness has said, only that witness takes back.
  if (/^(?:copy-|memory$)/.test(state.healthSource ?? "")) await updateHealth(tx, "ok", null);
  return Math.max(0, missing);
}

/** The copy proves itself, and the database's log is a part of it: or, where it is longer, the other way round. */
async function assertContinued(tx: Queryable, copy: Head, state: Head, read: ReadFile): Promise<void> {
  const known = state.size <= copy.size && state.size > 0 ? [{ size: state.size, root: state.root }] : [];
  const verdict = await auditFiles(copy, read, known);
  if (!verdict.intact)
    throw new EvidenceMendError(verdict.flaw === "forked" ? "log-forked" : "log-copy-broken");
  if (copy.size < state.size) await assertContinues(tx, copy, state, "memory").catch(asMendError);
}

async function leavesOf(read: ReadFile, from: number, to: number): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = [];
  for (let bundle = Math.floor(from / TILE_WIDTH); bundle * TILE_WIDTH < to; bundle += 1) {
    const name = tileAt("entries", bundle, to);
    leaves.push(...decodeBundle((await read(tilePath(name)))!, name.width));
  }
  return leaves.slice(from % TILE_WIDTH);
}

async function append(
  tx: Queryable,
  state: Head,
  copy: Head & { readonly note: string },
  leaves: readonly Uint8Array[],
): Promise<void> {
  const rows = leaves.map((bytes) => toRow(parseEntry(bytes), bytes));
  // What waited when the backup was made has had its place since.
  await removeWaiting(
    tx,
    rows.map(({ id }) => id),
  );
  const appended = appendEntries(await readEdge(state.size, filesOf(tx)), leaves);
  await insertPlaced(tx, rows, state.size);
  await upsertTiles(tx, tileRowsOf(appended.files));
  await updateHead(tx, headOf(appended.edge));
  await insertCheckpoint(tx, { ...copy, witnessed: false, at: new Date() });
}

interface Said {
  readonly actor: { readonly kind: StagedEntry["actorKind"]; readonly id?: string };
  readonly subject: string | null;
  readonly conversation?: string;
  readonly contact?: string;
}

function toRow(entry: Entry, bytes: Uint8Array): StagedEntry {
  const { actor, subject, conversation, contact } = entry.data as unknown as Said;
  return {
    id: entry.id,
    type: entry.type as StagedEntry["type"],
    at: new Date(entry.time),
    actorKind: actor.kind,
    actorId: actor.id ?? null,
    subjectId: subject,
    conversationId: conversation ?? null,
    contactId: contact ?? null,
    bytes,
    openingsSealed: null,
  };
}

function asMendError(error: unknown): never {
  if (error instanceof LogFault) throw new EvidenceMendError("log-forked");
  throw error;
}

import { equal } from "./bytes.ts";
import { type CheckpointFlaw, openCheckpoint } from "./checkpoint.ts";
import { type Appended, appendEntries, type Edge, EMPTY_EDGE, edgeFiles, headOf } from "./edge.ts";
import { EvidenceError } from "./errors.ts";
import type { VerifierKey } from "./key.ts";
import { decodeBundle, TILE_WIDTH, tileAt, tilePath } from "./tiles.ts";
import type { Head, LogFile, ReadFile } from "./types.ts";

export type AuditFlaw =
  | CheckpointFlaw
  /** The log is shorter than a head somebody has seen of it. */
  | "rolled-back"
  /** It has another root at a size somebody has seen. */
  | "forked"
  | "missing-file"
  /** A tile is not what the entries make it, or a bundle cannot be read. */
  | "changed-file"
  /** Tiles and entries agree with each other, but not with the signed head. */
  | "wrong-root";

export type AuditVerdict =
  | { readonly intact: true; readonly head: Head }
  | { readonly intact: false; readonly flaw: AuditFlaw; readonly path?: string };

export interface Audited {
  /** The log's signed checkpoint. */
  readonly checkpoint: string;
  readonly keys: readonly VerifierKey[];
  readonly read: ReadFile;
  /** Heads of this log that others have kept: witnesses, receipts, a mailbox. */
  readonly seen?: readonly Head[];
}

/** Checks the checkpoint's signature, then all that `auditFiles` does. Rejects only when `read` does. */
export async function auditLog({ checkpoint, keys, read, seen = [] }: Audited): Promise<AuditVerdict> {
  const opened = openCheckpoint(checkpoint, keys);
  if (!opened.valid) return { intact: false, flaw: opened.flaw };
  const { size, root } = opened.checkpoint;
  return auditFiles({ size, root }, read, seen);
}

/**
 * Reads a whole log and computes it anew from its entries: every file byte for byte, the head, and each head seen before.
 * Holds one bundle in memory at a time. Rejects only when `read` does.
 */
export async function auditFiles(
  head: Head,
  read: ReadFile,
  seen: readonly Head[] = [],
): Promise<AuditVerdict> {
  if (seen.some(({ size }) => size > head.size)) return { intact: false, flaw: "rolled-back" };
  const rebuilt = await rebuild(head.size, read, seen);
  if ("flaw" in rebuilt) return rebuilt;
  const isRoot = equal(headOf(rebuilt).root, head.root);
  return isRoot ? { intact: true, head } : { intact: false, flaw: "wrong-root" };
}

type Broken = Extract<AuditVerdict, { intact: false }>;

async function rebuild(size: number, read: ReadFile, seen: readonly Head[]): Promise<Edge | Broken> {
  let edge: Edge = EMPTY_EDGE;
  while (edge.size < size) {
    const entries = await readEntries(edge.size, size, read);
    if ("flaw" in entries) return entries;
    const appended = appendEntries(edge, entries);
    const broken = await compare(filesAt(appended, size), read);
    if (broken !== null) return broken;
    if (isForked(edge, entries, seen)) return { intact: false, flaw: "forked" };
    edge = appended.edge;
  }
  return edge;
}

async function readEntries(start: number, size: number, read: ReadFile): Promise<Uint8Array[] | Broken> {
  const name = tileAt("entries", start / TILE_WIDTH, size);
  const path = tilePath(name);
  const bytes = await read(path);
  if (bytes === null) return { intact: false, flaw: "missing-file", path };
  try {
    return decodeBundle(bytes, name.width);
  } catch (error) {
    if (error instanceof EvidenceError) return { intact: false, flaw: "changed-file", path };
    throw error;
  }
}

/** Heads that lie within the next entries; the empty tree is nobody's fork. */
function isForked(edge: Edge, entries: readonly Uint8Array[], seen: readonly Head[]): boolean {
  return seen
    .filter(({ size }) => size > edge.size && size <= edge.size + entries.length)
    .some(({ size, root }) => {
      const then = appendEntries(edge, entries.slice(0, size - edge.size)).edge;
      return !equal(headOf(then).root, root);
    });
}

/** Partial tiles on the way belong to smaller trees and need not exist any more; at the end all of them must. */
function filesAt({ edge, files }: Appended, size: number): LogFile[] {
  const full = files.filter(({ path }) => !path.includes(".p/"));
  return edge.size === size ? [...full, ...edgeFiles(edge)] : full;
}

async function compare(files: readonly LogFile[], read: ReadFile): Promise<Broken | null> {
  for (const { path, bytes } of files) {
    const stored = await read(path);
    if (stored === null) return { intact: false, flaw: "missing-file", path };
    if (!equal(stored, bytes)) return { intact: false, flaw: "changed-file", path };
  }
  return null;
}

import {
  type AuditVerdict,
  auditFiles,
  type Head,
  openCheckpoint,
  parseTilePath,
  TILE_WIDTH,
} from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { listNewestNotes } from "./checkpoints.store.ts";
import { readCopyHead } from "./copy/published.ts";
import { findMisfiled } from "./entries.store.ts";
import { findState } from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { LogFault } from "./types.ts";

type Parts = Pick<Context, "database" | "evidence" | "settings">;

export interface Check {
  readonly intact: boolean;
  readonly size: number;
  readonly flaw: { readonly code: string; readonly index: number | null } | null;
  readonly milliseconds: number;
}

/** Signed heads that are compared; older ones are proven consistent with these when they are signed. */
const heads = 1_000;

/** Recomputes the whole log from its entries and compares it with its tiles, with what was signed, and with the copy. */
export async function checkLog(context: Parts): Promise<Check> {
  const began = performance.now();
  const { size, root } = await findState(context.database);
  const flaw = await findFlaw(context, { size, root });
  return { intact: flaw === null, size, flaw, milliseconds: Math.round(performance.now() - began) };
}

async function findFlaw(
  context: Parts,
  head: { readonly size: number; readonly root: Uint8Array },
): Promise<Check["flaw"]> {
  const seen = await signedHeads(context);
  if (!Array.isArray(seen)) return { code: seen, index: null };
  const verdict = await auditFiles(head, filesOf(context.database), seen);
  if (!verdict.intact) return { code: verdict.flaw, index: placeOf(verdict) };
  const index = await findMisfiled(context.database, head.size);
  return index === null ? null : { code: "misfiled", index };
}

/** What was signed, or why it is not to be believed. */
async function signedHeads(context: Parts): Promise<Head[] | string> {
  const notes = await listNewestNotes(context.database, heads);
  const signed: Head[] = [];
  for (const note of notes) {
    const opened = openCheckpoint(note, [context.evidence.signer]);
    if (!opened.valid) return opened.flaw;
    signed.push(opened.checkpoint);
  }
  try {
    const copy = await readCopyHead(context);
    return copy === null ? signed : [...signed, copy];
  } catch (error) {
    if (error instanceof LogFault) return error.code;
    throw error;
  }
}

/** The first entry under the file that is wrong. */
function placeOf({ path }: Extract<AuditVerdict, { intact: false }>): number | null {
  const name = parseTilePath(path ?? "");
  if (name === null) return null;
  const rows = name.level === "entries" ? 0 : name.level;
  return name.index * TILE_WIDTH ** (rows + 1);
}

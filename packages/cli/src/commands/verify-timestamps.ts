import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Head, openCheckpoint, type VerifierKey } from "@atalaia/evidence";
import { NOTHING, type Verified } from "./verify-types.ts";

export interface CheckedTimestamp {
  readonly verified: Verified;
  /** The head that the authority vouches for; null where it does not, or the log did not sign it. */
  readonly head: Head | null;
}

/** The RFC 3161 tokens of an exported log: `timestamps/DAY.tsr` over the bytes of `DAY.note`. */
export async function checkTimestamps(
  folder: string,
  keys: readonly VerifierKey[],
  pem: string,
): Promise<CheckedTimestamp[]> {
  // Loaded when asked for: the rest of this command needs no server.
  const { readCertificates, verifyToken } = await import("@atalaia/server");
  const roots = readCertificates(pem);
  return tokensIn(folder).map((file) => {
    const note = readFileSync(file.replace(/\.tsr$/, ".note"));
    const verdict = verifyToken(readFileSync(file), { bytes: note, roots });
    const opened = openCheckpoint(note.toString("utf8"), keys);
    const flaw = verdict.valid ? (opened.valid ? null : opened.flaw) : verdict.flaw;
    return { verified: toVerified(file, flaw, verdict), head: opened.valid ? opened.checkpoint : null };
  });
}

function toVerified(
  file: string,
  flaw: string | null,
  verdict: { readonly valid: boolean; readonly at?: Date; readonly authority?: string },
): Verified {
  return {
    ...NOTHING,
    file,
    kind: "timestamp",
    valid: flaw === null,
    flaw,
    origin: verdict.authority ?? null,
    time: verdict.at?.toISOString() ?? null,
  };
}

function tokensIn(folder: string): string[] {
  try {
    const names = readdirSync(join(folder, "timestamps")).filter((name) => name.endsWith(".tsr"));
    return names.sort().map((name) => join(folder, "timestamps", name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

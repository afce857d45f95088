import { readFileSync } from "node:fs";
import type { Context } from "../../../context.ts";
import { fetchOutside } from "../../../platform/outbound/fetch-outside.ts";
import { findLatestCheckpoint } from "../checkpoints.store.ts";
import { readCertificates } from "./chain.ts";
import { hasTimestamp, insertTimestamp, noteTimestampProblem } from "./timestamps.store.ts";
import { createTokenRequest, verifyToken } from "./token.ts";

type Parts = Pick<Context, "database" | "settings" | "now">;

/**
 * Once a day (UTC) the authority vouches for the newest signed checkpoint: whoever steals the log's key cannot sign an
 * earlier past. Does nothing where no authority is set. @returns a coded problem, or null.
 */
export async function stampToday(context: Parts): Promise<string | null> {
  const { timestampUrl, timestampRoots } = context.settings;
  if (timestampUrl === null || timestampRoots === null) return null;
  const day = new Date(context.now()).toISOString().slice(0, 10);
  const checkpoint = await findLatestCheckpoint(context.database, { witnessed: false });
  if (checkpoint === null || (await hasTimestamp(context.database, day))) return null;
  const { size, note } = checkpoint;
  const stamped = await askAuthority(context, timestampUrl, timestampRoots, Buffer.from(note));
  if ("problem" in stamped) {
    await noteTimestampProblem(context.database, stamped.problem);
    return stamped.problem;
  }
  await insertTimestamp(context.database, { day, size, note, ...stamped });
  await noteTimestampProblem(context.database, null);
  return null;
}

/** A token is kept only if it proves what it is kept for. */
async function askAuthority({ settings }: Parts, url: string, roots: string, bytes: Buffer) {
  const { der, nonce } = createTokenRequest(bytes);
  const answer = await fetchOutside(settings, {
    url,
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: der,
  });
  if (answer.status === null) return { problem: answer.reason };
  if (answer.status !== 200) return { problem: `status-${answer.status}` };
  const trusted = readCertificates(readFileSync(roots, "utf8"));
  const verdict = verifyToken(answer.bytes, { bytes, nonce, roots: trusted });
  return verdict.valid ? { token: answer.bytes, at: verdict.at } : { problem: verdict.flaw };
}

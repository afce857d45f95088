// A reporter for node --test: a word per failure and per skipped test, and the counts for scripts/test.mjs.
import { relative } from "node:path";

const COUNTS = "#counts ";

/** The counts of a line written by this reporter; null for any other line. */
export function readCounts(line) {
  return line.startsWith(COUNTS) ? JSON.parse(line.slice(COUNTS.length)) : null;
}

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === "test:fail" && isLeaf(data)) yield failure(data);
    if (type === "test:pass" && data.skip !== undefined && data.details?.type !== "suite")
      yield skipped(data);
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type === "test:summary" && data.file === undefined) yield counts(data.counts);
  }
}

/** A suite fails because something in it fails, which was told already. */
function isLeaf({ details }) {
  return details.error?.failureType !== "subtestsFailed";
}

function failure({ name, file, line, details: { error } }) {
  const place = file === undefined ? "" : ` (${relative(process.cwd(), file)}:${line})`;
  const cause = error?.cause ?? error;
  const text = String(cause?.stack ?? cause?.message ?? cause);
  return `\n  ✖ ${name}${place}\n${text.replaceAll(/^/gm, "    ")}\n`;
}

function skipped({ name, skip }) {
  return `  – skipped: ${name}${typeof skip === "string" && skip !== "" ? ` (${skip})` : ""}\n`;
}

function counts({ passed, failed, cancelled, skipped, todo }) {
  return `${COUNTS}${JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo })}\n`;
}

import { lookAtZip } from "./archive/zip.ts";
import { listZip } from "./archive/zip-directory.ts";
import { findLast, u16 } from "./bytes.ts";
import { type KindName, kindOf } from "./kinds.ts";
import type { Look, Subject } from "./look.ts";

/** Kinds whose readers ignore what follows the end, so that an archive can hide behind a picture or a page. */
const hosts: ReadonlySet<KindName> = new Set([
  "png",
  "jpeg",
  "gif",
  "bmp",
  "webp",
  "pdf",
  "html",
  "svg",
  "mp3",
  "mp4",
  "text",
  "rtf",
]);

/** Zip readers look at the end of a file, the others at its beginning: both can be right, and both must be looked at. */
export async function lookBehind(subject: Subject, look: Look): Promise<void> {
  if (!hosts.has(subject.kind) || !endsAsZip(subject.bytes)) return;
  look.add("polyglot", { kind: kindOf("zip").mediaType });
  await lookAtZip(subject, look);
}

/** The end record with its comment must be the very end, or the file only happens to hold a zip somewhere. */
function endsAsZip(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-65_557);
  const end = findLast(tail, "PK\x05\x06");
  if (end < 0 || end + 22 + u16(tail, end + 20) !== tail.length) return false;
  return listZip(bytes, 1).entries.length > 0;
}

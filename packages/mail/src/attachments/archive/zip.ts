import { extensionOf, runsByName } from "../file-name.ts";
import { kindOf, kindsOfExtension } from "../kinds.ts";
import type { Look, Subject } from "../look.ts";
import { statedPasswords } from "../passwords.ts";
import { unpack } from "../unpack.ts";
import { judgeEntryName, lookAtEntry } from "./entry.ts";
import { decryptEntry } from "./zip-decrypt.ts";
import { listZip, packedBytes, type ZipEntry } from "./zip-directory.ts";

/** Looks into a zip: every entry within the budget, encrypted ones with the passwords that came along. */
export async function lookAtZip(subject: Subject, look: Look): Promise<void> {
  const listing = listZip(subject.bytes, look.budget.left("archiveEntries"));
  if (listing.isCut) look.stoppedBy("archive-entries");
  if (listing.entries.length === 0 && subject.bytes.length > 22) look.stoppedBy("unreadable");
  for (const entry of listing.entries) {
    if (look.budget.take("archiveEntries") === 0) return look.stoppedBy("archive-entries");
    judgeEntryName(entry.name, look);
    if (!isFolder(entry)) await lookAtZipEntry(subject.bytes, entry, look);
    if (look.has("archiveBomb")) return;
  }
}

function isFolder(entry: ZipEntry): boolean {
  return /[/\\]$/.test(entry.name) && entry.packedSize === 0;
}

async function lookAtZipEntry(bytes: Uint8Array, entry: ZipEntry, look: Look): Promise<void> {
  const content = entry.isEncrypted ? openEncrypted(bytes, entry, look) : readZipEntry(bytes, entry, look);
  if (content) await lookAtEntry({ name: entry.name, declaredType: "", bytes: content }, look);
}

/** Content of an entry, cut at the budget; undefined (and said so) when it cannot be unpacked. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, look: Look): Uint8Array | undefined {
  return unpackEntry(packedBytes(bytes, entry), entry.method, entry.packedSize, look);
}

function unpackEntry(packed: Uint8Array, method: number, size: number, look: Look): Uint8Array | undefined {
  if (packed.length < size) look.stoppedBy("unreadable");
  if (method === 0) return packed.subarray(0, look.budget.take("expandedBytes", packed.length));
  if (method !== 8) {
    look.stoppedBy("archive-method");
    return undefined;
  }
  const { bytes, stopped } = unpack(packed, "deflate", look);
  if (stopped === "limit") look.add("archiveBomb");
  if (stopped === "damaged") look.stoppedBy("unreadable");
  return bytes;
}

function openEncrypted(bytes: Uint8Array, entry: ZipEntry, look: Look): Uint8Array | undefined {
  look.add("encryptedArchive");
  const { candidates, isGiven } = statedPasswords(look.context.accompanyingText ?? "");
  if (isGiven) look.add("passwordInMessage");
  const packed = packedBytes(bytes, entry).subarray(0, look.budget.left("expandedBytes"));
  for (const password of candidates) {
    if (look.budget.take("expandedBytes", packed.length) < packed.length) break;
    const opened = decryptEntry(packed, entry, password);
    const content = opened && unpackDecrypted(opened.bytes, opened.method, look);
    if (content) {
      look.add("passwordInMessage");
      return content;
    }
  }
  look.stoppedBy("encrypted");
  markProgramByName(entry.name, look);
  return undefined;
}

/** One password in 256 passes the old check byte by chance: data that does not unpack was not opened. */
function unpackDecrypted(packed: Uint8Array, method: number, look: Look): Uint8Array | undefined {
  if (method === 0) return packed;
  const { bytes, stopped } = unpack(packed, "deflate", look);
  return stopped === "damaged" ? undefined : bytes;
}

/** Names stay readable in an encrypted zip, and a program's name is telling enough. */
export function markProgramByName(name: string, look: Look): void {
  const extension = extensionOf(name);
  const kind = kindsOfExtension(extension)[0];
  if (kind && runsByName(extension)) look.add("archivedProgram", { kind: kindOf(kind).mediaType });
}

import { asLatin1, asUtf8, u8, u16, u32 } from "../bytes.ts";
import { judgeName } from "../file-name.ts";
import { kindOf } from "../kinds.ts";
import type { Look, Subject } from "../look.ts";
import { statedPasswords } from "../passwords.ts";
import { judgeEntryName } from "./entry.ts";
import { markProgramByName } from "./zip.ts";

interface RarListing {
  readonly names: readonly string[];
  readonly isEncrypted: boolean;
}

/** Lists a RAR (4 and 5): names and encryption tell much, the content stays unread and is said to be. */
export function lookAtRar(subject: Subject, look: Look): void {
  const max = look.budget.left("archiveEntries");
  const listing = u8(subject.bytes, 6) === 1 ? listRar5(subject.bytes, max) : listRar4(subject.bytes, max);
  look.budget.take("archiveEntries", listing.names.length);
  for (const name of listing.names) {
    judgeEntryName(name, look);
    judgeName(name, "data", look);
    markProgramByName(name, look);
  }
  if (listing.isEncrypted) markEncrypted(look);
  look.add("containerNotOpened", { kind: kindOf(subject.kind).mediaType });
  look.stoppedBy("container-not-opened");
}

export function markEncrypted(look: Look): void {
  look.add("encryptedArchive");
  if (statedPasswords(look.context.accompanyingText ?? "").isGiven) look.add("passwordInMessage");
}

/** RAR 5.0 archive format: header = CRC32, size, type, flags, all but the CRC as variable-length integers. */
function listRar5(bytes: Uint8Array, max: number): RarListing {
  const names: string[] = [];
  let isEncrypted = false;
  let at = 8;
  while (at + 7 < bytes.length && names.length < max) {
    const cursor = { at: at + 4 };
    const size = vint(bytes, cursor);
    const end = cursor.at + size;
    const type = vint(bytes, cursor);
    const flags = vint(bytes, cursor);
    const extra = flags & 1 ? vint(bytes, cursor) : 0;
    const data = flags & 2 ? vint(bytes, cursor) : 0;
    if (size === 0 || type === 5) break;
    if (type === 4) return { names, isEncrypted: true };
    if (type === 2) names.push(rar5Name(bytes, cursor));
    if (type === 2 && extra > 0 && hasEncryptionRecord(bytes, end - extra, end)) isEncrypted = true;
    at = end + data;
  }
  return { names, isEncrypted };
}

function rar5Name(bytes: Uint8Array, cursor: { at: number }): string {
  const flags = vint(bytes, cursor);
  vint(bytes, cursor);
  vint(bytes, cursor);
  cursor.at += (flags & 2 ? 4 : 0) + (flags & 4 ? 4 : 0);
  vint(bytes, cursor);
  vint(bytes, cursor);
  const length = vint(bytes, cursor);
  return asUtf8(bytes.subarray(cursor.at, cursor.at + Math.min(length, 2048)));
}

function hasEncryptionRecord(bytes: Uint8Array, start: number, end: number): boolean {
  const cursor = { at: start };
  for (let records = 0; cursor.at < end && records < 20; records++) {
    const size = vint(bytes, cursor);
    const next = cursor.at + size;
    if (vint(bytes, cursor) === 1) return true;
    cursor.at = next;
  }
  return false;
}

function vint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; shift < 49; shift += 7) {
    const byte = u8(bytes, cursor.at++);
    value += (byte & 0x7f) * 2 ** shift;
    if (!(byte & 0x80)) break;
  }
  return value;
}

/** RAR 4: blocks of CRC16, type, flags, size, and for files the packed size. */
function listRar4(bytes: Uint8Array, max: number): RarListing {
  const names: string[] = [];
  let isEncrypted = false;
  let at = 7;
  while (at + 7 <= bytes.length && names.length < max) {
    const type = u8(bytes, at + 2);
    const flags = u16(bytes, at + 3);
    const size = u16(bytes, at + 5);
    if (size < 7 || type < 0x72 || type > 0x7b) break;
    if (type === 0x73 && flags & 0x80) return { names, isEncrypted: true };
    if (type === 0x74) {
      names.push(asLatin1(bytes.subarray(at + 32, at + 32 + u16(bytes, at + 26))).split("\0", 1)[0] ?? "");
      if (flags & 4) isEncrypted = true;
    }
    at += size + (flags & 0x8000 || type === 0x74 ? u32(bytes, at + 7) : 0);
  }
  return { names, isEncrypted };
}

import { asUtf8, startsWith, u8, untilNul } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { judgeEntryName, lookAtEntry } from "./entry.ts";

const block = 512;

/** Looks into a tar (POSIX.1-2001 ustar and pax, GNU long names). */
export async function lookAtTar(subject: Subject, look: Look): Promise<void> {
  const { bytes } = subject;
  let longName = "";
  for (let at = 0; at + block <= bytes.length && u8(bytes, at) !== 0; ) {
    const size = sizeField(bytes, at + 124);
    const content = bytes.subarray(at + block, at + block + size);
    const type = String.fromCharCode(u8(bytes, at + 156) || 0x30);
    if (size > bytes.length - at - block) look.stoppedBy("unreadable");
    if (type === "L" || type === "x") longName = extendedName(content, type) || longName;
    else {
      if (look.budget.take("archiveEntries") === 0) return look.stoppedBy("archive-entries");
      await lookAtMember(longName || shortName(bytes, at), type, linkName(bytes, at), content, look);
      longName = "";
    }
    at += block + Math.ceil(size / block) * block;
  }
}

async function lookAtMember(
  name: string,
  type: string,
  target: string,
  content: Uint8Array,
  look: Look,
): Promise<void> {
  judgeEntryName(name, look);
  if (type === "1" || type === "2") judgeEntryName(target, look);
  if (type === "0" || type === "7") await lookAtEntry({ name, declaredType: "", bytes: content }, look);
}

function shortName(bytes: Uint8Array, at: number): string {
  const name = asUtf8(untilNul(bytes, at, 100));
  const prefix = startsWith(bytes, "ustar\0", at + 257) ? asUtf8(untilNul(bytes, at + 345, 155)) : "";
  return prefix ? `${prefix}/${name}` : name;
}

function linkName(bytes: Uint8Array, at: number): string {
  return asUtf8(untilNul(bytes, at + 157, 100));
}

function extendedName(content: Uint8Array, type: string): string {
  const text = asUtf8(content.subarray(0, 8192)).replace(/\0+$/, "");
  return type === "L" ? text : (/(?:^|\n)\d{1,6} path=([^\n]{1,4000})\n/.exec(text)?.[1] ?? "");
}

/** Octal digits, or (GNU) a big-endian number after a byte of 0x80. */
function sizeField(bytes: Uint8Array, at: number): number {
  if (u8(bytes, at) & 0x80) {
    let value = 0;
    for (let i = 4; i < 12; i++) value = value * 256 + u8(bytes, at + i);
    return value;
  }
  const digits = asUtf8(bytes.subarray(at, at + 12)).replace(/[^0-7]/g, "");
  return Number.parseInt(digits || "0", 8);
}

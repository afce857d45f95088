import { lookAtEntry } from "../archive/entry.ts";
import { asLatin1, asUtf16, startsWith, u8, u32 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";

const sector = 2048;

/** Looks into an ISO 9660 image (ECMA-119), by its Joliet directory where there is one. */
export async function lookAtIso(subject: Subject, look: Look): Promise<void> {
  const { bytes } = subject;
  const descriptor = volumeDescriptor(bytes);
  if (descriptor < 0) return look.stoppedBy("container-not-opened");
  const isJoliet = u8(bytes, descriptor) === 2;
  const waiting = [{ at: u32(bytes, descriptor + 158) * sector, size: u32(bytes, descriptor + 166) }];
  const seen = new Set<number>();
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    if (seen.has(folder.at)) continue;
    seen.add(folder.at);
    for (const record of records(bytes, folder.at, folder.size, isJoliet)) {
      if (look.budget.take("archiveEntries") === 0) return look.stoppedBy("archive-entries");
      if (record.isFolder) waiting.push(record);
      else {
        const size = look.budget.take("expandedBytes", Math.min(record.size, bytes.length));
        await lookAtEntry(
          { name: record.name, declaredType: "", bytes: bytes.subarray(record.at, record.at + size) },
          look,
        );
      }
    }
  }
}

/** The supplementary (Joliet) descriptor has the long names; the primary one is the fallback. */
function volumeDescriptor(bytes: Uint8Array): number {
  let primary = -1;
  for (let at = 16 * sector, n = 0; n < 16 && startsWith(bytes, "CD001", at + 1); at += sector, n++) {
    if (u8(bytes, at) === 2 && startsWith(bytes, "%/", at + 88)) return at;
    if (u8(bytes, at) === 1) primary = at;
  }
  return primary;
}

interface IsoRecord {
  readonly name: string;
  readonly at: number;
  readonly size: number;
  readonly isFolder: boolean;
}

function* records(bytes: Uint8Array, start: number, size: number, isJoliet: boolean): Generator<IsoRecord> {
  const end = Math.min(start + size, bytes.length);
  for (let at = start; at + 33 < end; ) {
    const length = u8(bytes, at);
    if (length === 0) {
      at = Math.floor(at / sector) * sector + sector;
      continue;
    }
    const raw = bytes.subarray(at + 33, at + 33 + u8(bytes, at + 32));
    const isSelf = raw.length === 1 && u8(raw, 0) <= 1;
    const name = (
      isJoliet
        ? asUtf16(new Uint8Array(Buffer.from(raw.subarray(0, raw.length & ~1)).swap16()))
        : asLatin1(raw)
    ).replace(/;\d+$/, "");
    const place = { at: u32(bytes, at + 2) * sector, size: u32(bytes, at + 10) };
    if (!isSelf) yield { name, ...place, isFolder: (u8(bytes, at + 25) & 2) !== 0 };
    at += length;
  }
}

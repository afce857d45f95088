import { asLatin1, u8, u16, untilNul } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { unpack } from "../unpack.ts";
import { lookAtEntry } from "./entry.ts";

/** Looks into a gzip (RFC 1952): its first member, which is what programs open. */
export async function lookAtGzip(subject: Subject, look: Look): Promise<void> {
  const { start, name } = header(subject.bytes);
  const { bytes, stopped } = unpack(subject.bytes.subarray(start), "deflate", look);
  if (stopped === "limit") look.add("archiveBomb");
  if (stopped === "damaged") look.stoppedBy("unreadable");
  await lookAtEntry({ name: name || unpackedName(subject.name), declaredType: "", bytes }, look);
}

const unpackedEndings: Readonly<Record<string, string>> = { tgz: ".tar", emz: ".emf", svgz: ".svg", gz: "" };

function unpackedName(name: string): string {
  return name.replace(
    /\.(tgz|emz|svgz|gz)$/i,
    (_, ending: string) => unpackedEndings[ending.toLowerCase()] ?? "",
  );
}

function header(bytes: Uint8Array): { start: number; name: string } {
  const flags = u8(bytes, 3);
  let at = 10;
  let name = "";
  if (flags & 4) at += 2 + u16(bytes, at);
  if (flags & 8) {
    const raw = untilNul(bytes, at, 1024);
    name = asLatin1(raw);
    at += raw.length + 1;
  }
  if (flags & 16) at += untilNul(bytes, at, 65536).length + 1;
  if (flags & 2) at += 2;
  return { start: at, name };
}

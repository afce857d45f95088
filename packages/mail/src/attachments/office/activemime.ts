import { find } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { unpack } from "../unpack.ts";

/** ActiveMime: macros and objects of XML and MHTML documents, a zlib stream after a short header. */
export async function lookAtActiveMime(subject: Subject, look: Look): Promise<void> {
  const at = find(subject.bytes.subarray(0, 256), "\x78");
  const start = subject.bytes[0x32] === 0x78 ? 0x32 : at;
  if (start < 0) return look.stoppedBy("unreadable");
  const { bytes, stopped } = unpack(subject.bytes.subarray(start), "zlib", look);
  if (stopped === "damaged" && bytes.length === 0) look.stoppedBy("unreadable");
  look.add("embeddedObject");
  await look.inside({ name: "object", declaredType: "", bytes }, "embedded");
}

import { asUtf16, u64 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";

/** Header of a FileDataStoreObject ([MS-ONESTORE] 2.6.13): a file that opens at a double click. */
const storeObject = Buffer.from("e716e3bd65261145a4c48d4d0b7a9eac", "hex");

/** Looks for files embedded in a OneNote section. */
export async function lookAtOneNote(subject: Subject, look: Look): Promise<void> {
  const view = Buffer.from(subject.bytes.buffer, subject.bytes.byteOffset, subject.bytes.byteLength);
  let at = view.indexOf(storeObject);
  for (let files = 0; at >= 0; at = view.indexOf(storeObject, at + 16)) {
    if (++files > 200) return look.stoppedBy("embedded-object");
    const size = u64(subject.bytes, at + 16);
    const content = subject.bytes.subarray(at + 36, at + 36 + size);
    const report = await look.inside({ name: "embedded", declaredType: "", bytes: content }, "embedded");
    if (!report?.type.startsWith("image/")) look.add("embeddedFile", { kind: report?.type ?? "" });
  }
  look.text(wideRuns(subject.bytes));
}

function wideRuns(bytes: Uint8Array): string {
  const runs = asUtf16(bytes.subarray(0, bytes.length & ~1)).match(/[\x20-\x7e\u00a0-\u024f]{8,}/g) ?? [];
  return runs.join("\n");
}

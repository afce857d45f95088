import { asLatin1, startsWith, u32 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { openCompoundFile } from "./cfb.ts";
import { judgeField } from "./dde.ts";
import { judgeClass, lookAtPackage, outsideTarget } from "./ole-objects.ts";
import { type RtfContent, readRtf } from "./rtf-reader.ts";

/** Class names of objects that serve to reach a flaw. */
const exploitNames =
  /^(?:Equation\.[23]|OLE2Link|htmlfile|htafile|scriptletfile|ScriptBridge|MSComctlLib|otkloadr|Msxml2\.SAXXMLReader)/i;

/** Looks into a Rich Text file (RTF 1.9.1): objects, templates, fields, text. */
export async function lookAtRtf(subject: Subject, look: Look): Promise<void> {
  const content = readRtf(asLatin1(subject.bytes));
  if (content.isCut) look.stoppedBy("depth");
  for (const instruction of content.fields) judgeField(instruction, look);
  for (const template of content.templates) judgeTemplate(template, look);
  for (const data of content.objects) await lookAtObject(fromHex(data), look);
  judgeUpdates(content, look);
  look.text(content.text);
}

/** An object that is updated on opening acts without a click. */
function judgeUpdates({ updates, objects }: RtfContent, look: Look): void {
  if (updates && objects.length > 0) look.add("exploitObject");
}

function judgeTemplate(target: string, look: Look): void {
  if (!/^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\\\\)/i.test(target.trim())) return;
  look.add("remoteTemplate");
  look.link(target);
}

function fromHex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits.length % 2 ? digits.slice(0, -1) : digits, "hex"));
}

/** An object in the form of OLE 1 ([MS-OLEDS] 2.2.5); Word ignores what is wrong in its header, so we do. */
async function lookAtObject(bytes: Uint8Array, look: Look): Promise<void> {
  look.add("embeddedObject");
  const object = readOle1(bytes);
  if (exploitNames.test(object.className)) look.add("exploitObject");
  const target = object.isLink || /^OLE2Link/i.test(object.className) ? outsideTarget(bytes) : undefined;
  if (target !== undefined) {
    look.add("externalObject");
    look.link(target);
  }
  if (/^Package/i.test(object.className) && object.data.length > 0) return lookAtPackage(object.data, look);
  const storage = storageIn(bytes);
  if (storage) {
    judgeClass(openCompoundFile(storage).entries[0]?.classId ?? "", look);
    await look.inside({ name: "object", declaredType: "", bytes: storage }, "embedded");
  }
}

interface Ole1Object {
  readonly isLink: boolean;
  readonly className: string;
  readonly data: Uint8Array;
}

function readOle1(bytes: Uint8Array): Ole1Object {
  const length = Math.min(u32(bytes, 8), 256);
  const className = asLatin1(bytes.subarray(12, 12 + length)).split("\0", 1)[0] ?? "";
  let at = 12 + u32(bytes, 8);
  at += 4 + u32(bytes, at);
  at += 4 + u32(bytes, at);
  return { isLink: u32(bytes, 4) === 1, className, data: bytes.subarray(at + 4, at + 4 + u32(bytes, at)) };
}

function storageIn(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = view.indexOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "latin1");
  if (at >= 0) return bytes.subarray(at);
  return startsWith(bytes, "PK\x03\x04") ? bytes : undefined;
}

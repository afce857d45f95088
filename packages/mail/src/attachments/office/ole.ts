import { asLatin1, asUtf16, u16, u32 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { unpack } from "../unpack.ts";
import { lookAtWorkbook } from "./biff.ts";
import { type CfbEntry, type CompoundFile, openCompoundFile } from "./cfb.ts";
import { judgeField } from "./dde.ts";
import { judgeBinaryEncryption, judgeXor, openEncryptedPackage } from "./encryption.ts";
import { judgeMacros } from "./macros.ts";
import { lookAtOleObjects } from "./ole-objects.ts";
import { wordText } from "./word-text.ts";

type StreamLooker = (file: CompoundFile, entry: CfbEntry, look: Look) => void | Promise<void>;

/** Streams of the binary Office formats and who reads them; nested documents lie in storages and are read as well. */
const streamLookers: Readonly<Record<string, StreamLooker>> = {
  worddocument: lookAtWordDocument,
  workbook: (file, entry, look) => lookAtWorkbook(file.read(entry), look),
  book: (file, entry, look) => lookAtWorkbook(file.read(entry), look),
  "powerpoint document": lookAtPresentation,
  encryptedpackage: lookAtEncryptedPackage,
  "\x01compobj": judgeControl,
};

/** Looks into a compound file of any Office program: macros, fields, sheets, objects, encryption. */
export async function lookAtOle(subject: Subject, look: Look): Promise<void> {
  const file = openCompoundFile(subject.bytes);
  if (file.entries.length === 0) return look.stoppedBy("unreadable");
  judgeMacros(file, look);
  await lookAtOleObjects(file, look);
  for (const entry of file.entries) {
    if (entry.isStream) await streamLookers[entry.name.toLowerCase()]?.(file, entry, look);
  }
  if (file.isDamaged) look.stoppedBy("unreadable");
}

function streamNamed(file: CompoundFile, name: string, beside?: CfbEntry): CfbEntry | undefined {
  const folder = beside ? beside.path.slice(0, beside.path.length - beside.name.length) : "";
  return file.entries.find(
    (entry) => entry.isStream && entry.path.toLowerCase() === (folder + name).toLowerCase(),
  );
}

function judgeControl(file: CompoundFile, entry: CfbEntry, look: Look): void {
  const text = asLatin1(file.read(entry, 1024));
  if (/Forms\.\w{1,30}\.1|ShockwaveFlash|MSCOMCTL/i.test(text)) look.add("activex");
  if (/Equation\.(?:3|2)\b/.test(text)) look.add("exploitObject");
}

/** [MS-DOC] 2.5.2: flags of the information block, then the text with its field marks. */
function lookAtWordDocument(file: CompoundFile, entry: CfbEntry, look: Look): void {
  const stream = file.read(entry);
  const flags = u16(stream, 10);
  if (flags & 0x0100) {
    const table = streamNamed(file, flags & 0x0200 ? "1Table" : "0Table", entry);
    flags & 0x8000 || !table
      ? judgeXor(look)
      : judgeBinaryEncryption(file.read(table, u32(stream, 14) || 4096), look);
    return;
  }
  judgeAllFields(stream, look);
  const table = streamNamed(file, flags & 0x0200 ? "1Table" : "0Table", entry);
  const text = wordText(stream, table ? file.read(table) : new Uint8Array(0));
  for (const instruction of fieldInstructions(text)) judgeField(instruction, look);
  look.text(readableText(text));
}

/** The piece table can lie, so field marks are searched in the raw stream, in either width, as well. */
function judgeAllFields(stream: Uint8Array, look: Look): void {
  const body = stream.subarray(Math.min(stream.length, 512));
  for (const text of [asLatin1(body), asUtf16(body.subarray(0, body.length & ~1))]) {
    for (const instruction of fieldInstructions(text))
      if (/DDE/i.test(instruction)) judgeField(instruction, look);
  }
}

function fieldInstructions(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf("\x13"); at >= 0 && found.length < 2000; at = text.indexOf("\x13", at + 1)) {
    found.push(/^[^\x13\x14\x15]{1,2000}/.exec(text.slice(at + 1, at + 2001))?.[0] ?? "");
  }
  return found;
}

/** What the reader sees: a field's result without its instruction, table cells and paragraphs as lines. */
function readableText(text: string): string {
  const shown = text.replace(/\x13[^\x13\x14\x15]{0,2000}[\x14\x15]/g, "").replace(/[\x13-\x15]/g, "");
  return shown.replace(/[\r\x07\x0b\x0c]/g, "\n").replace(/[\0-\x08\x0e-\x1f]/g, "");
}

/** [MS-PPT] 2.3: records; macros and objects lie in it as compressed compound files. */
async function lookAtPresentation(file: CompoundFile, entry: CfbEntry, look: Look): Promise<void> {
  const stream = file.read(entry);
  const user = streamNamed(file, "Current User", entry);
  if (user && u32(file.read(user, 64), 12) === 0xf3d1c4df)
    return judgeBinaryEncryption(cryptSession(stream), look);
  for (let at = 0; at + 8 <= stream.length; ) {
    const type = u16(stream, at + 2);
    const size = u32(stream, at + 4);
    const isContainer = (u16(stream, at) & 15) === 15;
    const data = stream.subarray(at + 8, at + 8 + size);
    if (type === 0x1011) await lookAtStoredObject(data, u16(stream, at) >>> 4 === 1, look);
    if (type === 0x0fa0) look.text(asUtf16(data));
    if (type === 0x0fa8) look.text(asLatin1(data));
    if (type === 0x0fba) judgePresentationString(asUtf16(data), look);
    at += isContainer ? 8 : 8 + size;
  }
}

function judgePresentationString(text: string, look: Look): void {
  if (/^(?:https?|ftp|file|mailto):/i.test(text)) look.link(text);
}

/** CryptSession10Container (record 0x2F14) holds the encryption info. */
function cryptSession(stream: Uint8Array): Uint8Array {
  const mark = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength).indexOf(
    "\x0f\0\x14\x2f",
    0,
    "latin1",
  );
  return mark < 0 ? new Uint8Array(0) : stream.subarray(mark + 8);
}

/** ExOleObjStg and its compressed twin: the latter starts with the size of what it unpacks to. */
async function lookAtStoredObject(data: Uint8Array, isCompressed: boolean, look: Look): Promise<void> {
  const { bytes, stopped } = isCompressed
    ? unpack(data.subarray(4), "zlib", look)
    : { bytes: data, stopped: undefined };
  if (stopped === "damaged") look.stoppedBy("embedded-object");
  if (bytes.length < 512) return;
  const inner = openCompoundFile(bytes);
  const isProject = inner.entries.some(({ name }) => name.toUpperCase() === "_VBA_PROJECT");
  if (!isProject) look.add("embeddedObject");
  await look.inside({ name: "object", declaredType: "", bytes }, "embedded");
}

async function lookAtEncryptedPackage(file: CompoundFile, entry: CfbEntry, look: Look): Promise<void> {
  const info = streamNamed(file, "EncryptionInfo", entry);
  if (!info) return judgeXor(look);
  const opened = openEncryptedPackage(file.read(info, 65536), file.read(entry), look);
  if (opened) await look.inside({ name: "package", declaredType: "", bytes: opened }, "embedded");
}

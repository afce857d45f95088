import { asLatin1, asUtf16, u8, u16 } from "../bytes.ts";
import type { Look } from "../look.ts";
import { judgeBiffEncryption } from "./encryption.ts";

interface BiffRecord {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Record numbers of [MS-XLS] 2.3. */
const types = {
  filePass: 0x2f,
  sheet: 0x85,
  supBook: 0x1ae,
  externSheet: 0x17,
  formula: 0x06,
  hyperlink: 0x1b8,
  strings: 0xfc,
  label: 0x204,
};
/** Functions of macro sheets that leave the sheet: CALL, REGISTER, EXEC, FOPEN, FWRITE, FWRITELN, RUN ([MS-XLS] 2.5.198.17). */
const leavingFunctions = new Set([0x96, 0x95, 0x6e, 0x84, 0x8a, 0x89, 0x11]);

/** Reads the records of a workbook stream: macro sheets, hidden sheets, conversations with programs, encryption. */
export function lookAtWorkbook(stream: Uint8Array, look: Look): void {
  const isOld = u16(stream, 0) !== 0x809 || u16(stream, 4) < 0x600;
  let hasMacroSheet = false;
  for (const record of records(stream)) {
    if (record.type === types.filePass && judgeBiffEncryption(record.data, isOld, look)) return;
    if (record.type === types.sheet) hasMacroSheet = judgeSheet(record.data, look) || hasMacroSheet;
    if (record.type === types.supBook || record.type === types.externSheet)
      judgeLinkedBook(record, isOld, look);
    if (hasMacroSheet && record.type === types.formula && leavesSheet(record.data))
      look.add("excel4Macro", { calls: "yes" });
    textOf(record, look);
  }
}

function* records(stream: Uint8Array): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = u16(stream, at);
    const size = u16(stream, at + 2);
    if (type === 0 && size === 0) return;
    yield { type, data: stream.subarray(at + 4, at + 4 + size) };
    at += 4 + size;
  }
}

/** BoundSheet8: place, visibility, type; 1 is a macro sheet, 6 a module sheet of Excel 5. */
function judgeSheet(data: Uint8Array, look: Look): boolean {
  const type = u8(data, 5);
  if ((u8(data, 4) & 3) === 2) look.add("hiddenSheet");
  if (type === 1) look.add("excel4Macro");
  if (type === 6) look.add("macro");
  return type === 1;
}

/** An outside book whose "path" is a program and a topic, divided by \x03, is a conversation (2.4.271). */
function judgeLinkedBook({ type, data }: BiffRecord, isOld: boolean, look: Look): void {
  if (type === types.externSheet && !isOld) return;
  const path = type === types.externSheet ? asLatin1(data.subarray(1)) : bookPath(data);
  if (path.indexOf("\x03") > 0) {
    isHarmlessLink(path) ? undefined : look.add("dde");
    return;
  }
  const outside = /(?:https?|ftp|file):[^\0]{3,500}|\x05[^\0]{3,500}|\\\\[\w.-]{2,80}\\[^\0]{1,300}/i.exec(
    path,
  )?.[0];
  if (outside && type === types.supBook) {
    look.add("externalObject");
    if (/^\w{2,10}:/.test(outside)) look.link(outside);
  }
}

/** OLE links to another document are written alike; a program as the first half is what makes it a conversation. */
function isHarmlessLink(path: string): boolean {
  return /^(?:Word|Excel|PowerPoint|Visio|AcroExch|Package|Paint|Equation)[\w. ]{0,40}\x03/i.test(path);
}

function bookPath(data: Uint8Array): string {
  const length = u16(data, 2);
  if (length === 0x401 || length === 0x3a01 || data.length < 5) return "";
  return u8(data, 4) & 1 ? asUtf16(data.subarray(5, 5 + length * 2)) : asLatin1(data.subarray(5, 5 + length));
}

/** Walks no tokens: a call is a function token of two or four bytes, and its number follows the count of arguments. */
function leavesSheet(data: Uint8Array): boolean {
  for (let at = 22; at + 3 < data.length; at++) {
    const token = u8(data, at);
    if ((token === 0x42 || token === 0x22 || token === 0x62) && leavingFunctions.has(u16(data, at + 2)))
      return true;
  }
  return false;
}

/** Strings of the shared table and of labels, roughly: enough to judge and redact what the sheet says. */
function textOf({ type, data }: BiffRecord, look: Look): void {
  if (type === types.hyperlink) {
    const target = /[a-z][a-z0-9+.-]{1,20}:[^\0]{3,2000}/i.exec(asUtf16(data.subarray(16, 4096)))?.[0];
    if (target) look.link(target);
  }
  if (type === types.strings) look.text(sharedStrings(data.subarray(8)));
  if (type === types.label) look.text(asLatin1(data.subarray(9)).replace(/[^\x20-\xff]+/g, " "));
}

function sharedStrings(data: Uint8Array): string {
  const strings: string[] = [];
  for (let at = 0; at + 3 < data.length; ) {
    const length = u16(data, at);
    const flags = u8(data, at + 2);
    at += 3;
    const runs = flags & 8 ? u16(data, at) : 0;
    at += flags & 8 ? 2 : 0;
    const extra = flags & 4 ? u16(data, at) | (u16(data, at + 2) << 16) : 0;
    at += flags & 4 ? 4 : 0;
    const bytes = flags & 1 ? length * 2 : length;
    strings.push(
      flags & 1 ? asUtf16(data.subarray(at, at + bytes)) : asLatin1(data.subarray(at, at + bytes)),
    );
    at += bytes + runs * 4 + Math.max(0, extra);
  }
  return strings.join("\n");
}

import { readZipEntry } from "../archive/zip.ts";
import { listZip, type ZipEntry } from "../archive/zip-directory.ts";
import { asUtf16, startsWith, u8, u32 } from "../bytes.ts";
import { baseName } from "../file-name.ts";
import type { Look, Subject } from "../look.ts";
import { openCompoundFile } from "./cfb.ts";
import { judgeFields } from "./fields.ts";
import { judgeMacros } from "./macros.ts";
import { judgeClass } from "./ole-objects.ts";
import { judgeRelationships } from "./relationships.ts";
import { attribute, decodeXmlPart, elements, textOfXml } from "./xml.ts";

type PartLooker = (bytes: Uint8Array, look: Look, name: string) => void | Promise<void>;

/** Bytes of one part that are read; a sheet of more is cut and the report says so. */
const maxPart = 6 * 1024 * 1024;

const paragraph = /<\/(?:w:p|a:p|text:p|text:h|row|si|is)>|<w:(?:br|tab|cr)\b[^<>]{0,200}>/g;
/** Parts that hold words and nothing that acts. */
const wordsOnly = /^xl\/(?:worksheets|sharedstrings|comments)|^ppt\/(?:slides|notesslides)\//;
const xmlText = (bytes: Uint8Array) => decodeXmlPart(bytes.subarray(0, maxPart));

/** Parts by name (ECMA-376), the first that fits; parts that are not named here are compared by their content. */
const partLookers: readonly (readonly [RegExp, PartLooker])[] = [
  [/\.rels$/, (bytes, look) => judgeRelationships(xmlText(bytes), look)],
  [/vbaproject[^/]*\.bin$/, (bytes, look) => judgeProject(bytes, look)],
  [/(?:^|\/)(?:int)?l?macrosheets\//, (_, look) => look.add("excel4Macro")],
  [/(?:^|\/)activex\/[^/]*$/, judgeActiveX],
  [/embeddings\//, lookAtEmbedding],
  [/externallinks\/[^/]*\.xml$/, judgeExternalLinkXml],
  [/externallinks\/[^/]*\.bin$/, judgeExternalLinkBinary],
  [/^xl\/workbook\.xml$/, judgeWorkbookXml],
  [/^xl\/workbook\.bin$/, (bytes, look) => judgeBinarySheets(bytes, look)],
  [
    /^xl\/(?:sharedstrings|comments\d{0,5})\.xml$|^xl\/worksheets\/[^/]*\.xml$/,
    (bytes, look) => look.text(sheetText(xmlText(bytes))),
  ],
  [/^xl\/sharedstrings\.bin$/, (bytes, look) => look.text(wideRuns(bytes))],
  [
    /^word\/(?:document|header\d{0,5}|footer\d{0,5}|footnotes|endnotes|comments|glossary\/document)\.xml$/,
    lookAtWordPart,
  ],
  [/^word\/(?:settings|websettings)\.xml$/, (bytes, look) => judgeFields(xmlText(bytes), look)],
  [/^ppt\/(?:slides|notesslides)\/[^/]*\.xml$/, lookAtSlide],
  [/^\[content_types\]\.xml$/, judgeContentTypes],
  [
    /\.(?:html?|mht|rtf|eml|xml\.rels|js|vbs|hta|exe|lnk|swf|dll|bat|ps1)$/,
    (bytes, look, name) => lookInside(bytes, look, name),
  ],
  [/\.bin$/, lookAtBinary],
  [/\.(?:png|jpe?g)$/, (bytes, look, name) => lookInside(bytes, look, name)],
];

/** Looks into an Office Open XML package, part by part. */
export async function lookAtOoxml(subject: Subject, look: Look): Promise<void> {
  const listing = listZip(subject.bytes, look.budget.left("archiveEntries"));
  if (listing.isCut) look.stoppedBy("archive-entries");
  if (!listing.hasDirectory) look.stoppedBy("unreadable");
  look.budget.take("archiveEntries", listing.entries.length);
  for (const entry of listing.entries) await lookAtPart(subject.bytes, entry, look);
}

async function lookAtPart(bytes: Uint8Array, entry: ZipEntry, look: Look): Promise<void> {
  const name = entry.name.toLowerCase().replace(/\\/g, "/").replace(/^\/+/, "");
  const looker = partLookers.find(([pattern]) => pattern.test(name))?.[1];
  if (!looker) return;
  if (entry.isEncrypted) return look.stoppedBy("encrypted");
  const isXml = name.endsWith(".xml") || name.endsWith(".rels");
  const limit = wordsOnly.test(name) ? "text-length" : "scanned-bytes";
  if (isXml && look.budget.left("scannedBytes") === 0) {
    look.stoppedBy(limit);
    return;
  }
  const content = readZipEntry(bytes, entry, look);
  if (!content) return;
  if (content.length > maxPart && isXml) look.stoppedBy(wordsOnly.test(name) ? "text-length" : "part-size");
  await looker(isXml ? look.scan(content.subarray(0, maxPart), limit) : content, look, name);
}

function judgeProject(bytes: Uint8Array, look: Look): void {
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) judgeMacros(openCompoundFile(bytes), look);
  else look.stoppedBy("macro-text");
}

function judgeActiveX(bytes: Uint8Array, look: Look): void {
  look.add("activex");
  const classId = /classid="\{?([0-9a-f-]{36})/i.exec(xmlText(bytes.subarray(0, 4096)))?.[1];
  if (classId) judgeClass(classId.toLowerCase(), look);
}

async function lookAtEmbedding(bytes: Uint8Array, look: Look, name: string): Promise<void> {
  look.add("embeddedObject");
  if (startsWith(bytes, "\xd0\xcf\x11\xe0"))
    judgeClass(openCompoundFile(bytes).entries[0]?.classId ?? "", look);
  await lookInside(bytes, look, name);
}

async function lookInside(bytes: Uint8Array, look: Look, name: string): Promise<void> {
  await look.inside({ name: baseName(name), declaredType: "", bytes }, "embedded");
}

async function lookAtBinary(bytes: Uint8Array, look: Look, name: string): Promise<void> {
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) await lookInside(bytes, look, name);
}

function judgeExternalLinkXml(bytes: Uint8Array, look: Look): void {
  for (const _ of elements(xmlText(bytes), "ddeLink")) look.add("dde");
}

/** BrtBeginSupBook ([MS-XLSB] 2.4.143): kind 1 is a conversation with a program. */
function judgeExternalLinkBinary(bytes: Uint8Array, look: Look): void {
  for (const { type, data } of binaryRecords(bytes)) {
    if (type === 360 && u8(data, 0) === 1) look.add("dde");
  }
}

function judgeWorkbookXml(bytes: Uint8Array, look: Look): void {
  for (const tag of elements(xmlText(bytes), "sheet")) {
    if (attribute(tag, "state").toLowerCase() === "veryhidden") look.add("hiddenSheet");
  }
}

/** BrtBundleSh ([MS-XLSB] 2.4.303): visibility 2 is very hidden. */
function judgeBinarySheets(bytes: Uint8Array, look: Look): void {
  for (const { type, data } of binaryRecords(bytes))
    if (type === 156 && u32(data, 0) === 2) look.add("hiddenSheet");
}

interface BinaryRecord {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Records of [MS-XLSB] 2.1.4: type in one or two bytes, size in up to four, seven bits each. */
function* binaryRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  for (let at = 0; at < bytes.length; ) {
    let type = u8(bytes, at++);
    if (type & 0x80) type = (type & 0x7f) | ((u8(bytes, at++) & 0x7f) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = u8(bytes, at++);
      size |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    yield { type, data: bytes.subarray(at, at + size) };
    at += size;
  }
}

function judgeContentTypes(bytes: Uint8Array, look: Look): void {
  if (/application\/vnd\.ms-excel\.(?:intl)?macrosheet/i.test(xmlText(bytes))) look.add("excel4Macro");
}

function lookAtWordPart(bytes: Uint8Array, look: Look): void {
  const xml = xmlText(bytes);
  judgeFields(xml, look);
  look.text(textOfXml(xml.replace(/<w:instrText\b[^<]{0,20000}<\/w:instrText>/g, ""), paragraph));
}

function lookAtSlide(bytes: Uint8Array, look: Look): void {
  const xml = xmlText(bytes);
  if (/action="ppaction:\/\/(?:program|macro)/i.test(xml)) look.add("externalObject");
  look.text(textOfXml(xml, paragraph));
}

/** Cells hold shared strings by number, which say nothing; strings in place and formulas do. */
function sheetText(xml: string): string {
  return textOfXml(
    xml.replace(/<c\b[^<>]{0,500}t="s"[^<>]{0,500}>(?:(?!<\/c>)[\s\S]){0,200}<\/c>/g, " "),
    /<\/(?:c|si|row|t)>/g,
  );
}

function wideRuns(bytes: Uint8Array): string {
  const even = asUtf16(bytes.subarray(0, bytes.length & ~1));
  const odd = asUtf16(bytes.subarray(1, 1 + ((bytes.length - 1) & ~1)));
  return [even, odd].flatMap((text) => text.match(/[\x20-\x7e\u00a0-\u024f]{4,}/g) ?? []).join("\n");
}

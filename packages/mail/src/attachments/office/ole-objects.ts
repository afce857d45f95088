import { asLatin1, asUtf16, find, u16, u32, untilNul } from "../bytes.ts";
import { baseName, extensionOf, runsByName } from "../file-name.ts";
import { kindOf, kindsOfExtension } from "../kinds.ts";
import type { Look } from "../look.ts";
import { type CompoundFile, formatClassId } from "./cfb.ts";

/** Classes that documents embed to reach a flaw of their handler, or that no honest document embeds. */
const exploitClasses: ReadonlySet<string> = new Set([
  "0002ce02-0000-0000-c000-000000000046", // Equation Editor 3.0 (CVE-2017-11882)
  "0002ce03-0000-0000-c000-000000000046", // MathType
  "00000300-0000-0000-c000-000000000046", // StdOleLink (CVE-2017-0199)
  "00000303-0000-0000-c000-000000000046", // file moniker
  "00000304-0000-0000-c000-000000000046", // item moniker
  "00000306-0000-0000-c000-000000000046", // pointer moniker
  "06290bd3-48aa-11d2-8432-006008c3fbfc", // script moniker (CVE-2017-8570)
  "3050f4d8-98b5-11cf-bb82-00aa00bdce0b", // HTML application
  "3050f5c8-98b5-11cf-bb82-00aa00bdce0b", // HTML application
  "f20da720-c02f-11ce-927b-0800095ae340", // OLE package shell object
  "d27cdb6e-ae6d-11cf-96b8-444553540000", // Flash
  "bdd1f04b-858b-11d1-b16a-00c0f0283628", // MSCOMCTL ListView (CVE-2012-0158)
  "996bf5e0-8044-4650-adeb-0b013914e99c",
  "c74190b6-8589-11d1-b16a-00c0f0283628", // TreeView
  "a08a033d-1a75-4ab6-a166-ead02f547959", // otkloadr
  "ecf44975-786e-462f-b02a-cbcce1a2c4a2", // CompositeMoniker aggregate
]);
/** A package is an ordinary way to embed a file; what lies in it is judged instead. */
const packageClasses: ReadonlySet<string> = new Set(["f20da720-c02f-11ce-927b-0800095ae340"]);
const urlMoniker = "79eac9e0-baf9-11ce-8c82-00aa004ba90b";

export function judgeClass(classId: string, look: Look): void {
  if (exploitClasses.has(classId) && !packageClasses.has(classId)) look.add("exploitObject");
}

/** Looks at everything that lies embedded in a compound file: packages, links, and classes known for harm. */
export async function lookAtOleObjects(file: CompoundFile, look: Look): Promise<void> {
  for (const entry of file.entries) {
    if (entry.classId !== "" && entry.path !== "") judgeClass(entry.classId, look);
    if (!entry.isStream) continue;
    const name = entry.name.toLowerCase();
    if (name === "\x01ole10native") await lookAtPackage(file.read(entry), look);
    if (name === "\x01ole") judgeOleStream(file.read(entry, 65536), look);
    if (name === "contents" && entry.path.includes("/")) look.add("embeddedObject");
  }
}

export interface Package {
  readonly name: string;
  /** Absent when the package links to a file instead of bringing it. */
  readonly content?: Uint8Array;
}

/** A file packed by the Object Packager ([MS-OLEDS] 2.3.6 and what packager.dll writes). */
export async function lookAtPackage(stream: Uint8Array, look: Look): Promise<void> {
  look.add("embeddedObject");
  const packed = readPackage(stream);
  if (!packed) look.stoppedBy("embedded-object");
  else if (packed.content)
    await look.inside({ name: baseName(packed.name), declaredType: "", bytes: packed.content }, "embedded");
  else judgeLinkedFile(packed.name, look);
}

/** A package can name a file of the reader's own disk instead of bringing one. */
function judgeLinkedFile(name: string, look: Look): void {
  const extension = extensionOf(name);
  const kind = kindsOfExtension(extension)[0];
  if (kind && runsByName(extension)) look.add("embeddedProgram", { kind: kindOf(kind).mediaType });
}

/** Size, mark, label, path, four bytes (the third: 1 a link, 3 a copy), length and text of another path, length and content. */
export function readPackage(stream: Uint8Array): Package | undefined {
  const start = u16(stream, 4) === 2 ? 6 : u16(stream, 0) === 2 ? 2 : -1;
  if (start < 0) return wholeStream(stream);
  const label = untilNul(stream, start, 1024);
  const path = untilNul(stream, start + label.length + 1, 1024);
  const narrow = asLatin1(path.length > 0 ? path : label);
  let at = start + label.length + path.length + 2;
  if (u16(stream, at + 2) === 1) return { name: narrow };
  at += 4;
  at += 4 + u32(stream, at);
  const size = u32(stream, at);
  if (at + 4 > stream.length) return undefined;
  return { name: wideName(stream, at + 4 + size) || narrow, content: stream.subarray(at + 4, at + 4 + size) };
}

/** Other servers write their data as they like after a length. */
function wholeStream(stream: Uint8Array): Package | undefined {
  return stream.length > 4 ? { name: "object", content: stream.subarray(4, 4 + u32(stream, 0)) } : undefined;
}

/** Newer packagers repeat the three names in UTF-16 after the data: command, label, path. */
function wideName(stream: Uint8Array, at: number): string {
  let place = at;
  const names: string[] = [];
  for (let n = 0; n < 3 && place + 4 <= stream.length; n++) {
    const length = u32(stream, place) * 2;
    if (length > 2048) return "";
    names.push(asUtf16(stream.subarray(place + 4, place + 4 + length)).split("\0", 1)[0] ?? "");
    place += 4 + length;
  }
  return names[1] ?? "";
}

/** The stream of a linked object ([MS-OLEDS] 2.3.3): a link to an address outside is loaded on opening. */
function judgeOleStream(stream: Uint8Array, look: Look): void {
  const isLink = (u32(stream, 4) & 1) !== 0;
  const target = isLink ? outsideTarget(stream) : undefined;
  if (target === undefined) return;
  look.add("externalObject");
  look.link(target, "");
}

/** Address in a moniker: a URL, or a share on another machine. */
export function outsideTarget(stream: Uint8Array): string | undefined {
  const hasUrlMoniker = monikers(stream).includes(urlMoniker);
  const text = asUtf16(stream.subarray(firstWide(stream))) + asLatin1(stream);
  const target =
    /(?:https?|ftp|file|mhtml|ms-\w{1,20}):[^\s\0"<>]{3,500}|\\\\[\w.-]{2,80}\\[^\s\0"<>]{1,300}/i.exec(
      text,
    )?.[0];
  return target ?? (hasUrlMoniker ? "" : undefined);
}

/** UTF-16 text can begin at an odd place. */
function firstWide(stream: Uint8Array): number {
  const at = find(stream, "h\0t\0t\0p\0");
  return at >= 0 ? at : Math.max(0, find(stream, "\\\0\\\0"));
}

function monikers(stream: Uint8Array): string[] {
  const ids: string[] = [];
  for (
    let at = find(stream, "\xe0\xc9\xea\x79");
    at >= 0 && ids.length < 20;
    at = find(stream, "\xe0\xc9\xea\x79", at + 1)
  ) {
    ids.push(formatClassId(stream.subarray(at, at + 16)));
  }
  return ids;
}

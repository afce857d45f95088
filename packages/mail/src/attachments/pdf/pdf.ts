import { asLatin1, find } from "../bytes.ts";
import { baseName } from "../file-name.ts";
import type { Look, Subject } from "../look.ts";
import { nameOf, PdfDocument, type PdfObject } from "./document.ts";
import { decodePdfString, type PdfDict, PdfName, type PdfValue } from "./lexer.ts";
import { bitmapOf } from "./picture.ts";
import { pdfText } from "./text.ts";

/** Actions that reach out of the document (ISO 32000-1, 12.6.4). */
const reaching = new Set([
  "URI",
  "SubmitForm",
  "GoToR",
  "GoToE",
  "ImportData",
  "Launch",
  "JavaScript",
  "Rendition",
  "Thread",
]);
/** The formatting functions that form tools write themselves. */
const formScript =
  /^[\s;]{0,20}(?:AF(?:Number|Date|Time|Percent|Special|Simple|Range|MakeNumber)\w{0,30}\s{0,5}\([^)]{0,500}\)[\s;]{0,20}){1,5}$/;

/** Looks into a PDF: what it does by itself or at a click, what it carries, where it leads, what it says. */
export async function lookAtPdf(subject: Subject, look: Look): Promise<void> {
  const document = new PdfDocument(subject.bytes, look);
  if (document.objects.length === 0) return look.stoppedBy("unreadable");
  const scripts: string[] = [];
  for (const object of document.objects) judgeValue(object.value, object.id, 0, document, scripts, look);
  for (const trailer of document.trailers) judgeValue(trailer, 0, 0, document, scripts, look);
  judgeScripts(scripts, look);
  judgeHiddenWords(subject.bytes, look);
  await lookAtEmbedded(document, look);
  const length = keepText(document, look);
  judgeLinkOnly(document, length, look);
}

function judgeValue(
  value: PdfValue,
  id: number,
  depth: number,
  document: PdfDocument,
  scripts: string[],
  look: Look,
): void {
  if (depth > 40) return;
  if (Array.isArray(value))
    for (const item of value as readonly PdfValue[]) judgeValue(item, id, depth + 1, document, scripts, look);
  if (!(value instanceof Map)) return;
  judgeDict(value, id, document, scripts, look);
  for (const item of value.values())
    if (typeof item === "object") judgeValue(item, id, depth + 1, document, scripts, look);
}

function judgeDict(dict: PdfDict, id: number, document: PdfDocument, scripts: string[], look: Look): void {
  const action = nameOf(document.resolve(dict.get("S")));
  if (action === "Launch") look.add("pdfLaunch");
  if (dict.has("JS")) scripts.push(scriptText(dict.get("JS"), id, document));
  if (action === "URI" || typeof document.resolve(dict.get("URI")) === "string")
    keepLink(document.string(dict.get("URI"), id), look);
  if (dict.has("OpenAction")) judgeAutomatic(document.dict(dict.get("OpenAction")), document, look);
  const additional = document.dict(dict.get("AA"));
  for (const target of additional?.values() ?? []) judgeAutomatic(document.dict(target), document, look);
  if (action === "SubmitForm" || action === "GoToR" || action === "GoToE")
    keepTarget(dict.get("F"), id, document, look);
}

function judgeAutomatic(action: PdfDict | undefined, document: PdfDocument, look: Look): void {
  const kind = nameOf(document.resolve(action?.get("S")));
  if (reaching.has(kind) && !isFormScript(action, kind, document)) look.add("pdfAutomaticAction", { kind });
}

function isFormScript(action: PdfDict | undefined, kind: string, document: PdfDocument): boolean {
  return kind === "JavaScript" && formScript.test(scriptText(action?.get("JS"), 0, document));
}

function scriptText(value: PdfValue | undefined, id: number, document: PdfDocument): string {
  const stream = document.content(document.object(value));
  return stream
    ? asLatin1(stream.bytes.subarray(0, 200_000))
    : decodePdfString(document.string(value, document.object(value)?.id ?? id));
}

function judgeScripts(scripts: readonly string[], look: Look): void {
  if (scripts.length === 0) return;
  look.add(scripts.every((script) => formScript.test(script)) ? "pdfFormScript" : "pdfJavascript");
}

/** A word that no object showed lies where only a bent cross-reference table finds it. */
function judgeHiddenWords(bytes: Uint8Array, look: Look): void {
  if (find(bytes, "/JavaScript") >= 0 && !look.has("pdfFormScript") && /\/JS[\s(<]/.test(asLatin1(bytes)))
    look.add("pdfJavascript");
  if (find(bytes, "/Launch") >= 0 && /\/Launch\b[\s\S]{0,200}?\/(?:F|Win|Unix)\b/.test(asLatin1(bytes)))
    look.add("pdfLaunch");
}

function keepLink(target: string, look: Look): void {
  if (target !== "") look.link(decodePdfString(target));
}

function keepTarget(value: PdfValue | undefined, id: number, document: PdfDocument, look: Look): void {
  const specification = document.dict(value);
  const target = document.string(specification?.get("UF") ?? specification?.get("F") ?? value, id);
  if (!/^(?:https?|ftp|file):|^\\\\/i.test(target)) return;
  look.add("pdfAutomaticAction", { kind: "remote" });
  look.link(target);
}

async function lookAtEmbedded(document: PdfDocument, look: Look): Promise<void> {
  const names = embeddedNames(document);
  for (const object of document.objects) {
    if (!(object.value instanceof Map) || !object.stream) continue;
    const isFile = nameOf(object.value.get("Type")) === "EmbeddedFile" || names.has(object);
    if (isFile) await lookAtEmbeddedFile(document, object, names.get(object) ?? "attachment", look);
    else if (nameOf(object.value.get("Subtype")) === "Image") await lookAtPicture(document, object, look);
  }
}

/** File specifications (7.11) name the streams that are files. */
function embeddedNames(document: PdfDocument): Map<PdfObject, string> {
  const names = new Map<PdfObject, string>();
  for (const { id, value } of document.objects) {
    const files = value instanceof Map ? document.dict(value.get("EF")) : undefined;
    if (!files || !(value instanceof Map)) continue;
    const name = decodePdfString(document.string(value.get("UF") ?? value.get("F"), id));
    for (const ref of files.values()) {
      const object = document.object(ref);
      if (object) names.set(object, name);
    }
  }
  return names;
}

async function lookAtEmbeddedFile(
  document: PdfDocument,
  object: PdfObject,
  name: string,
  look: Look,
): Promise<void> {
  look.add("pdfEmbeddedFile");
  const content = document.content(object);
  if (content)
    await look.inside({ name: baseName(name), declaredType: "", bytes: content.bytes }, "embedded");
}

/** Pictures are searched for QR codes, so only those that could hold one are unpacked. */
async function lookAtPicture(document: PdfDocument, object: PdfObject, look: Look): Promise<void> {
  if (!look.context.qr || look.budget.left("images") === 0 || !(object.value instanceof Map)) return;
  const content = document.content(object);
  if (!content) return;
  const isJpeg = content.picture === "DCTDecode" || content.picture === "DCT";
  const bytes = isJpeg
    ? content.bytes
    : content.picture
      ? undefined
      : bitmapOf(object.value, content.bytes, document);
  if (bytes)
    await look.inside({ name: isJpeg ? "picture.jpg" : "picture.bmp", declaredType: "", bytes }, "embedded");
}

function keepText(document: PdfDocument, look: Look): number {
  let length = 0;
  for (const piece of pdfText(document)) {
    length += piece.replace(/\s/g, "").length;
    look.text(piece);
    if (look.limits.has("text-length")) break;
  }
  return length;
}

const fewWords = 350;

function judgeLinkOnly(document: PdfDocument, length: number, look: Look): void {
  const pages = document.objects.filter(
    ({ value }) => value instanceof Map && isPage(value.get("Type")),
  ).length;
  const hasWebLink = look.links.some(({ href }) => /^https?:/i.test(href));
  if (hasWebLink && pages <= 2 && length < fewWords) look.add("pdfLinkOnly");
}

function isPage(type: PdfValue | undefined): boolean {
  return type instanceof PdfName && type.name === "Page";
}

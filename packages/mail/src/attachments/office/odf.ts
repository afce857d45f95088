import { readZipEntry } from "../archive/zip.ts";
import { listZip } from "../archive/zip-directory.ts";
import { baseName } from "../file-name.ts";
import type { Look, Subject } from "../look.ts";
import { judgeMacroText } from "./macros.ts";
import { attribute, decodeXmlPart, elements, textOfXml, unescapeXml } from "./xml.ts";

/** Looks into an OpenDocument package (ISO/IEC 26300): Basic and other macros, objects, links, text. */
export async function lookAtOdf(subject: Subject, look: Look): Promise<void> {
  const listing = listZip(subject.bytes, look.budget.left("archiveEntries"));
  if (listing.isCut) look.stoppedBy("archive-entries");
  for (const entry of listing.entries) {
    look.budget.take("archiveEntries");
    const name = entry.name.toLowerCase();
    if (!isTelling(name)) continue;
    const content = readZipEntry(subject.bytes, entry, look);
    if (content) await lookAtOdfPart(name, content, look);
  }
}

function isTelling(name: string): boolean {
  return /^(?:content|styles|settings)\.xml$|^meta-inf\/manifest\.xml$|^basic\/|^scripts\/|^object|\.(?:bin|ole|exe|lnk|js|vbs|html?)$/.test(
    name,
  );
}

async function lookAtOdfPart(name: string, content: Uint8Array, look: Look): Promise<void> {
  if (name === "meta-inf/manifest.xml") return judgeManifest(decodeXmlPart(content), look);
  if (name === "content.xml") return judgeContent(decodeXmlPart(content), look);
  if (name.startsWith("basic/") || name.startsWith("scripts/")) return judgeScript(name, content, look);
  if (name.startsWith("object") && !/\/(?:content|styles|settings|meta)\.xml$/.test(name))
    look.add("embeddedObject");
  if (!name.endsWith(".xml"))
    await look.inside({ name: baseName(name), declaredType: "", bytes: content }, "embedded");
}

function judgeManifest(xml: string, look: Look): void {
  if (!/<manifest:encryption-data\b/.test(xml)) return;
  look.add("encryptedDocument", { kind: "opendocument" });
  look.stoppedBy("encrypted");
}

/** Event listeners that start a macro stand in the content; the macro itself lies in a part of its own. */
function judgeContent(xml: string, look: Look): void {
  for (const tag of elements(xml, "event-listener")) {
    if (/dom:load|office:(?:load|open)/.test(tag) && /script/.test(tag)) look.add("macroAutorun");
  }
  for (const tag of elements(xml, "dde-source")) if (tag) look.add("dde");
  for (const tag of elements(xml, "a")) look.link(attribute(tag, "href"));
  for (const tag of elements(xml, "object"))
    if (/href="(?:https?|file):/.test(tag)) look.add("externalObject");
  look.text(textOfXml(xml, /<\/text:(?:p|h)>/g));
}

function judgeScript(name: string, content: Uint8Array, look: Look): void {
  if (/script-l[bc]\.xml$|dialog-l[bc]\.xml$/.test(name)) return;
  const source = unescapeXml(decodeXmlPart(content).replace(/<[^<>]{0,2000}>/g, "")).replace(
    /REM {1,5}\*{3,}[^\n]{0,50}/g,
    "",
  );
  if (/\S/.test(source.replace(/Sub Main\s{0,50}End Sub/i, ""))) judgeMacroText(source, look);
}

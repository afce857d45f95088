import { fromBase64 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { judgeFields } from "./fields.ts";
import { judgeRelationships } from "./relationships.ts";
import { decodeXmlPart, elements, textOfXml } from "./xml.ts";

const paragraph = /<\/(?:w:p|a:p|Cell|Row|ss:Cell)>/g;
const binaryData =
  /<(?:w|pkg|o):?(?:binData|binaryData|OLEObject)\b([^<>]{0,2000})>([A-Za-z0-9+/=\s]{16,})</g;

/** Office documents in one XML file: WordprocessingML and SpreadsheetML of 2003, and the flat form of 2007. */
export async function lookAtFlatXml(subject: Subject, look: Look): Promise<void> {
  const xml = decodeXmlPart(subject.bytes);
  judgeFields(xml, look);
  judgeRelationships(xml, look);
  judgeSpreadsheet(xml, look);
  if (/<w:docOleData\b/.test(xml)) look.add("embeddedObject");
  if (/<w:ocx\b|classid="clsid:/i.test(xml)) look.add("activex");
  for (const [, attributes = "", data = ""] of xml.matchAll(binaryData)) {
    const name = /name="(?:[^"]{0,200}[/\\])?([^"/\\]{1,200})"/.exec(attributes)?.[1] ?? "object";
    await look.inside({ name, declaredType: "", bytes: fromBase64(data) }, "embedded");
  }
  look.text(textOfXml(xml.replace(binaryData, "<"), paragraph));
}

/** Links of a spreadsheet of 2003 to a program: `SupBook` with a `DDE` name, or a path of program and topic. */
function judgeSpreadsheet(xml: string, look: Look): void {
  for (const _ of elements(xml, "(?:DDE|Dde)(?:Link|Item|Name)?")) look.add("dde");
  if (/<(?:\w{1,10}:)?Path>[^<|]{1,200}\|[^<]{1,500}</.test(xml)) look.add("dde");
  if (/\bss:Formula="=[\w.]{2,60}\|/.test(xml)) look.add("dde");
  if (/<(?:\w{1,10}:)?(?:MacroSheet|Macrosheet)\b/.test(xml)) look.add("excel4Macro");
}

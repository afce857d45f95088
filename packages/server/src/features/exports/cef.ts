import { type FormatLine, severityOf } from "./formats.types.ts";
import { oneLine } from "./one-line.ts";

/** CEF counts severity from 0 to 10. */
const perStep = 2;

/** ArcSight Common Event Format, version 0: header with pipes, extension of `key=value`. */
export const toCef: FormatLine = (entry, source) => {
  const header = [
    "CEF:0",
    "Atalaia",
    "Atalaia",
    inHeader(source.version),
    inHeader(entry.type),
    inHeader(entry.sentence),
    String(severityOf(entry.type) * perStep),
  ].join("|");
  const extension = Object.entries({
    rt: String(Date.parse(entry.at)),
    externalId: entry.id,
    dvchost: source.host,
    suid: entry.actor.id ?? entry.actor.kind,
    suser: entry.actor.name,
    cs1Label: "conversation",
    cs1: entry.conversationId ?? "",
    cs2Label: "contact",
    cs2: entry.contact?.id ?? "",
    cs3Label: "subject",
    cs3: entry.subject.id ?? "",
    cs4Label: "data",
    cs4: JSON.stringify(entry.data),
    cn1Label: "index",
    cn1: entry.index === null ? "" : String(entry.index),
  })
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${inExtension(value)}`)
    .join(" ");
  return `${header}|${extension}`;
};

/** In the header a backslash and a pipe are escaped, and there is no line break. */
function inHeader(text: string): string {
  return oneLine(text).replaceAll(/[\\|]/g, "\\$&");
}

/** In the extension a backslash and an equals sign are escaped; a line break is written as `\n`. */
function inExtension(text: string): string {
  return text
    .replaceAll(/[\\=]/g, "\\$&")
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

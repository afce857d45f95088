import { type FormatLine, severityOf } from "./formats.types.ts";
import { oneLine } from "./one-line.ts";

/** RFC 5424, section 6.2.1: facility 13 is log audit; severities 6 informational, 5 notice, 4 warning, 3 error, 2 critical. */
const logAudit = 13;
const severities = { 1: 6, 2: 5, 3: 4, 4: 3, 5: 2 } as const;
/** An element of our own needs a private enterprise number; 32473 is reserved for documentation (RFC 5612). */
const element = "evidence@32473";

/** One RFC 5424 message without its framing. */
export const toSyslog: FormatLine = (entry, source) => {
  const priority = logAudit * 8 + severities[severityOf(entry.type)];
  const data = Object.entries({
    id: entry.id,
    index: entry.index === null ? "" : String(entry.index),
    actor: entry.actor.id ?? entry.actor.kind,
    subject: entry.subject.id ?? "",
    conversation: entry.conversationId ?? "",
    contact: entry.contact?.id ?? "",
    data: JSON.stringify(entry.data),
  })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ` ${name}="${inParameter(value)}"`)
    .join("");
  const head = [`<${priority}>1`, entry.at, inHeader(source.host), "atalaia", "-", entry.type];
  return `${head.join(" ")} [${element}${data}] \uFEFF${oneLine(entry.sentence)}`;
};

/** Section 6.3.3: a quote, a backslash and a closing bracket are escaped. */
function inParameter(text: string): string {
  return oneLine(text).replaceAll(/["\\\]]/g, "\\$&");
}

/** Section 6: printable US-ASCII, at most 255 characters, a dash for none. */
function inHeader(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]/g, "").slice(0, 255) || "-";
}

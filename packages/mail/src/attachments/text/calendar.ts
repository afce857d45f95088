import { decodeText } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";

const shown = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|FN|NOTE|ORG|TITLE|TEL|EMAIL|ADR|ORGANIZER|CONTACT)$/;
const address = /\bhttps?:\/\/[^\s"'<>)\]\\]{3,2000}/gi;

/** Looks at a calendar entry (RFC 5545) or a contact (RFC 6350): what it says, where it leads, what its alarm does. */
export function lookAtCalendar(subject: Subject, look: Look): void {
  const lines = decodeText(subject.bytes)
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  for (const line of lines) {
    const { name, value } = property(line);
    if (name === "ACTION" && /^PROCEDURE$/i.test(value.trim())) look.add("calendarProgram");
    if (shown.test(name)) look.text(unescapeText(value));
    if (name === "URL" || name === "ATTACH") look.link(value);
    else for (const match of unescapeText(value).matchAll(address)) look.link(match[0]);
    if (look.limits.has("text-length")) return;
  }
}

function property(line: string): { name: string; value: string } {
  const match = /^(?:[\w-]{1,40}\.)?([\w-]{1,40})(?:;(?:[^":]|"[^"]{0,500}"){0,1000})?:/.exec(
    line.slice(0, 4000),
  );
  return match
    ? { name: (match[1] ?? "").toUpperCase(), value: line.slice(match[0].length) }
    : { name: "", value: "" };
}

function unescapeText(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char));
}

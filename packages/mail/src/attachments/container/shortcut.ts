import { asLatin1, asUtf16, decodeText } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";

const address =
  /\b(?:https?|ftp|file|search-ms|ms-\w{1,30}):[^\s\0"'<>]{3,1000}|\\\\[\w.@-]{2,100}\\[^\s\0"'<>]{1,300}/gi;

/** What a shortcut points to, for the reader of the report; that it is one is said by its kind. */
export function lookAtShortcut(subject: Subject, look: Look): void {
  const { bytes } = subject;
  const text =
    subject.kind === "lnk"
      ? `${asLatin1(bytes)}\n${asUtf16(bytes.subarray(0, bytes.length & ~1))}`
      : decodeText(bytes);
  for (const match of text.slice(0, 2_000_000).matchAll(address)) look.link(match[0]);
}

/** A script's own text is judged for links and redacted like any other text. */
export function lookAtScript(subject: Subject, look: Look): void {
  const text = decodeText(subject.bytes);
  for (const match of text.slice(0, 2_000_000).matchAll(address)) look.link(match[0]);
  look.text(text);
}

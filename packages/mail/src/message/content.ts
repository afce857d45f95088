import { decodeWords } from "postal-mime";
import { decodeCharset, decodeTransfer } from "./decode.ts";
import type { MimePart } from "./mime.ts";

/** A piece of the body as it is shown. */
export interface Segment {
  readonly kind: "plain" | "html";
  readonly text: string;
}

/** A file in a message. */
export interface Part {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
  /** Shown inside the body rather than listed as a file. */
  readonly inline: boolean;
}

export interface Content {
  readonly shown: readonly Segment[];
  readonly unshown: readonly string[];
  readonly parts: readonly Part[];
}

/** Sorts the leaves of a message into what is shown, its plain twins, and files, as mail programs do. */
export function readContent(root: MimePart, limit: { textLength: number }): Content {
  const content: Collected = { shown: [], unshown: [], parts: [], room: limit.textLength * 4 };
  collect(root, content);
  return content;
}

interface Collected {
  readonly shown: Segment[];
  readonly unshown: string[];
  readonly parts: Part[];
  /** Bytes of text that may still be decoded. */
  room: number;
}

function collect(part: MimePart, content: Collected): void {
  const kind = textKind(part);
  if (part.type.value === "multipart/alternative") collectAlternative(part, content);
  else if (part.children.length > 0) for (const child of part.children) collect(child, content);
  else if (kind && !isFile(part)) content.shown.push({ kind, text: textOf(part, content) });
  else if (part.body.length > 0) content.parts.push(fileOf(part));
}

/** The last form that can be shown is shown (RFC 2046 section 5.1.4); the plain ones stay for comparison. */
function collectAlternative(part: MimePart, content: Collected): void {
  const shown =
    part.children.findLast(holdsHtml) ?? part.children.findLast((child) => textKind(child) !== null);
  for (const child of part.children) {
    if (child === shown || (textKind(child) === null && child.type.value !== "text/x-amp-html"))
      collect(child, content);
    else content.unshown.push(textOf(child, content));
  }
}

function holdsHtml(part: MimePart): boolean {
  return textKind(part) === "html" || part.children.some(holdsHtml);
}

function textKind(part: MimePart): Segment["kind"] | null {
  const type = part.type.value;
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  return type === "text/plain" ||
    type === "" ||
    type === "text" ||
    (type.startsWith("multipart/") && part.children.length === 0)
    ? "plain"
    : null;
}

function isFile(part: MimePart): boolean {
  return (
    part.disposition.value === "attachment" || (nameOf(part) !== "" && part.disposition.value !== "inline")
  );
}

function textOf(part: MimePart, content: Collected): string {
  const encoded = part.body.subarray(0, content.room);
  content.room -= encoded.length;
  const text = decodeCharset(
    decodeTransfer(encoded, part.encoding),
    part.type.parameters.get("charset") ?? "",
  );
  return (part.type.parameters.get("format") ?? "").toLowerCase() === "flowed" ? unflowed(text) : text;
}

/** Joins soft-broken lines (RFC 3676 section 4.2); quoted lines stay as they are. */
function unflowed(text: string): string {
  return text.replace(/(?<=[^\s>-]) \r?\n(?=[^>\s-])/g, " ");
}

function fileOf(part: MimePart): Part {
  const type = part.type.value || "text/plain";
  return {
    name: nameOf(part),
    declaredType: type,
    bytes: decodeTransfer(part.body, part.encoding),
    inline: part.disposition.value === "inline" || part.fields.some((field) => field.name === "content-id"),
  };
}

function nameOf(part: MimePart): string {
  const name = part.disposition.parameters.get("filename") ?? part.type.parameters.get("name") ?? "";
  return name.includes("=?") ? decodeWords(name.slice(0, 2000)) : name.slice(0, 2000);
}

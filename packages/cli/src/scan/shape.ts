import { extname } from "node:path";
import type { Shape } from "./types.ts";

const BY_EXTENSION: Readonly<Record<string, Shape>> = {
  ".eml": "mail",
  ".mbox": "mbox",
  ".mbx": "mbox",
};

const TEXTS: readonly string[] = ["", ".txt", ".text", ".md", ".log"];

const HEADER =
  /^(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|DKIM-Signature|Reply-To|Authentication-Results|ARC-[\w-]{1,40}|X-[\w-]{1,60}):[ \t]/i;
const EXPORTED_LINE = /^\u200e?\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}/;
const EXPORTED_JSON =
  /^\s*(?:\[|\{[^[]{0,2000}"messages"\s*:\s*\[)\s*\{[^{]{0,2000}"(?:text|body|content|message)"\s*:/;

/** What a file is, by its name and its first bytes. A file that is no plain text is looked at as an attachment would be. */
export function shapeOf(name: string, head: Uint8Array): Shape {
  const extension = extname(name).toLowerCase();
  const byExtension = BY_EXTENSION[extension];
  if (byExtension !== undefined) return byExtension;
  const start = textStart(head);
  if (start === null) return "file";
  if (start.startsWith("From ") && start.includes("\n")) return "mbox";
  if (extension === ".json") return EXPORTED_JSON.test(start) ? "chat" : "file";
  if (!TEXTS.includes(extension)) return "file";
  if (HEADER.test(start)) return "mail";
  return EXPORTED_LINE.test(start) ? "chat" : "text";
}

/** The first characters; null when they are no UTF-8 text. The last character may be cut in two. */
function textStart(head: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

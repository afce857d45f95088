import { type KindName, kinds, kindsOfExtension, runs } from "./kinds.ts";
import type { Look } from "./look.ts";

/** Bidirectional controls of Unicode (UAX #9): embeddings, overrides, isolates and marks. */
const bidirectional = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/;
const bidirectionalAll = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const invisibleAll = /[\u200b-\u200d\u2060\ufeff\u00ad\u115f\u3164]/g;
const blanks = /[\s\u00a0\u2000-\u200b\u2800\u3000\u3164]{5,}|_{12,}|\.{4,}/;

/** The last ending of a name, lower case without the dot, as an operating system sees it; "" when there is none. */
export function extensionOf(name: string): string {
  const clean = cleanName(name);
  const dot = clean.lastIndexOf(".");
  return dot < 0 || clean.length - dot > 20 ? "" : clean.slice(dot + 1).toLowerCase();
}

/** Windows drops blanks and dots at the end, and everything after a colon or NUL. */
function cleanName(name: string): string {
  const base = baseName(name).replace(bidirectionalAll, "").replace(invisibleAll, "");
  const cut = base.search(/[:\0]/);
  return (cut < 0 ? base : base.slice(0, cut)).replace(/[\s.\u00a0]{1,200}$/, "");
}

export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1).slice(-1000);
}

/** True when opening a file with this ending would run it, whatever its content. */
export function runsByName(extension: string): boolean {
  const candidates = kindsOfExtension(extension);
  return candidates.length > 0 && candidates.every(runs);
}

export function judgeName(name: string, kind: KindName, look: Look): void {
  const extension = extensionOf(name);
  const isDangerous = runs(kind) || runsByName(extension) || isPage(extension);
  if (bidirectional.test(name) && isReversing(name)) look.add("reversedName");
  if (isDangerous && blanks.test(baseName(name))) look.add("paddedName");
  if (isDangerous && hasDecoyEnding(name, extension)) look.add("doubleExtension");
}

function isPage(extension: string): boolean {
  return kindsOfExtension(extension).some((name) => name === "html" || name === "svg");
}

/** Overrides and right-to-left isolates always; plain marks are usual in Hebrew and Arabic names. */
function isReversing(name: string): boolean {
  return /[\u202d\u202e\u2067]/.test(name);
}

const decoys = new Set(
  (
    [
      "pdf",
      "docx",
      "xlsx",
      "pptx",
      "doc",
      "xls",
      "ppt",
      "png",
      "jpeg",
      "gif",
      "text",
      "rtf",
      "mp3",
      "mp4",
      "zip",
      "csv",
    ] as const
  ).flatMap((name): readonly string[] => kinds[name].extensions),
);
/** Endings that are also ordinary parts of names ("me", "list", "page"): no decoy. */
for (const ordinary of ["me", "list", "dat", "ai", "key", "pages", "numbers", "c", "h", "go", "bin", "sig"])
  decoys.delete(ordinary);

function hasDecoyEnding(name: string, extension: string): boolean {
  const stem = cleanName(name).slice(0, -extension.length - 1);
  const inner = /\.([a-z0-9]{2,5})[\s_.\u00a0]{0,200}$/i.exec(stem.slice(-220))?.[1]?.toLowerCase();
  return inner !== undefined && inner !== extension && decoys.has(inner);
}

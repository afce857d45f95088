import { asLatin1, find } from "../bytes.ts";
import type { KindName } from "../kinds.ts";
import { listZip } from "./zip-directory.ts";

/** Entry names that tell what a zip is, in the order they are asked. */
const tellers: readonly (readonly [KindName, (name: string) => boolean])[] = [
  ["docx", (name) => name.startsWith("word/")],
  ["xlsx", (name) => name.startsWith("xl/")],
  ["pptx", (name) => name.startsWith("ppt/")],
  ["visio", (name) => name.startsWith("visio/")],
  ["apk", (name) => name === "androidmanifest.xml"],
  ["ipa", (name) => /^payload\/[^/]{1,200}\.app\//.test(name)],
  ["appx", (name) => name === "appxmanifest.xml" || name === "appxmetadata/appxbundlemanifest.xml"],
  ["jar", (name) => name === "meta-inf/manifest.mf" || name.endsWith(".class")],
];
const mimetype = /^mimetypeapplication\/(?:vnd\.oasis\.opendocument|epub)[\w.+-]{0,60}/;

/** Kind of a zip by its first names; a document's format is decided by where its parts lie (ECMA-376 part 2). */
export function zipKind(bytes: Uint8Array): KindName {
  const first = asLatin1(bytes.subarray(30, 130));
  if (mimetype.test(first)) return first.includes("opendocument") ? "odf" : "zip";
  const names = listZip(bytes, 400).entries.map(({ name }) =>
    name.toLowerCase().replace(/\\/g, "/").replace(/^\/+/, ""),
  );
  const told = tellers.find(([, test]) => names.some(test))?.[0];
  if (told === "jar" && names.includes("install.rdf")) return "browser-extension";
  if (told) return told;
  if (names.includes("content.xml") && find(bytes, "opendocument") >= 0) return "odf";
  return "zip";
}

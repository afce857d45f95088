import type { Look } from "../look.ts";
import { attribute, elements } from "./xml.ts";

type Outside = "remoteTemplate" | "externalObject" | "remoteContent" | "link";

/** What a relationship type (ECMA-376 part 1, last part of its URI) does with a target outside the file. */
const outsideByType: Readonly<Record<string, Outside>> = {
  attachedTemplate: "remoteTemplate",
  template: "remoteTemplate",
  oleObject: "externalObject",
  package: "externalObject",
  frame: "externalObject",
  subDocument: "externalObject",
  externalLink: "externalObject",
  externalLinkPath: "externalObject",
  xlExternalLinkPath: "externalObject",
  control: "externalObject",
  vbaProject: "externalObject",
  aFChunk: "externalObject",
  webExtension: "externalObject",
  customUI: "externalObject",
  ui: "externalObject",
  hyperlink: "link",
  image: "remoteContent",
  video: "remoteContent",
  audio: "remoteContent",
  media: "remoteContent",
};

/** Judges the targets outside the document that a relationships part names (ECMA-376 part 2, 9.3). */
export function judgeRelationships(xml: string, look: Look): void {
  for (const tag of elements(xml, "Relationship")) {
    if (attribute(tag, "TargetMode").toLowerCase() !== "external") continue;
    const type = attribute(tag, "Type");
    judgeTarget(type.slice(type.lastIndexOf("/") + 1), attribute(tag, "Target"), look);
  }
}

function judgeTarget(type: string, target: string, look: Look): void {
  const outside = outsideByType[type] ?? "externalObject";
  if (outside === "link") {
    look.link(target);
    if (/^(?:mhtml|ms-|search-ms|script|x-usc|vbscript|javascript):|^file:|^\\\\/i.test(target))
      look.add("externalObject");
    return;
  }
  if (isOwnDisk(target) && outside !== "externalObject") return;
  look.add(outside);
  look.link(target);
}

/** Word notes the author's own template by its path; that reaches nobody else. */
function isOwnDisk(target: string): boolean {
  return (
    /^(?:file:\/\/\/)?[a-z]:[\\/]/i.test(target) || !/^[a-z][a-z0-9+.-]{1,20}:|^\\\\|^\/\//i.test(target)
  );
}

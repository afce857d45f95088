import type { Look } from "../look.ts";
import { judgeField } from "./dde.ts";
import { attribute, unescapeXml } from "./xml.ts";

const marks =
  /<(?:w:)?fldChar\b[^<>]{0,2000}>|<(?:w:)?fldSimple\b[^<>]{0,8000}>|<(?:w:)?instrText\b[^<>]{0,500}>([^<]{0,8000})/g;

/** Field instructions of WordprocessingML (ECMA-376 part 1, 17.16): split over runs, or nested, to hide the word. */
export function judgeFields(xml: string, look: Look): void {
  const open: string[] = [];
  for (const match of xml.matchAll(marks)) {
    const tag = match[0];
    if (tag.includes("fldSimple")) judgeField(attribute(tag, "instr"), look);
    else if (match[1] !== undefined) {
      const piece = unescapeXml(match[1]);
      if (open.length > 0) open[open.length - 1] = ((open.at(-1) ?? "") + piece).slice(0, 20_000);
      else judgeField(piece, look);
    } else stepField(attribute(tag, "fldCharType"), open, look);
  }
  for (const rest of open) judgeField(rest, look);
}

/** A nested field's text (`{ QUOTE 68 68 69 }`) becomes part of the one around it. */
function stepField(type: string, open: string[], look: Look): void {
  if (type === "begin" && open.length < 100) open.push("");
  if (type === "end") {
    const instruction = open.pop() ?? "";
    judgeField(instruction, look);
    if (open.length > 0) open[open.length - 1] = ((open.at(-1) ?? "") + instruction).slice(0, 20_000);
  }
}

import { decodeText } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { judgeCell } from "./dde.ts";

const maxCells = 400_000;

/** A plain table: each cell as the spreadsheet program will read it. */
export function lookAtCsv(subject: Subject, look: Look): void {
  const text = decodeText(subject.bytes);
  judgeCells(text, look);
  look.text(text);
}

/** Cells that begin with a character of formulas; quoted separators do not matter for that. */
export function judgeCells(text: string, look: Look): void {
  let count = 0;
  for (const match of text.matchAll(/(?:^|[,;\t\n|])[ "]{0,5}([=+\-@][^\n]{0,500})/g)) {
    if (++count > maxCells) {
      look.stoppedBy("cells");
      return;
    }
    judgeCell(match[1] ?? "", look);
  }
}

/** Symbolic link files carry macros of Excel 4 as plain lines: `O;E` allows them, `NN` names where they begin. */
export function lookAtSlk(subject: Subject, look: Look): void {
  const text = decodeText(subject.bytes);
  if (
    /^(?:O;(?:[^\n]{0,100};)?E\b|NN;N(?:Auto_|\x00))/im.test(text) ||
    /;E(?:EXEC|CALL|REGISTER|RUN)\(/i.test(text)
  )
    look.add("excel4Macro");
  if (!look.has("excel4Macro")) {
    for (const match of text.matchAll(/;E([^\n;]{1,1000})/g)) judgeCell(`=${match[1]}`, look);
  }
  look.text([...text.matchAll(/;K"([^"\n]{1,2000})"/g)].map((match) => match[1]).join("\n"));
}

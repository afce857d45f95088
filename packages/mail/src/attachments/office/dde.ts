import type { Look } from "../look.ts";

/** A field instruction that starts a conversation with another program, after quotes and blanks. */
const ddeField = /^[\s"“”\\]{0,50}DDE(?:AUTO)?(?![a-z])/i;
/** Fields that fetch from outside when updated. */
const fetchingField =
  /^[\s"“”]{0,50}(?:INCLUDE(?:PICTURE|TEXT)|IMPORT|LINK)\b[^\n]{0,200}?((?:https?:|file:|\\\\\\\\|\\\\)[^\s"“”]{3,500})/i;
const hyperlinkField =
  /^\s{0,50}HYPERLINK\s{1,50}(?:\\\w\s{1,10}){0,3}["“”]?([a-z][a-z0-9+.-]{1,20}:[^\s"“”]{1,2000})/i;

/** Judges one Word field instruction. */
export function judgeField(instruction: string, look: Look): void {
  const plain = unquoted(instruction.slice(0, 4000));
  if (ddeField.test(plain)) look.add("dde");
  const fetched = fetchingField.exec(plain)?.[1];
  if (fetched) {
    look.add(/^[\s"]{0,50}(?:INCLUDETEXT|LINK|IMPORT)/i.test(plain) ? "externalObject" : "remoteContent");
    look.link(fetched);
  }
  const target = hyperlinkField.exec(plain)?.[1];
  if (target) look.link(target);
}

/** QUOTE fields spell a text as numbers of characters, to hide the word. */
function unquoted(instruction: string): string {
  return instruction.replace(/\bQUOTE\s{1,20}((?:\d{1,5}\s{0,20}){1,400})/gi, (_, numbers: string) =>
    String.fromCharCode(...numbers.trim().split(/\s+/).map(Number)),
  );
}

/** A program and a topic with an item, as spreadsheets write a conversation: `=cmd|'/c calc'!A1`. */
const ddeFormula = /^[\s"]{0,20}[=+\-@][^\n,;|]{0,200}?\b[\w.]{2,60}\s{0,5}\|\s{0,5}['"]?[^\n!]{1,500}!/;
const callingFormula =
  /^[\s"]{0,20}[=+\-@][^\n]{0,80}?\b(?:HYPERLINK|WEBSERVICE|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|EXEC|CALL|REGISTER|RTD|SHELL)\s{0,5}\(/i;

/** Judges one cell of a plain table as the spreadsheet program will read it. */
export function judgeCell(cell: string, look: Look): void {
  const text = cell.slice(0, 2000);
  if (text.includes("|") && text.includes("!") && ddeFormula.test(text)) look.add("dde");
  else if (callingFormula.test(text)) look.add("formulaInjection");
}

import { decodeText } from "../bytes.ts";
import { extensionOf } from "../file-name.ts";
import type { Look, Subject } from "../look.ts";
import { judgeCells } from "../office/tables.ts";

const address = /\bhttps?:\/\/[^\s"'<>)\]]{3,2000}/gi;
const privateKey = /-----BEGIN (?:[A-Z0-9]{2,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-/m;
const secretLine =
  /^\s{0,20}(?:export\s{1,5})?[A-Z][A-Z0-9_]{0,60}(?:KEY|SECRET|TOKEN|PASS(?:WORD|WD)?|CREDENTIALS?|DSN|DATABASE_URL)[A-Z0-9_]{0,20}\s{0,5}=\s{0,5}\S/m;

/** Any text: its words and addresses, and whether it is a key that should not have been sent. */
export function lookAtText(subject: Subject, look: Look): void {
  const text = decodeText(subject.bytes);
  if (privateKey.test(text.slice(0, 500_000))) look.add("keyMaterial", { kind: "private-key" });
  if (subject.kind === "environment" || isSettings(subject, text))
    look.add("keyMaterial", { kind: "environment" });
  for (const match of text.slice(0, 2_000_000).matchAll(address))
    look.link(match[0].replace(/[.,;:!?]+$/, ""));
  look.text(text);
}

function isSettings(subject: Subject, text: string): boolean {
  const isNamed = ["env", "ini", "conf", "cfg", "properties", "npmrc", "netrc", "txt", ""].includes(
    extensionOf(subject.name),
  );
  return isNamed && secretLine.test(text.slice(0, 100_000));
}

/** Key stores are binary; that one was sent is all there is to say. */
export function lookAtKeystore(_subject: Subject, look: Look): void {
  look.add("keyMaterial", { kind: "keystore" });
}

/** Tables under a name of text are opened by spreadsheets too. */
export function lookAtTabularText(subject: Subject, look: Look): void {
  judgeCells(decodeText(subject.bytes.subarray(0, 4_000_000)), look);
  lookAtText(subject, look);
}

import { find } from "../bytes.ts";
import { kindOf } from "../kinds.ts";
import type { Look, Subject } from "../look.ts";
import { markEncrypted } from "./rar.ts";

/** Containers that are recognised and held, and whose content is honestly called not looked at. */
export function leaveUnopened(subject: Subject, look: Look): void {
  if (subject.kind === "7z" && hasSevenZipCipher(subject.bytes)) markEncrypted(look);
  look.add("containerNotOpened", { kind: kindOf(subject.kind).mediaType });
  look.stoppedBy("container-not-opened");
}

/** The coder id of AES-256/SHA-256 (06 F1 07 01) stands in the header, which lies at the end of the file. */
function hasSevenZipCipher(bytes: Uint8Array): boolean {
  return find(bytes.subarray(-65536), "\x06\xf1\x07\x01") >= 0;
}
